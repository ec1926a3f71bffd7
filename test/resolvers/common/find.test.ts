import { describe, expect, test } from 'vitest';
import type { Volume } from '../../../src/cinder/resources/volumes.ts';
import { find, type FindArgs } from '../../../src/resolvers/common/find.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import type { FakeOptions } from '../../support/fake-cinder.ts';
import { operation, type Operation } from '../../support/operation.ts';
import { groupRow, groupSnapshotRow, groupTypeRow, rows, typeRow, volumeId, volumeRow } from '../../support/rows.ts';

const elsewhere = { 'os-vol-tenant-attr:tenant_id': 'p2' };
const store = {
  volumes: [
    volumeRow(1),
    volumeRow(2, { name: 'twin' }),
    volumeRow(3, { name: 'twin' }),
    volumeRow(4, { name: 'foreign', ...elsewhere }),
    volumeRow(5, { name: volumeId(9) }),
  ],
  groups: rows(2, (n) => groupRow(n)),
  volumeTypes: rows(2, (n) => typeRow(n)),
};

interface Found extends Operation {
  found: Volume | null;
}

async function findVolume(args: Partial<FindArgs>, options: FakeOptions = {}): Promise<Found> {
  const run = operation(store, options);
  return {
    ...run,
    found: await find(run.context, run.context.loaders.volume, { nameOrId: '', ignoreMissing: true, ...args }),
  };
}

const named = (name: string): string => `GET /volumes/detail?name=${name}&limit=1000`;

describe('by ID', () => {
  test.each([volumeId(1), `Volume:${volumeId(1)}`])('makes one GET for %s', async (nameOrId) => {
    const { found, calls } = await findVolume({ nameOrId });
    expect(found?.id).toBe(volumeId(1));
    expect(calls).toEqual([`GET /volumes/${volumeId(1)}`]);
  });

  test('finds a name that has the form of an ID', async () => {
    const { found, calls } = await findVolume({ nameOrId: volumeId(9) });
    expect(found?.id).toBe(volumeId(5));
    expect(calls).toEqual([`GET /volumes/${volumeId(9)}`, named(volumeId(9))]);
  });
});

describe('by name', () => {
  test('makes one filtered call, and none later for the ID', async () => {
    const { found, calls, context } = await findVolume({ nameOrId: 'volume 1' });
    expect(found?.id).toBe(volumeId(1));
    await context.loaders.volume.byId.load(volumeId(1));
    expect(calls).toEqual([named('volume+1')]);
  });

  test('refuses a name of several resources, and lists their IDs', async () => {
    const ids = [`Volume:${volumeId(3)}`, `Volume:${volumeId(2)}`];
    const message = `2 volumes have the name "twin". Use the ID of one: ${ids.join(', ')}.`;
    expect(await failureOf(() => findVolume({ nameOrId: 'twin' }))).toEqual(
      cinderError('AMBIGUOUS_NAME', message, { path: ['nameOrId'], ids }),
    );
  });

  test('does not match a part of a name or another case', async () => {
    const answers = { 'GET /volumes/detail': () => ({ volumes: [volumeRow(1, { name: 'Twin' })] }) };
    const run = operation({}, { answers });
    expect(await find(run.context, run.context.loaders.volume, { nameOrId: 'twin', ignoreMissing: true })).toBeNull();
  });

  test('searches all projects for an administrator', async () => {
    const { found, calls } = await findVolume({ nameOrId: 'foreign', allProjects: true }, { isAdmin: true });
    expect(found?.projectId).toBe('p2');
    expect(calls).toEqual(['GET /volumes/detail?name=foreign&limit=1000&all_tenants=1']);
    expect((await findVolume({ nameOrId: 'foreign' }, { isAdmin: true })).found).toBeNull();
  });

  test('refuses a search in all projects for other users', async () => {
    const failure = await failureOf(() => findVolume({ nameOrId: 'foreign', allProjects: true }));
    expect(failure).toEqual(cinderError('FORBIDDEN', 'Only administrators can search for volumes in all projects.'));
  });

  test.each([
    ['3.31', 'GET /groups/detail?name=group+2&limit=1000'],
    ['3.30', 'GET /groups/detail?limit=1000'],
  ] as const)('finds a group in %s', async (microversion, call) => {
    const { context, calls } = operation(store, { microversion });
    expect(await find(context, context.loaders.group, { nameOrId: 'group 2', ignoreMissing: true })).toMatchObject({
      name: 'group 2',
    });
    expect(calls).toEqual([call]);
  });

  test('shares the short list of types, which has no filter by name', async () => {
    const { context, calls } = operation(store, { isAdmin: true });
    for (const nameOrId of ['type 1', 'type 2']) {
      expect(await find(context, context.loaders.volumeType, { nameOrId, ignoreMissing: true })).toMatchObject({
        name: nameOrId,
      });
    }
    expect(calls).toEqual(['GET /types?is_public=None&limit=1000']);
  });
});

describe('a resource that does not exist', () => {
  test('is null', async () => {
    expect((await findVolume({ nameOrId: 'nobody' })).found).toBeNull();
  });

  test('is NOT_FOUND without ignoreMissing', async () => {
    const failure = await failureOf(() => findVolume({ nameOrId: 'nobody', ignoreMissing: false }));
    expect(failure).toEqual(cinderError('NOT_FOUND', 'No volume has the name or ID "nobody".'));
  });
});

describe('group snapshots', () => {
  const snapshots = { groupSnapshots: rows(2, (n) => groupSnapshotRow(n, 1)) };
  const args = { nameOrId: 'group snapshot 2', ignoreMissing: true };

  test.each([
    ['3.29', 'GET /group_snapshots/detail?name=group+snapshot+2&limit=1000'],
    ['3.28', 'GET /group_snapshots/detail?limit=1000'],
  ] as const)('are found by name in %s', async (microversion, call) => {
    const { context, calls } = operation(snapshots, { microversion });
    expect(await find(context, context.loaders.groupSnapshot, args)).toMatchObject({ name: 'group snapshot 2' });
    expect(calls).toEqual([call]);
  });

  test('of all projects are refused if the list has only the own project', async () => {
    const { context, calls } = operation(snapshots, { microversion: '3.28', isAdmin: true });
    expect(await failureOf(() => find(context, context.loaders.groupSnapshot, { ...args, allProjects: true }))).toEqual(
      cinderError('MICROVERSION_TOO_LOW', 'in all projects requires microversion 3.29'),
    );
    expect(calls).toEqual([]);
  });
});

test('finds a group type although the name of another one is damaged', async () => {
  const answers = {
    'GET /group_types': () => ({ group_types: [groupTypeRow(1, { name: 5 }), groupTypeRow(2, { name: 'wanted' })] }),
  };
  const { context } = operation({}, { answers });
  const found = await find(context, context.loaders.groupType, { nameOrId: 'wanted', ignoreMissing: false });
  expect(found?.name).toBe('wanted');
});
