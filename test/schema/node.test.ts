import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { execute } from '../support/execute.ts';
import * as row from '../support/rows.ts';

const store = {
  volumes: row.rows(3, (n) => row.volumeRow(n)),
  snapshots: [row.snapshotRow(1, 1)],
  backups: [row.backupRow(1, 1)],
  attachments: [row.attachmentRow(1, 1)],
  groups: [row.groupRow(1)],
  volumeTypes: [row.typeRow(1)],
};

test('every type with an ID in Cinder is a Node with both IDs', () => {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    const fields = type.getFields();
    const isNode = type.getInterfaces().some(({ name }) => name === 'Node');
    expect([type.name, isNode]).toEqual([type.name, 'cinderId' in fields]);
    if (isNode) expect([String(fields['id']?.type), String(fields['cinderId']?.type)]).toEqual(['ID!', 'ID!']);
  }
});

test.each([
  ['Volume', row.volumeId(1)],
  ['Snapshot', row.snapshotId(1)],
  ['Backup', row.backupId(1)],
  ['Attachment', row.attachmentId(1)],
  ['Group', row.groupId(1)],
  ['VolumeType', row.typeId(1)],
])('loads a %s by its global ID', async (type, cinderId) => {
  const { data } = await execute(`{ node(id: "${type}:${cinderId}") { __typename id cinderId } }`, store);
  expect(data).toEqual({ node: { __typename: type, id: `${type}:${cinderId}`, cinderId } });
});

test('returns nodes in the order of their IDs, with null for missing ones, and loads them together', async () => {
  const ids = [3, 9, 1, 2, 3].map((n) => `Volume:${row.volumeId(n)}`);
  const { data, calls } = await execute(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Volume { name } } }',
    store,
    { variables: { ids } },
  );
  const shown = (n: number): object => ({ id: `Volume:${row.volumeId(n)}`, name: `volume ${n}` });
  expect(data).toEqual({ nodes: [shown(3), null, shown(1), shown(2), shown(3)] });
  expect(calls).toEqual(['GET /volumes/detail?limit=1000&with_count=true']);
});

test('loads aliases of one type together', async () => {
  const fields = [1, 2, 3].map((n) => `n${n}: node(id: "Volume:${row.volumeId(n)}") { cinderId }`);
  expect((await execute(`{ ${fields.join(' ')} }`, store)).calls).toHaveLength(1);
});

test('fails only for an invalid ID', async () => {
  const ids = ['nonsense', `Volume:${row.volumeId(1)}`];
  const { data, errors } = await execute('query ($ids: [ID!]!) { nodes(ids: $ids) { cinderId } }', store, {
    variables: { ids },
  });
  expect(data).toEqual({ nodes: [null, { cinderId: row.volumeId(1) }] });
  expect(errors).toMatchObject([
    { path: ['nodes', 0], originalError: { code: 'BAD_USER_INPUT', details: { path: ['ids'] } } },
  ]);
});
