import { expect, test } from 'vitest';
import { execute } from '../support/execute.ts';
import * as row from '../support/rows.ts';

const { volumeId, snapshotId, groupId } = row;
const store = {
  volumeTypes: [row.typeRow(1)],
  groups: row.rows(3, (n) => row.groupRow(n)),
  volumes: row.rows(3, (n) =>
    row.volumeRow(n, {
      status: 'in-use',
      group_id: groupId(n),
      snapshot_id: n > 1 ? snapshotId(n) : null,
      source_volid: n > 1 ? volumeId(n + 7) : null,
    }),
  ),
  snapshots: row.rows(3, (n) => row.snapshotRow(n, n)),
  attachments: row.rows(3, (n) => row.attachmentRow(n, n)),
};

test.each([
  ['volumes', 'group { id cinderId __typename }'],
  ['volumes', 'volumeType { id cinderId name }'],
  ['volumes', 'attachments { id status serverId attachedAt device hostName volume { cinderId } }'],
  ['snapshots', 'volume { cinderId }'],
  ['attachments', 'volume { id }'],
])('%s { %s } requires no further call', async (list, selection) => {
  const { calls, errors, data } = await execute(`{ ${list} { nodes { ${selection} } } }`, store);
  expect(errors).toBeUndefined();
  expect((data as Record<string, { nodes: unknown[] }>)[list]?.nodes).toHaveLength(3);
  expect(calls).toHaveLength(1);
});

test.each([
  ['volumes', 'group { cinderId name }', 'GET /groups/detail?limit=1000'],
  ['snapshots', 'volume { cinderId name }', 'GET /volumes/detail?limit=1000&with_count=true'],
])('%s { %s } requires one further call for all items', async (list, selection, call) => {
  const { calls, data } = await execute(`{ ${list} { nodes { ${selection} } } }`, store);
  expect(JSON.stringify(data)).not.toContain('null');
  expect(calls).toEqual([expect.stringMatching(`^GET /${list}/detail`) as unknown, call]);
});

test('loads a resource that can be deleted even for its ID', async () => {
  const { data } = await execute('{ volumes { nodes { snapshot { cinderId } sourceVolume { cinderId } } } }', store);
  expect(data).toEqual({
    volumes: {
      nodes: [
        { snapshot: { cinderId: snapshotId(3) }, sourceVolume: null },
        { snapshot: { cinderId: snapshotId(2) }, sourceVolume: null },
        { snapshot: null, sourceVolume: null },
      ],
    },
  });
});

test('loads a resource once for all parts of a document', async () => {
  const { calls } = await execute(
    `{
      a: volume(id: "${volumeId(1)}") { name }
      b: volume(id: "Volume:${volumeId(1)}") { size }
      snapshot(id: "${snapshotId(1)}") { volume { name } }
    }`,
    store,
  );
  expect(calls.toSorted()).toEqual([`GET /snapshots/${snapshotId(1)}`, `GET /volumes/${volumeId(1)}`]);
});
