import { expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import type { UserName } from './support/facts.ts';
import { furnish } from './support/furnish.ts';
import { fixture } from './support/gateway.ts';
import { expectPages, type CallsOfPages } from './support/walk.ts';

await furnish({
  bobsGroups: 9,
  groupSnapshots: 9,
  volumeTypes: 9,
  qosSpecs: 9,
  groupTypes: 9,
  consistencyGroup: true,
  paged: true,
  transfers: 9,
  messages: 9,
});

const { paged, types, transfers, messages } = fixture;
const byAge = 'orderBy: [{ field: CREATED_AT }, { field: ID }]';
const byName = 'orderBy: [{ field: NAME }, { field: ID }]';

interface List {
  user: UserName;
  call: string;
  counted: Parameters<typeof expectPages>[4];
  calls?: CallsOfPages;
  /** Filter and order. The filter excludes resources that other tests create and delete. */
  args: string;
  /** IDs that the list must contain. */
  ids: readonly string[];
}

const lists: Readonly<Record<string, List>> = {
  volumes: {
    user: 'bob',
    call: 'GET /volumes/detail',
    counted: 'Cinder',
    ids: paged.volumeIds,
    args: `filter: { metadata: { fixture: "paged" } }, ${byAge}`,
    // A list that the gateway filters is counted with another call.
    calls: { each: 2, last: 3 },
  },
  snapshots: {
    user: 'bob',
    call: 'GET /snapshots/detail',
    counted: 'Cinder',
    ids: paged.snapshotIds,
    args: `filter: { volumeId: "${paged.volumeId}" }, ${byAge}`,
    // Cinder links every counted page to a next one, so another call is needed to detect the last page.
    calls: { last: 2 },
  },
  backups: {
    user: 'bob',
    call: 'GET /backups/detail',
    counted: 'Cinder',
    ids: paged.backupIds,
    args: `filter: { volumeId: "${paged.volumeId}" }, orderBy: [{ field: NAME, direction: DESC }, { field: ID }]`,
  },
  attachments: {
    user: 'bob',
    call: 'GET /attachments/detail',
    counted: null,
    ids: paged.attachmentIds,
    args: `filter: { serverId: "${paged.serverId}" }, ${byAge}`,
    // Cinder's list has no links, so another call is needed to detect the last page.
    calls: { last: 2 },
  },
  groups: { user: 'bob', call: 'GET /groups/detail', counted: null, args: byName, ids: types.groupIds },
  groupSnapshots: {
    user: 'bob',
    call: 'GET /group_snapshots/detail',
    counted: null,
    ids: types.groupSnapshotIds,
    args: `filter: { groupId: "Group:${types.groupIds[0] ?? ''}" }, ${byName}`,
  },
  groupTypes: {
    user: 'admin',
    call: 'GET /group_types',
    counted: null,
    ids: types.groupTypeIds,
    args: 'filter: { isPublic: false }, orderBy: [{ field: NAME, direction: DESC }]',
  },
  volumeTypes: {
    user: 'admin',
    call: 'GET /types',
    counted: null,
    ids: types.volumeTypeIds,
    args: 'filter: { isPublic: false }, orderBy: [{ field: NAME }]',
  },
  qosSpecs: { user: 'admin', call: 'GET /qos-specs', counted: null, args: byAge, ids: types.qosSpecIds },
  transfers: {
    user: 'bob',
    call: 'GET /volume-transfers/detail',
    counted: null,
    ids: transfers.transferIds,
    args: byName,
  },
  messages: {
    user: 'bob',
    call: 'GET /messages',
    counted: null,
    ids: messages.messageIds,
    args: `filter: { resourceType: VOLUME_SNAPSHOT }, ${byAge}`,
  },
  // Cinder lists every group as a consistency group, including those that are hidden in the list of groups.
  consistencyGroups: {
    user: 'bob',
    call: 'GET /consistencygroups/detail',
    counted: null,
    args: byName,
    ids: [...types.groupIds, types.consistencyGroupId],
  },
  // Cinder's list has no markers and no sorting. The gateway reads the whole list, and so can count it.
  consistencyGroupSnapshots: {
    user: 'bob',
    call: 'GET /cgsnapshots/detail',
    counted: 'the gateway',
    args: '',
    ids: types.groupSnapshotIds,
    calls: { each: 2 },
  },
};

test.each(Object.entries(lists))(
  '%s are read in pages of 3, each item once',
  async (field, { user, call, counted, calls, args, ids }) => {
    const all = await expectPages(user, field, call, args, counted, calls);
    expect(all).toEqual(expect.arrayContaining([...ids]));
  },
);

test('every paged list of the schema is tested here', () => {
  const connections = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) =>
    String(type).endsWith('Connection'),
  );
  // Resources of backends have no IDs, and servers and images are not Cinder's. Tests of their own read their pages.
  const elsewhere = ['manageableVolumes', 'manageableSnapshots', 'servers', 'images'];
  const withIds = connections.map(({ name }) => name).filter((name) => !elsewhere.includes(name));
  expect(Object.keys(lists).toSorted()).toEqual(withIds.toSorted());
});
