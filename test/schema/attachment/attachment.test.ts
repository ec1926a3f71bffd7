import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import * as row from '../../support/rows.ts';

const store = {
  volumes: [row.volumeRow(1, { status: 'in-use' }), row.volumeRow(2, { status: 'reserved' })],
  attachments: [
    row.attachmentRow(1, 1),
    row.attachmentRow(2, 2, {
      status: 'reserved',
      attached_at: '',
      instance: null,
      attach_mode: 'null',
      connection_info: {},
    }),
  ],
};
const fields =
  '{ id status rawStatus serverId attachedAt detachedAt attachMode connectionInfo device hostName volume { name } }';
const first = {
  id: `Attachment:${row.attachmentId(1)}`,
  status: 'ATTACHED',
  rawStatus: 'attached',
  serverId: row.serverId(1),
  attachedAt: `${row.time(1)}Z`,
  detachedAt: null,
  attachMode: 'RW',
  connectionInfo: { driver_volume_type: 'local' },
  device: '/dev/vdb',
  hostName: null,
  volume: { name: 'volume 1' },
};
const second = {
  id: `Attachment:${row.attachmentId(2)}`,
  status: 'RESERVED',
  rawStatus: 'reserved',
  serverId: null,
  attachedAt: null,
  detachedAt: null,
  attachMode: null,
  connectionInfo: {},
  device: null,
  hostName: null,
  volume: { name: 'volume 2' },
};

test('returns the same attachment by its ID, in a list, from its volume, and as a node', async () => {
  const by = (n: number): string => `"${row.attachmentId(n)}"`;
  const { data, errors } = await execute(
    `{
      one: attachment(id: ${by(1)}) ${fields} two: attachment(id: ${by(2)}) ${fields}
      attachments { nodes ${fields} }
      volumes { nodes { attachments ${fields} } }
      node(id: "Attachment:${row.attachmentId(1)}") { ... on Attachment ${fields} }
    }`,
    store,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    one: first,
    two: second,
    attachments: { nodes: [second, first] },
    volumes: { nodes: [{ attachments: [second] }, { attachments: [first] }] },
    node: first,
  });
});

test.each([
  ['rw', 'RW'],
  ['ro', 'RO'],
  ['null', null],
  ['of tomorrow', null],
])('returns the mode %s as %s', async (mode, expected) => {
  const { data, errors } = await execute('{ attachments { nodes { attachMode } } }', {
    ...store,
    attachments: [row.attachmentRow(1, 1, { attach_mode: mode })],
  });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ attachments: { nodes: [{ attachMode: expected }] } });
});
