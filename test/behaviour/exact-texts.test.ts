import { getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { volumes } from '../../src/cinder/resources/volumes.ts';
import { factsOf } from '../../src/schema/facts/facts.ts';
import { schema } from '../../src/schema/schema.ts';
import type { UserName } from './support/facts.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { done } from './support/run.ts';

await furnish({
  volumes: 2,
  snapshots: 2,
  backup: true,
  attachment: true,
  bobsGroups: 1,
  groupSnapshots: 1,
  transfers: 1,
  messages: 1,
  volumeTypes: 1,
});

const [alice, bob, admin] = [restAs('alice'), restAs('bob'), restAs('admin')];
const [volumeId = ''] = fixture.volumeIds;
const [snapshotId = ''] = fixture.snapshotIds;
const image = { behaviour_Image: 'Some Value' };
await done('alice', 'setVolumeImageMetadata', { id: volumeId, metadata: image });
await done('alice', 'setSnapshotMetadata', { id: snapshotId, metadata: { behaviour_Key: 'Some Value' } });

/** Returns a record as Cinder's REST API returns it to an administrator. */
async function record(path: string, key: string): Promise<Record<string, string>> {
  return (await admin.get(path))[key] as Record<string, string>;
}

const backup = await record(`/backups/${fixture.backupId}`, 'backup');
const group = await record(`/groups/${fixture.types.groupIds[0] ?? ''}`, 'group');
const groupSnapshot = await record(`/group_snapshots/${fixture.types.groupSnapshotIds[0] ?? ''}`, 'group_snapshot');
const transfer = await record(`/volume-transfers/${fixture.transfers.transferIds[0] ?? ''}`, 'transfer');
const message = await record(`/messages/${fixture.messages.messageIds[0] ?? ''}`, 'message');

type Value = string | Readonly<Record<string, string>>;
interface List {
  /** The ID that every filter below finds. */
  id: string;
  user?: UserName;
  /** Arguments in addition to the filter. */
  args?: string;
  exact: Readonly<Record<string, Value>>;
  /** Filters whose descriptions state how Cinder compares them. */
  described?: readonly string[];
  /** Filters by keys that Cinder's records lack. Only Cinder can compare them, and does so inexactly. */
  loose?: Readonly<Record<string, string>>;
}

const owner = { projectId: alice.projectId, userId: alice.userId };
const ofAll = 'allProjects: true,';
const lists: Readonly<Record<string, List>> = {
  volumes: {
    id: volumeId,
    described: ['nameContains', 'search', 'host', 'clusterName'],
    exact: {
      name: 'behaviour-page-0',
      rawStatuses: 'available',
      availabilityZone: 'nova',
      rawReplicationStatus: 'disabled',
      metadata: { fixture: 'page' },
      imageMetadata: image,
      ...owner,
    },
  },
  snapshots: {
    id: snapshotId,
    described: ['nameContains', 'search', 'host', 'clusterName', 'availabilityZone'],
    exact: {
      name: 'behaviour-snapshot-0',
      rawStatuses: 'available',
      metadata: { behaviour_Key: 'Some Value' },
      ...owner,
    },
  },
  backups: {
    id: fixture.backupId,
    described: ['nameContains', 'search', ...(backup['availability_zone'] ? [] : ['availabilityZone'])],
    exact: {
      name: 'behaviour-backup-0',
      rawStatuses: 'available',
      container: backup['container'] ?? '',
      ...owner,
      ...(backup['availability_zone'] && { availabilityZone: backup['availability_zone'] }),
    },
  },
  attachments: {
    id: fixture.attachmentId,
    loose: { projectId: alice.projectId },
    exact: { serverId: '7c0ffee0-0000-4000-8000-000000000001', rawStatuses: 'attached' },
  },
  groups: {
    id: group['id'] ?? '',
    args: ofAll,
    described: ['nameContains', 'search', 'host'],
    exact: { name: group['name'] ?? '', rawStatuses: 'available', availabilityZone: 'nova', projectId: bob.projectId },
  },
  groupSnapshots: {
    id: groupSnapshot['id'] ?? '',
    args: ofAll,
    described: ['nameContains', 'search'],
    loose: { userId: bob.userId },
    exact: { name: groupSnapshot['name'] ?? '', rawStatuses: 'available', projectId: bob.projectId },
  },
  consistencyGroups: {
    id: group['id'] ?? '',
    args: ofAll,
    described: ['search'],
    loose: { projectId: bob.projectId },
    exact: { name: group['name'] ?? '', rawStatuses: 'available', availabilityZone: 'nova' },
  },
  transfers: {
    id: transfer['id'] ?? '',
    args: ofAll,
    described: ['search'],
    exact: { name: transfer['name'] ?? '', sourceProjectId: bob.projectId, projectId: bob.projectId },
  },
  messages: {
    id: message['id'] ?? '',
    user: 'bob',
    loose: { projectId: bob.projectId },
    exact: { eventId: message['event_id'] ?? '', requestId: message['request_id'] ?? '' },
  },
  volumeTypes: {
    id: fixture.types.volumeTypeIds[0] ?? '',
    described: ['name', 'search'],
    exact: { extraSpecs: { 'behaviour:page': fixture.types.mark } },
  },
};

const changes: Readonly<Record<string, (text: string) => string>> = {
  'in another case': (text) => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase()),
  'with an accent': (text) => text.replace(/[aeiou]|$/i, (letter) => `${letter}\u0301`.normalize()),
  'with a space at the end': (text) => `${text} `,
  'with a space at the beginning': (text) => ` ${text}`,
};

