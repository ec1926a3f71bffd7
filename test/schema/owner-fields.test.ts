import { expect, test } from 'vitest';
import { execute } from '../support/execute.ts';
import { volumeId, volumeRow } from '../support/rows.ts';

const project = 'os-vol-tenant-attr:tenant_id';
const document = `{ volume(id: "${volumeId(1)}") { project { id name nameUnavailable } user { id name } } }`;

test("has the names of the caller's own project and user", async () => {
  const volumes = [{ ...volumeRow(1), [project]: 'p1', user_id: 'u1' }];
  const { data, calls } = await execute(document, { volumes });
  expect(data).toEqual({
    volume: { project: { id: 'p1', name: 'demo', nameUnavailable: null }, user: { id: 'u1', name: 'alice' } },
  });
  expect(calls).toHaveLength(1);
});

test('is null if the record has no ID', async () => {
  const volumes = [{ ...volumeRow(1), [project]: 'p1', user_id: null }];
  const { data } = await execute(document, { volumes });
  expect(data).toMatchObject({ volume: { user: null } });
});

test('reads the name of another user', async () => {
  const volumes = [{ ...volumeRow(1), [project]: 'p1', user_id: 'u2' }];
  const { data, calls } = await execute(
    document,
    { volumes },
    { services: ['identity'], answers: { 'identity GET /users/{id}': () => ({ user: { id: 'u2', name: 'bob' } }) } },
  );
  expect(data).toMatchObject({ volume: { user: { id: 'u2', name: 'bob' } } });
  expect(calls.slice(1)).toEqual(['identity GET /users/u2']);
});
