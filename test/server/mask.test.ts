import { GraphQLError, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { createMask } from '../../src/server/mask.ts';
import { until, useSandbox, type Answer } from './support/gateway.ts';
import { connect } from './support/socket.ts';

const mask = createMask();
const located = (originalError: Error): GraphQLError =>
  new GraphQLError(originalError.message, { path: ['volume'], originalError });

describe('mask', () => {
  it('keeps the code, message and details of a CinderError, with the path of the wrong input as `input`', () => {
    const details = {
      status: 400,
      requestId: 'req-1',
      path: ['filter', 'name'],
      lastStatus: 'error',
      reasons: ['no space'],
    };
    const masked = mask(located(new CinderError('BAD_USER_INPUT', 'Too long.', details)));
    expect(masked.toJSON()).toEqual({
      message: 'Too long.',
      path: ['volume'],
      extensions: {
        code: 'BAD_USER_INPUT',
        status: 400,
        requestId: 'req-1',
        input: ['filter', 'name'],
        lastStatus: 'error',
        reasons: ['no space'],
      },
    });
  });

  it('sets the HTTP status and Retry-After of an error without data', () => {
    const { http } = mask(new CinderError('UPSTREAM_UNAVAILABLE', 'Gone.', { retryAfter: 7 })).extensions;
    expect(http).toEqual({ status: 503, headers: { 'retry-after': '7' } });
    expect(mask(new CinderError('UNAUTHENTICATED', 'Who?')).extensions.http?.status).toBe(401);
    expect(mask(located(new CinderError('UNAUTHENTICATED', 'Who?'))).extensions.http).toBeUndefined();
  });

  it('hides every other error, and keeps it for the log', () => {
    const secret = new Error('canary');
    for (const error of [secret, located(secret), new TypeError('canary'), 'canary', undefined]) {
      const masked = mask(error);
      expect(masked.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
      expect(JSON.stringify(masked)).not.toContain('canary');
      expect(masked.originalError).toBeInstanceOf(Error);
    }
    expect(mask(located(secret)).originalError).toBe(secret);
  });

  it('hides an error of GraphQL about a resolver, but not about an argument', () => {
    const document = parse('{ volume(id: $id) }');
    const [operation] = document.definitions;
    const field = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : undefined;
    const argument = field?.kind === Kind.FIELD ? field.arguments?.[0] : undefined;
    const wrongEnum = new GraphQLError('Enum cannot represent "canary"', { path: ['volume'], nodes: field ?? null });
    const nullArgument = new GraphQLError('Argument "id" must not be null.', {
      path: ['volume'],
      nodes: argument?.value ?? null,
    });
    const thrown = new GraphQLError('Int cannot represent "canary"');
    for (const error of [wrongEnum, located(thrown)]) {
      expect(mask(error)).toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
      expect(mask(error).message).not.toContain('canary');
    }
    expect(mask(nullArgument)).toMatchObject({ message: nullArgument.message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('returns a masked error unchanged', () => {
    const once = mask(new Error('canary'));
    expect(mask(once)).toBe(once);
  });

  it('shows the message of an unexpected error if configured', () => {
    expect(createMask({ expose: true })(new Error('boom')).message).toBe('boom');
  });
});

describe('over HTTP', () => {
  const site = useSandbox();

  it('keeps the rest of the answer if a field fails', async () => {
    const { post, logged } = await site.serve();
    const { status, body } = await post('{ refused echo(n: 1) bug }');
    expect([status, body.data]).toEqual([200, { refused: null, echo: 1, bug: null }]);
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'FORBIDDEN', status: 403, requestId: 'req-1', input: ['input', 'id'] },
      { code: 'INTERNAL_SERVER_ERROR' },
    ]);
    await until(
      () => logged.some((line) => line.includes('"errors":["FORBIDDEN","INTERNAL_SERVER_ERROR"]')),
      'the operation is logged',
    );
  });

  it.each([
    ['a syntax error', '{ broken', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ unknown }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', 'query ($n: Int!) { echo(n: $n) }', 'BAD_USER_INPUT'],
    ['an unknown operation name', 'query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
    ['null for a non-null argument', '{ nothing }', 'INTERNAL_SERVER_ERROR'],
  ])('%s has a code', async (_what, query, code) => {
    const { post } = await site.serve();
    const { body } = await post(query, { accept: 'application/graphql-response+json' });
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([{ code }]);
  });

  it.each([{ n: 'x' }, { n: [1] }, { n: null }, {}])(
    'refuses an invalid variable with BAD_USER_INPUT and 400, over HTTP, SSE and WebSocket: %j',
    async (variables) => {
      const { post, gateway } = await site.serve();
      const query = 'query ($n: Int!) { echo(n: $n) }';
      const { status, body } = await post(query, {}, { variables });
      expect([status, body.errors?.map(({ extensions }) => extensions)]).toEqual([400, [{ code: 'BAD_USER_INPUT' }]]);
      const streamed = await post(query, { accept: 'text/event-stream' }, { variables });
      expect([streamed.status, streamed.text]).toEqual([
        400,
        expect.stringContaining('"extensions":{"code":"BAD_USER_INPUT"}'),
      ]);
      const { value } = (await connect(gateway).client.iterate({ query, variables }).next()) as {
        value: Answer['body'];
      };
      expect(value.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }]);
    },
  );

  it('returns 503 if the cloud does not answer, with the attempted calls', async () => {
    const { post } = await site.serve();
    site.sandbox.faults.add({ path: /\/volume\/v3\/$/, status: 503, body: '', headers: { 'retry-after': '9' } });
    const { status, headers, body } = await post('{ __typename }');
    expect([status, headers.get('retry-after'), body.errors?.[0]?.extensions['code']]).toEqual([
      503,
      '9',
      'UPSTREAM_UNAVAILABLE',
    ]);
    expect(body.extensions?.cinder?.calls.map(({ route }) => route)).toContain('/');
  });

  it('shows messages only if configured', async () => {
    const { post } = await site.serve({ maskErrors: false });
    expect((await post('{ bug }')).body.errors?.[0]?.message).toContain('canary');
  });
});
