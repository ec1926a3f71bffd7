import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { isPublicIntrospection } from '../../src/server/introspection.ts';
import { json, useSandbox } from './support/gateway.ts';
import { connect } from './support/socket.ts';

describe('isPublicIntrospection', () => {
  it.each([
    [getIntrospectionQuery(), true],
    ['{ __typename }', true],
    ['query ($name: String!) { __type(name: $name) { name } }', true],
    ['{ ... on Query { __schema { types { name } } } }', true],
    ['{ ...A } fragment A on Query { ...B } fragment B on Query { ...A __typename }', true],
    ['{ volumeNames }', false],
    ['{ __schema { types { name } } volumeNames }', false],
    ['{ __typename ...A } fragment A on Query { volumeNames }', false],
    ['{ ... @include(if: false) { volumeNames } }', false],
    ['{ ...Missing }', false],
    ['{ __typename: volumeNames }', false],
    ['{ a: __schema { types { name } } b: __schema { types { name } } }', false],
    ['{ __schema { a: types { name } } }', false],
    ['mutation { __typename }', false],
    ['subscription { __typename }', false],
    ['query A { __typename } query B { __typename }', false],
  ])('%s: %j', (document, expected) => {
    expect(isPublicIntrospection(parse(document), undefined)).toBe(expected);
  });

  it('checks the operation that will run', () => {
    const document = parse('query A { __typename } query B { volumeNames }');
    expect(isPublicIntrospection(document, 'A')).toBe(true);
    expect(isPublicIntrospection(document, 'B')).toBe(false);
  });
});

