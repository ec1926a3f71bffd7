import { expect, test } from 'vitest';
import { createRecords } from '../../../bench/upstream/records.ts';
import keys from '../../behaviour/support/keys.json' with { type: 'json' };

const kinds = { volumes: 'Volume', snapshots: 'Snapshot', backups: 'Backup', types: 'VolumeType' } as const;

const keysOf = (kind: keyof typeof keys, role: string): string[] => {
  const { all, admin = [] } = keys[kind] as { all: string[]; admin?: string[] };
  return [...all, ...(role === 'admin' ? admin : [])].sort();
};

test.each(['member', 'admin'] as const)(
  'the records have the keys that Cinder shows to a caller with the role %s',
  (role) => {
    for (const [list, kind] of Object.entries(kinds)) {
      const [row = {}] = createRecords(3, 2, role)[list as keyof typeof kinds];
      expect(Object.keys(row).sort(), list).toEqual(keysOf(kind, role));
    }
  },
);

test('each volume has its snapshots and the backup of the first one', () => {
  const { volumes, snapshots, backups } = createRecords(3, 2, 'member');
  for (const { id } of volumes) {
    const own = snapshots.filter(({ volume_id }) => volume_id === id);
    expect(own).toHaveLength(2);
    expect(backups.filter(({ volume_id }) => volume_id === id)).toMatchObject([{ snapshot_id: own.at(-1)?.id }]);
  }
});
