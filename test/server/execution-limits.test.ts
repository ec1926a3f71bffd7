import { expect, it } from 'vitest';
import { useSandbox } from './support/gateway.ts';
import { schema } from '../../src/schema/schema.ts';

const site = useSandbox();

const createVolume = (alias: string, wait = ''): string =>
  `${alias}: createVolume(input: { name: "${alias}", size: 1${wait} }) { volume { name status } userErrors { code message } }`;

it('refuses further calls of an operation with an error for each field that remains', async () => {
  const { post } = await site.serve({ schema, maxCalls: 1, extensions: 'always' });
  // The endpoint is found by a call of its own, once for every operation.
  await post('{ volumes(first: 1) { nodes { name } } }', { 'x-auth-token': site.tokenOf('alice') });
  const { status, body } = await post('{ volumes(first: 2) { nodes { name snapshots { nodes { name } } } } }', { 'x-auth-token': site.tokenOf('alice') });
  expect(status).toBe(200);
  expect(body.extensions?.cinder).toMatchObject({ total: 1 });
  expect(body.errors?.map(({ path, extensions }) => [path?.join('.'), extensions['code']])).toEqual([
    ['volumes.nodes.0.snapshots', 'UPSTREAM_BUDGET_EXCEEDED'],
    ['volumes.nodes.1.snapshots', 'UPSTREAM_BUDGET_EXCEEDED'],
  ]);
  expect(body.data).toMatchObject({ volumes: { nodes: [{ name: expect.any(String) as string, snapshots: null }, {}] } });
});

it('does not count the polls of a wait', async () => {
  const { post } = await site.serve({ schema, maxCalls: 4, extensions: 'always', pace: { busy: 0.02, idle: 0.02 } });
  const { body } = await post(`mutation { ${createVolume('polled', ', wait: { interval: 0.1, timeout: 60 }')} }`, { 'x-auth-token': site.tokenOf('alice') });
  expect(body).toMatchObject({ data: { polled: { volume: { status: 'AVAILABLE' }, userErrors: [] } } });
  expect(body.errors).toBeUndefined();
});

it('ends a mutation at its deadline, and keeps the payloads of the fields that have ended', async () => {
  const { post } = await site.serve({ schema, mutationSeconds: 1 });
  const stuck = createVolume('stuck', ', wait: { status: "never", failures: [], timeout: 60 }');
  const { body } = await post(`mutation { ${createVolume('done')} ${stuck} ${createVolume('late')} }`, { 'x-auth-token': site.tokenOf('alice') });
  expect(body.data).toMatchObject({ done: { volume: { name: 'done' }, userErrors: [] } });
  expect(body.errors?.map(({ path, message, extensions }) => [path?.[0], extensions['code'], message])).toEqual(
    ['stuck', 'late'].map((name) => [
      name,
      'UPSTREAM_TIMEOUT',
      'The mutation took longer than 1 s. Cinder continues with the actions that it has accepted.',
    ]),
  );
  const { body: after } = await post('{ volumes(filter: { name: "late" }) { nodes { name } } }', { 'x-auth-token': site.tokenOf('alice') });
  expect(after.data).toEqual({ volumes: { nodes: [] } });
});
