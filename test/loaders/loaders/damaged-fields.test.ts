import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import type { FakeOptions } from '../../support/fake-cinder.ts';
import {
  backupId,
  backupRow,
  messageRow,
  qosSpecId,
  qosSpecRow,
  rows,
  typeRow,
  volumeRow,
} from '../../support/rows.ts';

// Rows that the gateway assigns to others by a field. One row has a damaged field.
const store = {
  volumes: rows(2, (n) => volumeRow(n, { volume_type: 'type 1' })),
  volumeTypes: [typeRow(1, { qos_specs_id: qosSpecId(2) }), typeRow(2, { extra_specs: 5, qos_specs_id: 5 })],
  qosSpecs: rows(2, (n) => qosSpecRow(n)),
  messages: [messageRow(1, 1, { resource_uuid: 5 }), messageRow(2, 2)],
  backups: [backupRow(1, 1), backupRow(2, 1, { is_incremental: 'x' }), backupRow(3, 1, { is_incremental: true })],
};

const cases: readonly (readonly [string, unknown, FakeOptions])[] = [
  [
    '{ list: qosSpecs { nodes { name associations { name } } } }',
    [
      { name: 'QoS spec 1', associations: [] },
      { name: 'QoS spec 2', associations: [{ name: 'type 1' }] },
    ],
    {},
  ],
  [
    '{ list: volumes { nodes { messages { nodes { requestId } } } } }',
    [{ messages: { nodes: [] } }, { messages: { nodes: [{ requestId: 'req-2' }] } }],
    {},
  ],
  [
    '{ list: volumes { nodes { volumeType { name isPublic } } } }',
    Array.from({ length: 2 }, () => ({ volumeType: { name: 'type 1', isPublic: true } })),
    { microversion: '3.60' },
  ],
];

test.each(cases)('%s: an invalid item does not affect others', async (document, expected, options) => {
  const { data, errors } = await execute(document, store, { isAdmin: true, ...options });
  expect(errors).toBeUndefined();
  const { nodes } = (data as { list: { nodes: unknown[] } }).list;
  expect(nodes.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))).toEqual(expected);
});

test('finds the dependents of a backup next to an invalid one', async () => {
  const reported: string[] = [];
  const options: FakeOptions = { isAdmin: true, reportDamage: ({ message }) => reported.push(message) };
  const { data, errors } = await execute(
    `{ backup(id: "${backupId(1)}") { dependents { name } } }`,
    { ...store, backups: store.backups.slice(0, 2) },
    options,
  );
  expect(errors).toBeUndefined();
  expect(reported).toEqual([expect.stringContaining('"is_incremental" that is not a boolean')]);
  expect(data).toEqual({ backup: { dependents: [] } });
});
