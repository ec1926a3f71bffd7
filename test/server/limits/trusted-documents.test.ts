import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/server/configuration.ts';
import { readTrustedDocuments } from '../../../src/server/limits/trusted-documents.ts';
import { json, useSandbox, type Answer, type Served } from '../support/gateway.ts';
import { connect } from '../support/socket.ts';

const folder = mkdtempSync(join(tmpdir(), 'trusted-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: unknown): string {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const echo = 'query Echo($n: Int) { echo(n: $n) }';
const slow = 'mutation Slow { slow(n: 1) }';
const parked = 'subscription Parked { parked }';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const listed = { [hashOf(echo)]: echo, [hashOf(slow)]: slow, 'relay-md5': parked };

describe('readTrustedDocuments', () => {
  it('reads documents by hash', () => {
    expect(readTrustedDocuments(fileOf(listed))).toEqual(new Map(Object.entries(listed)));
  });

  it("reads Apollo's persisted query manifest", () => {
    const operations = [{ id: 'a1', body: echo, name: 'Echo', type: 'query' }];
    const path = fileOf({ format: 'apollo-persisted-query-manifest', version: 1, operations });
    expect(readTrustedDocuments(path)).toEqual(new Map([['a1', echo]]));
  });

  it.each([
    ['{', 'must be a readable JSON file'],
    ['[]', 'must be a JSON object of documents by hash'],
    ['{}', 'must be a JSON object of documents by hash'],
    [{ a: 1 }, 'must be a JSON object of documents by hash'],
    [{ a: '{ broken' }, 'the document "a" in'],
  ])('refuses %j in one line', (content, message) => {
    const read = (): unknown => readTrustedDocuments(fileOf(content));
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(message);
    expect(read).not.toThrow(/\n/);
  });

  it('refuses a missing file by its name', () => {
    expect(() => readTrustedDocuments('/does/not/exist.json')).toThrow('/does/not/exist.json');
  });
});

describe('with trusted documents', () => {
  const site = useSandbox();
  const trusting = (): Promise<Served> => site.serve({ trustedDocuments: fileOf(listed) });
  const persistedQuery = { version: 1, sha256Hash: hashOf(echo) };
  const variables = { n: 7 };

  const trusted: [what: string, params: Record<string, unknown>][] = [
    ["Apollo's hash", { extensions: { persistedQuery }, variables }],
    ['a documentId', { documentId: hashOf(echo), variables }],
    ['a documentId with its prefix', { documentId: `sha256:${hashOf(echo)}`, variables }],
    ['the whole text', { query: echo, variables }],
    ['a hash and its text', { query: echo, extensions: { persistedQuery }, variables }],
  ];
  const others: [what: string, code: string, params: Record<string, unknown>][] = [
    ['another text', 'QUERY_NOT_IN_SAFELIST', { query: '{ echo(n: 1) }' }],
    ['introspection', 'QUERY_NOT_IN_SAFELIST', { query: '{ __schema { types { name } } }' }],
    ['a trusted text with additions', 'QUERY_NOT_IN_SAFELIST', { query: `${echo} query B { bug }` }],
    [
      'another text under a trusted hash',
      'QUERY_NOT_IN_SAFELIST',
      { query: '{ bug }', extensions: { persistedQuery } },
    ],
    [
      'another hash',
      'PERSISTED_QUERY_NOT_IN_LIST',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'f00' } } },
    ],
    ['another documentId', 'PERSISTED_QUERY_NOT_IN_LIST', { documentId: 'constructor' }],
    ['another documentId with a trusted text', 'PERSISTED_QUERY_NOT_IN_LIST', { documentId: 'f00', query: echo }],
  ];

  const posted = ({ get }: Served, params: object, accept = 'application/json'): Promise<Answer> =>
    get('/graphql', { method: 'POST', headers: { ...json, accept }, body: JSON.stringify(params) });

  const got = ({ get }: Served, params: Record<string, unknown>): Promise<Answer> => {
    const parts = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    return get(`/graphql?${new URLSearchParams(parts).toString()}`, { headers: { 'apollo-require-preflight': '1' } });
  };

  /** The answer of a socket: the data of the first event, or the codes of the errors. */
  async function answerOf({ gateway }: Served, params: Record<string, unknown>): Promise<unknown> {
    const { client } = connect(gateway);
    return new Promise((resolve, reject) => {
      // Over WebSocket the text is required, so it is empty if a hash replaces it.
      client.subscribe(
        { query: '', ...params },
        {
          next: ({ data }) => resolve(data),
          error: (errors) =>
            Array.isArray(errors)
              ? resolve((errors as { extensions: { code: string } }[]).map(({ extensions }) => extensions.code))
              : reject(errors as Error),
          complete: () => resolve(undefined),
        },
      );
    });
  }

  it.each(trusted)('runs a document named by %s', async (_what, params) => {
    const served = await trusting();
    expect((await posted(served, params)).body.data).toEqual({ echo: 7 });
    expect((await got(served, params)).body.data).toEqual({ echo: 7 });
    expect((await posted(served, params, 'text/event-stream')).text).toContain('"echo":7');
    expect(await answerOf(served, params)).toEqual({ echo: 7 });
  });

  it.each(others)('refuses %s: %s', async (_what, code, params) => {
    const served = await trusting();
    for (const { status, body } of [await posted(served, params), await got(served, params)]) {
      expect([status, body.errors?.map(({ extensions }) => extensions['code'])]).toEqual([400, [code]]);
    }
    const stream = await posted(served, params, 'text/event-stream');
    expect([stream.status, stream.text]).toEqual([400, expect.stringContaining(code)]);
    expect(await answerOf(served, params)).toEqual([code]);
  });

  it('runs a subscription', async () => {
    const served = await trusting();
    expect(await answerOf(served, { documentId: 'relay-md5' })).toEqual({ parked: 1 });
  });

  it('runs no mutation over GET', async () => {
    const served = await trusting();
    expect((await posted(served, { documentId: hashOf(slow) })).body.data).toEqual({ slow: 'done' });
    expect((await got(served, { documentId: hashOf(slow) })).status).toBe(405);
  });

  it('applies the limits as to any other document', async () => {
    const served = await site.serve({ trustedDocuments: fileOf(listed), maxDepth: 1, maxAliases: 1, maxTokens: 5 });
    expect((await posted(served, { documentId: hashOf(echo) })).body.errors?.[0]?.extensions['code']).toBe(
      'DOCUMENT_LIMIT_EXCEEDED',
    );
  });
});

describe('without trusted documents', () => {
  const site = useSandbox();

  it('refuses a documentId as not supported, over HTTP and WebSocket', async () => {
    const { get, gateway } = await site.serve();
    const refused = { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } };
    const answer = await get('/graphql', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ documentId: 'f00' }),
    });
    expect(answer.body.errors).toEqual([refused]);
    const { client } = connect(gateway);
    const error = new Promise((resolve) =>
      client.subscribe(
        { query: '', extensions: { persistedQuery: { sha256Hash: 'f00' } } },
        { next: () => undefined, error: resolve, complete: () => undefined },
      ),
    );
    expect(await error).toEqual([refused]);
  });
});
