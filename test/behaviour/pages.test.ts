import { expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import type { UserName } from './support/facts.ts';
import { furnish } from './support/furnish.ts';
import { fixture } from './support/gateway.ts';
import { expectPages, type CallsOfPages } from './support/walk.ts';

await furnish({ bobsGroups: 9, groupSnapshots: 9, volumeTypes: 9, qosSpecs: 9, groupTypes: 9, consistencyGroup: true, paged: true, transfers: 9, messages: 9 });

const { paged, types, transfers, messages } = fixture;
const byAge = 'orderBy: [{ field: CREATED_AT }, { field: ID }]';
const byName = 'orderBy: [{ field: NAME }, { field: ID }]';

interface List {
  user: UserName;
  call: string;
  counted: Parameters<typeof expectPages>[4];
  calls?: CallsOfPages;
  /** Filter and order: other tests make and delete what is not the fixture's. */
  args: string;
  /** What must be in it. */
  ids: readonly string[];
}

const lists: Readonly<Record<string, List>> = {
  volumes: {
    user: 'bob', call: 'GET /volumes/detail', counted: 'Cinder', ids: paged.volumeIds,
    args: `filter: { metadata: { fixture: "paged" } }, ${byAge}`,
    // The gateway counts what it filters once more.
    calls: { each: 2, last: 3 },
  },
  snapshots: {
    user: 'bob', call: 'GET /snapshots/detail', counted: 'Cinder', ids: paged.snapshotIds,
    args: `filter: { volumeId: "${paged.volumeId}" }, ${byAge}`,
    // Cinder links every page that it counts to a next one: one call more tells that there is none after the last.
    calls: { last: 2 },
  },
  backups: {
    user: 'bob', call: 'GET /backups/detail', counted: 'Cinder', ids: paged.backupIds,
    args: `filter: { volumeId: "${paged.volumeId}" }, orderBy: [{ field: NAME, direction: DESC }, { field: ID }]`,
  },
  attachments: {
    user: 'bob', call: 'GET /attachments/detail', counted: null, ids: paged.attachmentIds,
    args: `filter: { serverId: "${paged.serverId}" }, ${byAge}`,
    // The list has no links: one call more tells that the page is the last.
    calls: { last: 2 },
  },
  groups: { user: 'bob', call: 'GET /groups/detail', counted: null, args: byName, ids: types.groupIds },
  groupSnapshots: {
    user: 'bob', call: 'GET /group_snapshots/detail', counted: null, ids: types.groupSnapshotIds,
    args: `filter: { groupId: "Group:${types.groupIds[0] ?? ''}" }, ${byName}`,
  },
  groupTypes: {
    user: 'admin', call: 'GET /group_types', counted: null, ids: types.groupTypeIds,
    args: 'filter: { isPublic: false }, orderBy: [{ field: NAME, direction: DESC }]',
  },
  volumeTypes: {
    user: 'admin', call: 'GET /types', counted: null, ids: types.volumeTypeIds,
    args: 'filter: { isPublic: false }, orderBy: [{ field: NAME }]',
  },
  qosSpecs: { user: 'admin', call: 'GET /qos-specs', counted: null, args: byAge, ids: types.qosSpecIds },
  transfers: {
    user: 'bob', call: 'GET /volume-transfers/detail', counted: null, ids: transfers.transferIds,
    args: byName,
  },
  messages: {
    user: 'bob', call: 'GET /messages', counted: null, ids: messages.messageIds,
    args: `filter: { resourceType: VOLUME_SNAPSHOT }, ${byAge}`,
  },
  // Every group is there, those that are none in the list of groups too.
  consistencyGroups: {
    user: 'bob', call: 'GET /consistencygroups/detail', counted: null, args: byName,
    ids: [...types.groupIds, types.consistencyGroupId],
  },
  // Cinder's list has no markers and no sorts; the gateway counts, as it gets the whole.
  consistencyGroupSnapshots: { user: 'bob', call: 'GET /cgsnapshots/detail', counted: 'the gateway', args: '', ids: types.groupSnapshotIds, calls: { each: 2 } },
};

test.each(Object.entries(lists))('%s by pages of 3', async (field, { user, call, counted, calls, args, ids }) => {
  const all = await expectPages(user, field, call, args, counted, calls);
  expect(all).toEqual(expect.arrayContaining([...ids]));
});

test('every list of the schema that has pages is among them', () => {
  const connections = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => String(type).endsWith('Connection'));
  // What backends hold has no ids: test/behaviour/manageable.test.ts pages through that.
  const withIds = connections.map(({ name }) => name).filter((name) => !name.startsWith('manageable'));
  expect(Object.keys(lists).toSorted()).toEqual(withIds.toSorted());
});