describe('a caller without a token', () => {
  const site = useSandbox();
  const codesOf = ({ body }: { body: { errors?: { extensions: Record<string, unknown> }[] } }): unknown[] =>
    (body.errors ?? []).map(({ extensions }) => extensions['code']);

  it('reads the schema, without a call to the cloud', async () => {
    const { post, logged } = await site.serve({ allowOwnCredentials: false });
    const before = site.sandbox.requests.length;
    const { status, body } = await post(getIntrospectionQuery());
    expect(status).toBe(200);
    expect(body.data?.['__schema']).toMatchObject({ queryType: { name: 'Query' } });
    expect((await post('{ __type(name: "Query") { name } __typename }')).body.data).toEqual({
      __type: { name: 'Query' },
      __typename: 'Query',
    });
    expect(site.sandbox.requests.length).toBe(before);
    expect(logged.join('')).not.toContain('UNAUTHENTICATED');
  });

  it.each([
    ['a field', '{ volumeNames }'],
    ['a field next to introspection', '{ __typename volumeNames }'],
    ['a mutation', 'mutation { slow(n: 1) }'],
    ['a syntax error', '{ broken'],
    ['an unknown field', '{ unknown }'],
    ['a document over 10,000 characters', `{ __typename } #${'x'.repeat(10_000)}`],
  ])('is refused %s', async (_what, query) => {
    const { post, logged } = await site.serve({ allowOwnCredentials: false });
    const before = site.sandbox.requests.length;
    const answer = await post(query);
    expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(answer.body.data).toBeUndefined();
    expect(site.sandbox.requests.length).toBe(before);
    await expect.poll(() => logged.join('')).toContain('UNAUTHENTICATED');
  });

  it('is refused a stream with HTTP 401, before it begins', async () => {
    const { post } = await site.serve({ allowOwnCredentials: false });
    const answer = await post('subscription { parked }', { accept: 'text/event-stream' });
    expect(answer.status).toBe(401);
  });

  it('is refused everything if introspection is disabled', async () => {
    const { post } = await site.serve({ allowOwnCredentials: false, introspection: false });
    for (const query of ['{ __schema { types { name } } }', '{ __typename }', '{ unknown }', '{ broken']) {
      expect(codesOf(await post(query))).toEqual(['UNAUTHENTICATED']);
    }
  });

  it('reads the schema under a host name without own credentials', async () => {
    const { gateway } = await site.serve();
    const { request } = await import('node:http');
    const send = (query: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request(gateway.url, { method: 'POST', headers: { ...json, host: 'portal.example' } }, (answer) => {
          resolve(answer.statusCode);
          answer.resume();
        })
          .on('error', reject)
          .end(JSON.stringify({ query }));
      });
    expect(await send('{ __schema { queryType { name } } }')).toBe(200);
    expect(await send('{ volumeNames }')).toBe(403);
  });

  it('is refused introspection with an invalid token', async () => {
    const { post } = await site.serve();
    expect(codesOf(await post('{ __typename }', { 'x-auth-token': 'wrong' }))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('with disabled introspection', () => {
  const site = useSandbox();

  it.each<[what: string, query: string, variables?: object]>([
    ['fields', '{ volume(id: "1") { nam } }'],
    ['root fields', '{ volumess { totalCount } }'],
    ['fields of another type', '{ node(id: "1") { size } }'],
    ['selections', '{ volumes }'],
    ['arguments', '{ volumes(firs: 1) { totalCount } }'],
    ['types', '{ node(id: "1") { ... on Volum { id } } }'],
    ['types of variables', 'query ($id: I) { volume(id: $id) { id } }'],
    ['values of enums', '{ volumes(orderBy: [{ field: CREATED_A }]) { totalCount } }'],
    ['fields of inputs', '{ volumes(filter: { nam: "a" }) { totalCount } }'],
    ['arguments of directives', '{ volumes @skip(iff: true) { totalCount } }'],
    [
      'values of enums in variables',
      'query ($by: [VolumeOrder!]) { volumes(orderBy: $by) { totalCount } }',
      { by: [{ field: 'CREATED_A' }] },
    ],
    [
      'fields of inputs in variables',
      'query ($f: VolumeFilter) { volumes(filter: $f) { totalCount } }',
      { f: { nam: 'a' } },
    ],
  ])('guessing %s reveals nothing, over any transport', async (_what, query, variables) => {
    const open = await site.serve({ schema });
    expect((await open.post(query, {}, { variables })).text).toContain('Did you mean');
    const { post, gateway } = await site.serve({ schema, introspection: false });
    const { client } = connect(gateway);
    const socket = await client
      .iterate({ query, variables: variables as Record<string, unknown> })
      .next()
      .catch((error: unknown) => error);
    const answers = [
      (await post(query, {}, { variables })).text,
      (await post(query, { accept: 'text/event-stream' }, { variables })).text,
      JSON.stringify(socket),
    ];
    for (const answer of answers) {
      expect(answer).toContain('"message"');
      expect(answer).not.toContain('Did you mean');
    }
  });

  const suggestive = ['{ volumeName }', 'query ($n: Int!) { echo(m: $n) }'];

  it('suggestions never name elements of introspection, even if enabled', async () => {
    const { body } = await (await site.serve()).post('{ __schema { directive } }');
    expect(body.errors).toMatchObject([{ message: 'Cannot query field "directive" on type "__Schema".' }]);
  });

  it('__schema and __type fail for everyone, and __typename works', async () => {
    const { post, gateway } = await site.serve({ introspection: false });
    const { run } = connect(gateway);
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }']) {
      const { status, body } = await post(query);
      expect([status, body.data]).toEqual([200, undefined]);
      expect(body.errors?.[0]?.message).toContain('introspection');
      expect(JSON.stringify((await run(query)).failed)).toContain('introspection');
    }
    expect((await post('{ __typename }')).body.data).toEqual({ __typename: 'Query' });
    expect((await run('{ __typename }')).events[0]?.data).toEqual({ __typename: 'Query' });
  });

  it.each(suggestive)('no suggestion names an element of the schema: %s', async (query) => {
    const open = await site.serve();
    expect(JSON.stringify((await open.post(query)).body.errors)).toContain('Did you mean');
    const { post, gateway } = await site.serve({ introspection: false });
    const { body } = await post(query);
    expect(body.errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(body.errors)).not.toMatch(/Did you mean|volumeNames|__schema/);
    expect(JSON.stringify(await connect(gateway).run(query))).not.toMatch(/Did you mean|volumeNames|__schema/);
  });
});
