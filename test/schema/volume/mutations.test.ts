import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import { backupId, groupId, snapshotId, typeId, volumeId, volumeRow } from '../../support/rows.ts';

const id = volumeId(1);
const answers = {
  'POST /volumes': () => ({ volume: { id } }),
  'PUT /volumes/{id}': () => ({}),
  'POST /volumes/{id}/action': () => undefined,
  'DELETE /volumes/{id}': () => undefined,
  'GET /volumes/{id}': () => ({ volume: volumeRow(1, { size: 2 }) }),
};

test.each([
  [
    `createVolume(input: {
      size: 1, name: "a", volumeType: "${typeId(1)}"
      snapshotId: "Snapshot:${snapshotId(1)}", groupId: "Group:${groupId(1)}"
    }) { volume { size } }`,
    ['POST /volumes', `GET /volumes/${id}`],
    [{ volume: { size: 1, name: 'a', volume_type: typeId(1), snapshot_id: snapshotId(1), group_id: groupId(1) } }],
  ],
  [
    `createVolume(input: { backupId: "${backupId(1)}" }) { userErrors { code } }`,
    ['POST /volumes'],
    [{ volume: { backup_id: backupId(1) } }],
  ],
  [
    `extendVolume(input: { id: "Volume:${id}", newSize: 2, wait: {} }) { volume { size } }`,
    [`POST /volumes/${id}/action`, `GET /volumes/${id}`],
    [{ 'os-extend': { new_size: 2 } }],
  ],
  [
    `updateVolume(input: { id: "${id}", description: null, metadata: { a: "b" } }) { userErrors { code } }`,
    [`PUT /volumes/${id}`],
    [{ volume: { description: null, metadata: { a: 'b' } } }],
  ],
  [`deleteVolume(input: { id: "${id}" }) { deletedId }`, [`DELETE /volumes/${id}`], []],
  [
    `deleteVolume(input: { id: "${id}", cascade: true, force: true }) { deletedId }`,
    [`DELETE /volumes/${id}?cascade=true&force=true`],
    [],
  ],
])('%s', async (field, calls, bodies) => {
  const run = await execute(`mutation { ${field} }`, {}, { answers });
  expect(run.errors).toBeUndefined();
  expect(run.calls).toEqual(calls);
  expect(JSON.parse(JSON.stringify(run.bodies))).toEqual(bodies);
});

test('a wait that is too long is refused, with its path', async () => {
  const document = `mutation {
    extendVolume(input: { id: "${id}", newSize: 2, wait: { timeout: 301 } }) { userErrors { code path message } }
  }`;
  const { data, calls } = await execute(document, {}, { answers });
  const error = {
    code: 'BAD_USER_INPUT',
    path: ['input', 'wait', 'timeout'],
    message: 'The timeout is at most 300 s; it was 301.',
  };
  expect(data).toEqual({ extendVolume: { userErrors: [error] } });
  expect(calls).toEqual([]);
});