interface Found {
  list: { totalCount: number | null; nodes: { cinderId: string }[] };
}

const typeOf = (field: string): string => `${field.charAt(0).toUpperCase()}${field.slice(1, -1)}Filter`;

async function find(
  field: string,
  { user = 'admin', args: given = '' }: List,
  filter: object,
): Promise<{ ids: string[]; count: number | null; alone: number | null }> {
  // `projectId` requires `allProjects`.
  const args = 'projectId' in filter ? ofAll : given;
  const { data, errors } = await as(user).send<Found & { alone: { totalCount: number | null } }>(
    `query ($filter: ${typeOf(field)}) {
      list: ${field}(first: 1000, ${args} filter: $filter) { totalCount nodes { cinderId } }
      alone: ${field}(first: 0, ${args} filter: $filter) { totalCount }
    }`,
    { filter },
  );
  expect(errors).toEqual([]);
  return {
    ids: data.list.nodes.map(({ cinderId }) => cinderId),
    count: data.list.totalCount,
    alone: data.alone.totalCount,
  };
}

describe.each(Object.entries(lists))('the filter of %s', (field, list) => {
  test.each(Object.entries(list.exact))('compares %s exactly', async (name, value) => {
    const found = await find(field, list, { [name]: value });
    expect(found.ids).toContain(list.id);
    for (const [how, change] of Object.entries(changes)) {
      const others =
        typeof value === 'string'
          ? [change(value)]
          : Object.entries(value).flatMap(([key, item]) => [{ [change(key)]: item }, { [key]: change(item) }]);
      for (const other of others) {
        const { ids, count, alone } = await find(field, list, { [name]: other });
        expect([how, other, ids]).toEqual([how, other, []]);
        expect([how, other, count ?? 0, alone ?? 0]).toEqual([how, other, 0, 0]);
      }
    }
  });

  test.each(Object.entries(list.loose ?? {}))('compares %s inexactly, as its facts state', async (name, value) => {
    const input = schema.getType(typeOf(field));
    const stated = isInputObjectType(input) ? input.getFields()[name] : undefined;
    expect(stated && factsOf(stated).isLoose).toBe(true);
    const asAdmin = { ...list, user: 'admin' } as const;
    for (const loosely of [value, changes['in another case']?.(value), changes['with a space at the end']?.(value)]) {
      expect([loosely, (await find(field, asAdmin, { [name]: loosely })).ids]).toEqual([
        loosely,
        expect.arrayContaining([list.id]),
      ]);
    }
    expect((await find(field, asAdmin, { [name]: 'nobody' })).ids).toEqual([]);
  });

  test('has no untested text field', () => {
    const input = schema.getType(typeOf(field));
    const texts = Object.values(isInputObjectType(input) ? input.getFields() : {})
      .filter(
        (filter) =>
          ['String', 'StringMap'].includes(getNamedType(filter.type).name) ||
          [factsOf(filter).idOf].flat().some((kind) => kind === 'project' || kind === 'user'),
      )
      .map(({ name }) => name);
    const known = [
      ...Object.keys(list.exact),
      ...(list.described ?? []),
      ...Object.keys(list.loose ?? {}),
      ...(field === 'volumes' ? ['rawMigrationStatus'] : []),
    ];
    expect(texts.filter((name) => !known.includes(name))).toEqual([]);
  });
});

test('every list with a text filter is tested here', () => {
  const filtered = Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(
      ({ type, args }) => getNamedType(type).name.endsWith('Connection') && args.some(({ name }) => name === 'filter'),
    )
    .map(({ name }) => name);
  expect(filtered.toSorted()).toEqual([...Object.keys(lists), 'groupTypes', 'qosSpecs'].toSorted());
});

test('a list filtered by statuses and zones is counted by the call of its page', async () => {
  const { data, calls } = await as('alice').send(
    '{ volumes(first: 1, filter: { rawStatuses: "available", availabilityZone: "nova" }) { totalCount nodes { cinderId } } }',
  );
  expect(data).toMatchObject({ volumes: { totalCount: expect.any(Number) as number } });
  expect(calls).toEqual(['GET /volumes/detail']);
});

test('a status that Cinder shows under another name is found by its real name', async () => {
  expect(volumes.filters['rawStatuses']?.shownAs).toEqual({
    managing: 'creating',
    error_managing: 'error',
    error_managing_deleting: 'deleting',
  });
  await admin.post(`/volumes/${volumeId}/action`, { 'os-reset_status': { status: 'error_managing' } });
  const found = async (rawStatuses: string): Promise<string[]> =>
    (await find('volumes', { id: volumeId, user: 'alice', exact: {} }, { rawStatuses })).ids;
  expect(await found('error_managing')).toEqual([volumeId]);
  expect(await found('ERROR_MANAGING')).toEqual([]);
  await admin.post(`/volumes/${volumeId}/action`, { 'os-reset_status': { status: 'available' } });
});

describe.each(['services', 'clusters'])('the filter of %s', (field) => {
  test('compares binary exactly', async () => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1, -1)}Filter`;
    const found = async (binary: string): Promise<unknown[]> =>
      (
        await as('admin').send<{ list: unknown[] }>(
          `query ($filter: ${type}) { list: ${field}(filter: $filter) { binary } }`,
          { filter: { binary } },
        )
      ).data.list;
    const exact = await found('cinder-volume');
    expect(new Set(exact.map((row) => JSON.stringify(row)))).toEqual(new Set(['{"binary":"cinder-volume"}']));
    for (const change of [changes['in another case'], changes['with an accent']])
      expect(await found(change?.('cinder-volume') ?? '')).toEqual([]);
  });
});
