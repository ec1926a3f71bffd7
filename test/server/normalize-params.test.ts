import { describe, expect, it } from 'vitest';
import { json, useSandbox } from './support/gateway.ts';
import { connect } from './support/socket.ts';

const site = useSandbox();
const persistedQuery = { version: 1, sha256Hash: 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38' };

function body(params: object): RequestInit {
  return { method: 'POST', headers: json, body: JSON.stringify(params) };
}

describe('an empty operationName', () => {
  it.each(['{ __typename }', 'query Named { __typename }'])('counts as missing over HTTP: %s', async (query) => {
    const { get } = await site.serve();
    const answer = await get('/graphql', body({ query, operationName: '' }));
    expect([answer.status, answer.body.data]).toEqual([200, { __typename: 'Query' }]);
  });

  it('counts as missing over WebSocket', async () => {
    const { gateway } = await site.serve();
    const { client } = connect(gateway);
    const results = client.iterate({ query: 'query Named { __typename }', operationName: '' });
    expect((await results.next()).value).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('does not select one of several operations', async () => {
    const { get } = await site.serve();
    const answer = await get(
      '/graphql',
      body({ query: 'query A { __typename } query B { __typename }', operationName: '' }),
    );
    expect([answer.status, answer.body.errors?.[0]?.extensions['code']]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  });
});

describe('automatic persisted queries', () => {
  const refused = {
    errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
  };

  it('are refused so that clients send the document', async () => {
    const { get } = await site.serve();
    const posted = await get('/graphql', body({ operationName: 'Named', extensions: { persistedQuery } }));
    expect([posted.status, posted.body]).toMatchObject([200, refused]);
    const extensions = encodeURIComponent(JSON.stringify({ persistedQuery }));
    const got = await get(`/graphql?extensions=${extensions}`, { headers: { 'apollo-require-preflight': 'true' } });
    expect([got.status, got.body]).toMatchObject([200, refused]);
  });

  it('run if the document comes with the hash', async () => {
    const { get } = await site.serve();
    const answer = await get('/graphql', body({ query: '{ __typename }', extensions: { persistedQuery } }));
    expect([answer.status, answer.body.data]).toEqual([200, { __typename: 'Query' }]);
  });

  it('leave a request without document and hash unchanged', async () => {
    const { get } = await site.serve();
    const answer = await get('/graphql', body({ extensions: {} }));
    expect([answer.status, answer.body.errors?.[0]?.message]).toEqual([400, 'Must provide query string.']);
  });
});
