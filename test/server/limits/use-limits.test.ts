import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import type { GatewayOptions } from '../../../src/server/gateway.ts';
import { serve, useSandbox, type Served } from '../support/gateway.ts';
import { connect } from '../support/socket.ts';

const site = useSandbox();

interface Refusal {
  message: string;
  extensions: Record<string, unknown>;
}

interface Request {
  query: string;
  variables?: Record<string, unknown>;
}

interface Outcome {
  /** The HTTP status. */
  status?: number;
  errors: readonly Refusal[];
  extensions?: unknown;
}

type Send = (served: Served, request: Request, headers?: Record<string, string>) => Promise<Outcome>;

interface Answer {
  errors?: readonly Refusal[];
  extensions?: unknown;
}

/** Sends an operation over each transport. The result is the answer, or the first event. */
const transports: Record<string, Send> = {
  async http({ post }, { query, variables }, headers) {
    const { status, body } = await post(query, headers, { variables });
    return { status, errors: body.errors ?? [], extensions: body.extensions };
  },
  async sse({ post }, { query, variables }, headers) {
    const { status, text } = await post(query, { accept: 'text/event-stream', ...headers }, { variables });
    const [, data] = /^event: next\ndata: (.*)$/m.exec(text) ?? [];
    const { errors = [], extensions } = JSON.parse(data ?? text) as Answer;
    return { status, errors, extensions };
  },
  async websocket({ gateway }, request, headers) {
    const { client, closed } = connect(gateway, headers);
    const outcome = await new Promise<Outcome>((resolve, reject) => {
      let answer: Answer = {};
      client.subscribe(request, {
        next: (next) => void (answer = next as Answer),
        error: (error) => (Array.isArray(error) ? resolve({ errors: error as Refusal[] }) : reject(error as Error)),
        complete: () => resolve({ ...answer, errors: answer.errors ?? [] }),
      });
    });
    expect(closed).toEqual([]);
    return outcome;
  },
};

const all = Object.entries(transports);
const real = (options: Partial<GatewayOptions> = {}): Promise<Served> => site.serve({ schema, ...options });
const repeated = (count: number, part: (n: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, n) => part(n)).join(' ')} }`;
const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `v${n}`);

const limit = (name: string, max: number, received?: number) => ({
  code: 'DOCUMENT_LIMIT_EXCEEDED',
  limit: { name, max, ...(received !== undefined && { received }) },
});
const nested =
  '{volumes(first:1000){nodes{snapshots(first:1000){nodes{volume{snapshots(first:1000){nodes{volume{snapshots(first:1000){nodes{id}}}}}}}}}}}';

/** Requests that are refused without a call to Cinder. */
const refused: readonly [what: string, request: Request, extensions: object][] = [
  [
    'pages of 1,000 nested four times',
    { query: nested },
    { code: 'COST_LIMIT_EXCEEDED', cost: { objects: 1_003_003_002_001, max: 50_000 } },
  ],
  // A WebSocket frame cannot hold more.
  ['120,000 tokens', { query: `{ ${'b '.repeat(120_000)} }` }, limit('tokens', 2000)],
  [
    '20,000 IDs in a variable',
    { query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: ids(20_000) } },
    { code: 'BAD_USER_INPUT', limit: { name: 'ids', max: 1000, received: 20_000 } },
  ],
  [
    '1,001 IDs in the document',
    { query: `{ nodes(ids: ${JSON.stringify(ids(1001))}) { id } }` },
    { code: 'BAD_USER_INPUT', limit: { name: 'ids', max: 1000, received: 1001 } },
  ],
  ['10,000 aliases', { query: repeated(10_000, (n) => `a${n}:__typename`) }, limit('tokens', 2000)],
  ['31 aliases', { query: repeated(31, (n) => `a${n}:__typename`) }, limit('aliases', 30, 31)],
  [
    '60 aliases of __schema',
    { query: repeated(60, (n) => `a${n}: __schema { types { name } }`) },
    limit('aliases', 30, 60),
  ],
  [
    '__schema twice',
    { query: '{ __schema { types { name } } b: __schema { types { name } } }' },
    limit('introspection', 1, 2),
  ],
  ['aliases in __schema', { query: '{ __schema { types { a: name b: name } } }' }, limit('introspection', 0, 2)],
  [
    'a depth of 13',
    { query: `{ volume(id: "1") ${'{ sourceVolume '.repeat(11)} { id } ${'}'.repeat(11)} }` },
    limit('depth', 12, 13),
  ],
  ['21 root fields', { query: repeated(21, () => 'apiVersion { version }') }, limit('rootFields', 20, 21)],
  ['11 directives', { query: `{ __typename ${'@skip(if: false) '.repeat(11)} }` }, limit('directives', 10, 11)],
  ['deep brackets', { query: '{a'.repeat(900) }, limit('nesting', 112)],
  ['deep lists', { query: `{ nodes(ids: ${'['.repeat(1500)}` }, limit('nesting', 112)],
  [
    'long chains of fragments',
    {
      query: `{ ...F0 } ${Array.from({ length: 200 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} }`).join(' ')} fragment F200 on Query { __typename }`,
    },
    limit('nesting', 112),
  ],
];

