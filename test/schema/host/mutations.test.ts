import { expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { execute } from '../../support/execute.ts';
import { hostRow } from '../../support/rows.ts';
import { expectCalls, expectRefused, mutate } from '../support/mutate.ts';

test.each(['ENABLE', 'DISABLE'])('updateHost sends the status %s', async (status) => {
  await expectCalls('updateHost', { name: 'a@b', status }, ['PUT /os-hosts/a%40b'], [{ status: status.toLowerCase() }]);
});

test('returns a user error with alternatives, because Cinder does not implement the call', async () => {
  const failed = new CinderError('UPSTREAM_ERROR', 'Cinder returned 500.', { status: 500, requestId: 'req-1' });
  const { userErrors } = await mutate(
    'updateHost',
    { name: 'a', status: 'ENABLE' },
    { answers: { 'PUT /os-hosts/{id}': () => Promise.reject(failed) } },
  );
  expect(userErrors).toMatchObject([
    { __typename: 'ConflictError', message: expect.stringMatching(/with 500. Use `enableService`/) as unknown },
  ]);
});

test('returns the host with one further call, and null for a disabled host', async () => {
  const document =
    'mutation { a: updateHost(input: { name: "a", status: ENABLE }) { host { hostName } } b: updateHost(input: { name: "b", status: DISABLE }) { host { hostName } } }';
  const answers = { 'PUT /os-hosts/{id}': () => ({}), 'GET /os-hosts': () => ({ hosts: [hostRow('a')] }) };
  const { data, calls } = await execute(document, {}, { answers });
  expect(data).toEqual({ a: { host: { hostName: 'a' } }, b: { host: null } });
  expect(calls).toEqual(['PUT /os-hosts/a', 'GET /os-hosts', 'PUT /os-hosts/b', 'GET /os-hosts']);
});

test.each(['../x', '%2f', 'a\r\nb', '', '.'])('refuses the host %j before it becomes part of a URL', async (name) => {
  await expectRefused(
    'updateHost',
    { name, status: 'ENABLE' },
    { __typename: 'ValidationError', path: ['input', 'name'] },
  );
});
