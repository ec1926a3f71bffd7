import { expect, it } from 'vitest';
import { useSandbox } from '../support/gateway.ts';
import { schema } from '../../../src/schema/schema.ts';
import { connect } from '../support/socket.ts';

const site = useSandbox();

const createVolume = (alias: string, wait = ''): string =>
  `${alias}: createVolume(input: { name: "${alias}", size: 1${wait} }) { volume { name status } userErrors { code message } }`;

it('refuses further calls of an operation, with an error for each remaining field', async () => {
  const { post } = await site.serve({ schema, maxCalls: 1, extensions: 'always' });
  // A separate call finds the endpoint, once for all operations.
  await post('{ volumes(first: 1) { nodes { name } } }', { 'x-auth-token': site.tokenOf('alice') });
  const { status, body } = await post('{ volumes(first: 2) { nodes { name snapshots { nodes { name } } } } }', {
    'x-auth-token': site.tokenOf('alice'),
  });
  expect(status).toBe(200);
  expect(body.extensions?.cinder).toMatchObject({ total: 1 });
  expect(body.errors?.map(({ path, extensions }) => [path?.join('.'), extensions['code']])).toEqual([
    ['volumes.nodes.0.snapshots', 'UPSTREAM_BUDGET_EXCEEDED'],
    ['volumes.nodes.1.snapshots', 'UPSTREAM_BUDGET_EXCEEDED'],
  ]);
  expect(body.data).toMatchObject({
    volumes: { nodes: [{ name: expect.any(String) as string, snapshots: null }, {}] },
  });
});

it('does not count the polls of a wait', async () => {
  const { post } = await site.serve({ schema, maxCalls: 4, extensions: 'always', pace: { busy: 0.02, idle: 0.02 } });
  const { body } = await post(`mutation { ${createVolume('polled', ', wait: { interval: 0.1, timeout: 60 }')} }`, {
    'x-auth-token': site.tokenOf('alice'),
  });
  expect(body).toMatchObject({ data: { polled: { volume: { status: 'AVAILABLE' }, userErrors: [] } } });
  expect(body.errors).toBeUndefined();
});

it('ends a mutation at its deadline, and keeps the payloads of finished fields', async () => {
  const { post } = await site.serve({ schema, mutationSeconds: 1 });
  const stuck = createVolume('stuck', ', wait: { status: "never", failures: [], timeout: 60 }');
  const { body } = await post(`mutation { ${createVolume('done')} ${stuck} ${createVolume('late')} }`, {
    'x-auth-token': site.tokenOf('alice'),
  });
  expect(body.data).toMatchObject({ done: { volume: { name: 'done' }, userErrors: [] } });
  const deadline = 'The mutation took longer than 1 s. Cinder continues with the actions that it has accepted.';
  const accepted = /^Cinder accepted `createVolume` \(volume [0-9a-f-]{36}\), but waiting for the result failed: (.*)$/;
  expect(body.errors).toMatchObject([
    { path: ['stuck'], message: expect.stringMatching(accepted) as string, extensions: { code: 'UPSTREAM_TIMEOUT' } },
    { path: ['late'], message: deadline, extensions: { code: 'UPSTREAM_TIMEOUT' } },
  ]);
  expect(accepted.exec(body.errors?.[0]?.message ?? '')?.[1]).toBe(deadline);
  const { body: after } = await post('{ volumes(filter: { name: "late" }) { nodes { name } } }', {
    'x-auth-token': site.tokenOf('alice'),
  });
  expect(after.data).toEqual({ volumes: { nodes: [] } });
});

const page = '{ volumes(first: 5) { nodes { name } } }';

it('ends an operation at the limit of objects over HTTP and WebSocket, and keeps the socket open', async () => {
  const { gateway, post } = await site.serve({ schema, maxObjects: 5 });
  const token = { 'x-auth-token': site.tokenOf('alice') };
  const limit = { code: 'ANSWER_LIMIT_EXCEEDED', limit: { name: 'objects', max: 5 } };
  const message = 'The answer exceeds the limit of 5 objects. Request fewer items or fewer fields.';
  const { status, body } = await post(page, token);
  expect([status, body]).toMatchObject([400, { errors: [{ message, extensions: limit }] }]);
  const { run } = connect(gateway, token);
  expect((await run(page)).events).toMatchObject([{ errors: [{ message, extensions: limit }] }]);
  expect((await run(page.replace('5', '4'))).events).toMatchObject([
    { data: { volumes: { nodes: [{}, {}, {}, {}] } } },
  ]);
});

it('ends an operation at the limit of bytes over HTTP and WebSocket', async () => {
  const { gateway, post } = await site.serve({
    schema,
    maxAnswer: 1,
    maxCost: 1_000_000,
    maxAliases: 1000,
    maxTokens: 10_000,
  });
  const token = { 'x-auth-token': site.tokenOf('alice') };
  const names = Array.from(
    { length: 900 },
    (_, n) => `a_name_that_is_rather_long_so_that_the_answer_is_longer_${'x'.repeat(100)}_${n}: id`,
  ).join(' ');
  const query = `{ volumes(first: 11) { nodes { ${names} } } }`;
  const limit = { code: 'ANSWER_LIMIT_EXCEEDED', limit: { name: 'bytes', max: 1024 * 1024 } };
  const { status, body } = await post(query, token);
  expect([status, body]).toMatchObject([400, { errors: [{ extensions: limit }] }]);
  expect((await connect(gateway, token).run(query)).events).toMatchObject([{ errors: [{ extensions: limit }] }]);
});

it('counts each event of a stream separately', async () => {
  const { gateway } = await site.serve({ schema, maxObjects: 3, maxCalls: 3 });
  const { client } = connect(gateway, { 'x-auth-token': site.tokenOf('alice') });
  const seen: unknown[] = [];
  for await (const event of client.iterate({
    query: 'subscription { volumesChanged { kind volume { name snapshots { totalCount } } } }',
  })) {
    expect(event.errors).toBeUndefined();
    seen.push(event.data);
    if (seen.length === 8) break;
  }
  expect(seen).toHaveLength(8);
});
