import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { done, read, run, soon } from './support/run.ts';
import { testVolume } from './support/volumes.ts';
import { scaled } from '../support/scaled.ts';

interface Rows {
  rows: {
    name: string;
    outcome: string;
    resource: { id: string; cinderId: string };
    error: { code: string; message: string } | null;
  }[];
}

const rows = 'rows { name outcome resource { id cinderId ... on Volume { size } } error { code message } }';

test(
  'cleanupProject lists the matching resources in a dry run and then deletes them',
  { timeout: scaled(240_000) },
  async () => {
    const name = `behaviour-cleanup-${randomUUID()}`;
    const filter = { nameStartsWith: name };
    const volume = await testVolume({ name });
    const other = await testVolume({ name: `other-${name}` });
    const { snapshot } = await done<{ snapshot: { id: string } }>(
      'alice',
      'createSnapshot',
      { volumeId: volume.id, name: `${name}-s`, wait: soon },
      'snapshot { id }',
    );
    const { backup } = await done<{ backup: { id: string } }>(
      'alice',
      'createBackup',
      { volumeId: volume.id, name: `${name}-b`, wait: soon },
      'backup { id }',
    );
    const child = await done<{ backup: { id: string } }>(
      'alice',
      'createBackup',
      { volumeId: volume.id, name: `${name}-i`, incremental: true, wait: soon },
      'backup { id }',
    );
    const all = [backup.id, child.backup.id, snapshot.id, volume.id].toSorted();
    const outcomes = (made: Rows): string[] => [...new Set(made.rows.map(({ outcome }) => outcome))];

    const said = await run<Rows>('alice', 'cleanupProject', { filter }, rows);
    expect(said.payload.rows.map(({ resource }) => resource.id).toSorted()).toEqual(all);
    expect(outcomes(said.payload)).toEqual(['WOULD_BE_DELETED']);
    expect(said.calls.toSorted()).toEqual(['GET /backups/detail', 'GET /snapshots/detail', 'GET /volumes/detail']);
    expect(said.payload.rows.at(-1)).toMatchObject({ name, resource: { id: volume.id, size: 1 }, error: null });

    const stranger = await done<Rows>('bob', 'cleanupProject', { filter, dryRun: false }, rows);
    expect(stranger.rows).toEqual([]);
    const reader = await done<Rows>('ron', 'cleanupProject', { filter, dryRun: false, interval: 0.2 }, rows);
    expect(reader.rows.map(({ outcome, error }) => `${outcome} ${error?.code ?? ''}`)).toEqual(
      all.map(() => 'FAILED FORBIDDEN'),
    );
    const older = { ...filter, createdBefore: '2020-01-01T00:00:00Z' };
    expect((await done<Rows>('alice', 'cleanupProject', { filter: older, dryRun: false }, rows)).rows).toEqual([]);
    expect(await read('volume', volume.id, 'rawStatus')).toEqual({ rawStatus: 'available' });

    const deleted = await done<Rows>('alice', 'cleanupProject', { filter, dryRun: false, interval: 0.2 }, rows);
    expect(outcomes(deleted)).toEqual(['DELETED']);
    expect(deleted.rows.map(({ resource }) => resource.id).toSorted()).toEqual(all);
    for (const [field, id] of [
      ['backup', backup.id],
      ['backup', child.backup.id],
      ['snapshot', snapshot.id],
      ['volume', volume.id],
    ] as const) {
      expect(await read(field, id, 'id')).toBeNull();
    }
    expect(await read('volume', other.id, 'rawStatus')).toEqual({ rawStatus: 'available' });
  },
);

test('a resource that cannot be deleted is kept, with the reason in its row', async () => {
  const name = `behaviour-cleanup-${randomUUID()}`;
  const volume = await testVolume({ name });
  await done('alice', 'createSnapshot', { volumeId: volume.id, name: `unlike-${name}`, wait: soon });
  const {
    rows: [row, ...more],
  } = await done<Rows>('alice', 'cleanupProject', { filter: { nameStartsWith: name }, dryRun: false }, rows);
  expect(more).toEqual([]);
  expect(row).toMatchObject({ outcome: 'FAILED', resource: { id: volume.id }, error: { code: 'INVALID_STATE' } });
  expect(await read('volume', volume.id, 'rawStatus')).toEqual({ rawStatus: 'available' });
});

test('an invalid timeout is refused without a call', async () => {
  const { userErrors, calls } = await run<Rows>('alice', 'cleanupProject', { dryRun: false, timeout: 0 }, rows);
  expect(userErrors).toMatchObject([{ __typename: 'ValidationError', path: ['input', 'timeout'] }]);
  expect(calls).toEqual([]);
});