describe.each(all)('over %s', (transport, send) => {
  const refusalStatus = transport === 'websocket' ? undefined : 400;

  let shared: Served;
  beforeAll(async () => {
    shared = await serve(site.sandbox, { schema });
    // The first operation reads the version of the cloud.
    await shared.post('{ __typename }');
  });
  afterAll(() => shared.gateway.close(0));

  it.each(refused)('refuses %s, without a call', async (_what, request, extensions) => {
    const before = site.sandbox.requests.length;
    const { status, errors } = await send(shared, request);
    expect(errors.map((error) => error.extensions)).toEqual([extensions]);
    expect(status).toBe(refusalStatus);
    expect(site.sandbox.requests.length).toBe(before);
  });

  it('estimates one document with the variables of each request', async () => {
    const served = await real({ maxCost: 100 });
    const query = 'query ($n: Int!) { volumes(first: $n) { nodes { id } } }';
    expect((await send(served, { query, variables: { n: 10 } })).errors).toEqual([]);
    const { status, errors } = await send(served, { query, variables: { n: 100 } });
    expect(status).toBe(refusalStatus);
    expect(errors[0]?.extensions).toEqual({ code: 'COST_LIMIT_EXCEEDED', cost: { objects: 101, max: 100 } });
    expect(errors[0]?.message).toContain('101 objects; the limit is 100');
    expect((await send(served, { query, variables: { n: 20 } })).errors).toEqual([]);
  });

  it('estimates a subscription before it begins', async () => {
    const served = await real({ maxCost: 10 });
    const query = 'subscription { volumesChanged { volume { snapshots(first: 10) { nodes { id } } } } }';
    expect((await send(served, { query })).errors[0]?.extensions['code']).toBe('COST_LIMIT_EXCEEDED');
  });

  it('reports the cost on request', async () => {
    const served = await real();
    const query = '{ volumes(first: 3) { nodes { id } } }';
    const token = { 'x-auth-token': site.tokenOf('alice') };
    expect((await send(served, { query }, token)).extensions).not.toHaveProperty('cost');
    expect((await send(served, { query }, { ...token, 'GraphQL-Cost': 'report' })).extensions).toMatchObject({
      cost: { objects: 4, max: 50_000 },
    });
  });

  it('reports 10 validation errors, and that there are more', async () => {
    const { errors } = await send(await real(), { query: repeated(20, (n) => `unknown${n}`) });
    expect(errors).toHaveLength(11);
    expect(errors[10]?.message).toContain('Too many validation errors');
  });

  // These two are checks of graphql-cop. The tests of HTTP, introspection and limits cover its other checks.
  it('reports a repeated directive once', async () => {
    const { errors } = await send(await real(), { query: '{ __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }' });
    expect(errors.map(({ message }) => message)).toEqual(['Unknown directive "@aa".']);
  });

  it('refuses circular introspection', async () => {
    const query =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    const { errors } = await send(await real(), { query });
    expect(errors.map(({ message }) => message)).toEqual(['Maximum introspection depth exceeded']);
  });

  it('accepts operations within the limits', async () => {
    const served = await real();
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect((await send(served, { query: repeated(20, (n) => `a${n}: __typename`) })).errors).toEqual([]);
    expect((await send(served, { query, variables: { ids: [] } })).errors).toEqual([]);
  });

  it.each<[keyof GatewayOptions, number, string]>([
    ['maxTokens', 7, '{ a b c d e f }'],
    ['maxDepth', 2, '{ a { b { c } } }'],
    ['maxAliases', 1, '{ a: a b: b }'],
    ['maxRootFields', 2, '{ a b c }'],
    ['maxDirectives', 1, '{ a @b @c }'],
    ['maxIds', 1, '{ a(b: [1, 2]) }'],
    ['maxCost', 1, '{ volumes(first: 1) { nodes { id } } }'],
  ])('applies another configured limit: %s', async (name, value, query) => {
    const { errors } = await send(await real({ [name]: value }), { query });
    expect(errors).toHaveLength(1);
    const { limit: exceeded, cost } = errors[0]?.extensions ?? {};
    expect(exceeded ?? cost).toMatchObject({ max: value });
  });
});

it('checks limits that require no schema first, without revealing the schema', async () => {
  const { post } = await real();
  const { body } = await post(repeated(31, (n) => `a${n}: unknown`));
  expect(body.errors?.map(({ extensions }) => extensions['code'])).toEqual(['DOCUMENT_LIMIT_EXCEEDED']);
});
