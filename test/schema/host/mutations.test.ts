import { expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { execute } from '../../support/execute.ts';
import { expectCalls, expectRefused, mutate } from '../support/mutate.ts';

test.each(['ENABLE', 'DISABLE'])('updateHost %s', async (status) => {
  await expectCalls('updateHost', { name: 'a@b', status }, ['PUT /os-hosts/a%40b'], [{ status: status.toLowerCase() }]);
});

test('a Cinder that does not carry it out, which is any, is a user error that tells what does', async () => {
  const failed = new CinderError('UPSTREAM_ERROR', 'Cinder answered 500.', { status: 500, requestId: 'req-1' });
  const { userErrors } = await mutate('updateHost', { name: 'a', status: 'ENABLE' }, { answers: { 'PUT /os-hosts/{id}': () => Promise.reject(failed) } });
  expect(userErrors).toMatchObject([{ __typename: 'ConflictError', message: expect.stringMatching(/with 500. Use `enableService`/) as unknown }]);
});

test('the host, by one call; null while it is disabled', async () => {
  const document = 'mutation { a: updateHost(input: { name: "a", status: ENABLE }) { host { hostName } } b: updateHost(input: { name: "b", status: DISABLE }) { host { hostName } } }';
  const answers = { 'PUT /os-hosts/{id}': () => ({}), 'GET /os-hosts': () => ({ hosts: [{ host_name: 'a' }] }) };
  const { data, calls } = await execute(document, {}, { answers });
  expect(data).toEqual({ a: { host: { hostName: 'a' } }, b: { host: null } });
  expect(calls).toEqual(['PUT /os-hosts/a', 'GET /os-hosts', 'PUT /os-hosts/b', 'GET /os-hosts']);
});

test.each(['../x', '%2f', 'a\r\nb', '', '.'])('the host %j reaches no URL', async (name) => {
  await expectRefused('updateHost', { name, status: 'ENABLE' }, { __typename: 'ValidationError', path: ['input', 'name'] });
});
