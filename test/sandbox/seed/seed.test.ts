import { describe, expect, it } from 'vitest';
import { furnish } from '../../../sandbox/seed/furnish.ts';
import { seed } from '../../../sandbox/seed/seed.ts';
import { timestamp } from '../../../sandbox/store/clock.ts';
import { Store } from '../../../sandbox/store/store.ts';

function seeded(): Store {
  const store = new Store();
  furnish(store);
  seed(store);
  return store;
}

describe('the examples', () => {
  const store = seeded();

  it('are a dozen volumes of three types, in three groups and two projects', () => {
    const volumes = store.volumes.all();
    expect(volumes).toHaveLength(12);
    expect(new Set(volumes.map((volume) => volume.project_id)).size).toBe(2);
    expect(new Set(volumes.map((volume) => volume.volume_type_id)).size).toBe(3);
    expect(new Set(volumes.map((volume) => volume.group_id)).size).toBe(4);
  });

  it('are consistent with each other', () => {
    const { volumes, snapshots, backups, attachments, groups, groupTypes, volumeTypes, messages } = store;
    for (const volume of volumes.all()) {
      expect(volumeTypes.get(volume.volume_type_id), volume.display_name ?? '').toBeDefined();
      if (volume.group_id !== null) {
        const group = groups.get(volume.group_id);
        expect(group?.volume_type_ids).toContain(volume.volume_type_id);
        expect(group?.host).toBe(volume.host);
      }
      if (volume.snapshot_id !== null) expect(snapshots.get(volume.snapshot_id)).toBeDefined();
      if (volume.source_volid !== null) expect(volumes.get(volume.source_volid)).toBeDefined();
      const attached = attachments.where((attachment) => attachment.volume_id === volume.id).length;
      expect(volume.status === 'in-use').toBe(attached > 0);
      expect(attached <= 1 || volume.multiattach).toBe(true);
    }
    for (const row of [...snapshots.all(), ...backups.all()]) expect(volumes.get(row.volume_id)).toBeDefined();
    for (const group of groups.all()) expect(groupTypes.get(group.group_type_id)).toBeDefined();
    const [failed] = volumes.where((volume) => volume.status === 'error');
    expect(messages.all().map((message) => message.resource_uuid)).toEqual([failed?.id]);
    expect(backups.where((backup) => backup.parent_id !== null)).toHaveLength(1);
  });

  it('are from the last days', () => {
    const now = timestamp();
    const days = store.volumes.all().map((volume) => volume.created_at.slice(0, 10));
    expect(new Set(days).size).toBeGreaterThan(8);
    expect(store.volumes.all().every((volume) => volume.created_at < now)).toBe(true);
  });

  it('have the same IDs at each start', () => {
    const ids = (one: Store): string[] => one.volumes.all().map((volume) => volume.id);
    expect(ids(seeded())).toEqual(ids(store));
  });
});
