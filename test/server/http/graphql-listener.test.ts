import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { json, until, useSandbox } from '../support/gateway.ts';
import { scaled } from '../../support/scaled.ts';

const site = useSandbox();
const csrf = { 'x-graphql-yoga-csrf': '1' };

describe('HTTP', () => {
  it('answers a query with its request ID, and forbids caching and framing', async () => {
    const { post } = await site.serve();
    const { status, headers, body } = await post('{ volumeNames }');
    expect(status).toBe(200);
    expect(body.data?.['volumeNames']).toContain('shop-database');
    expect(headers.get('x-openstack-request-id')).toMatch(/^req-[0-9a-f-]{36}$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it("accepts a caller's request ID in the form of OpenStack, and sends it to Cinder", async () => {
    const { post } = await site.serve();
    const id = 'req-0f8fad5b-d9cb-469f-a165-70867728950e';
    const { headers } = await post('{ volumeNames }', { 'x-openstack-request-id': id });
    expect(headers.get('x-openstack-request-id')).toBe(id);
    const other = await post('{ volumeNames }', { 'x-openstack-request-id': 'mine' });
    expect(other.headers.get('x-openstack-request-id')).toMatch(/^req-/);
  });

  it('disables proxy buffering for streams only', async () => {
    const { get, post } = await site.serve();
    const stream = await get('/graphql', {
      method: 'POST',
      headers: { ...json, accept: 'text/event-stream' },
      body: '{"query":"subscription { ended }"}',
    });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.headers.get('x-accel-buffering')).toBe('no');
    expect((await post('{ __typename }')).headers.get('x-accel-buffering')).toBeNull();
  });

  it('forbids caching of every answer', async () => {
    const { get, post } = await site.serve();
    const answers = [
      await post('{ volumeNames }'),
      await post('{ broken'),
      await post('{ __typename }', { 'x-auth-token': 'made-up' }),
      await post('{ volumeNames }', { accept: 'text/event-stream' }),
      await post('subscription { ended }', { accept: 'text/event-stream' }),
      await get('/graphql?query={volumeNames}', { headers: csrf }),
      await get('/graphql', { headers: { accept: 'text/html' } }),
      await get('/livez'),
      await get('/readyz'),
      await get('/other'),
    ];
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(answers.map(() => 'no-store'));
  });

  it('sends no forwarding header of a caller to the cloud', async () => {
    const upstream: Record<string, unknown>[] = [];
    const keystone = createServer((request, response) => {
      upstream.push(request.headers);
      response.writeHead(503).end();
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void keystone.close());
    await once(keystone, 'listening');
    const { port } = keystone.address() as AddressInfo;
    const cloud = { authUrl: `http://127.0.0.1:${port}/v3`, interface: 'public' as const, tls: {} };
    const { post } = await site.serve({ cloud });
    const forwarded = {
      'x-forwarded-for': '10.9.8.7',
      'x-forwarded-host': 'h.example',
      'x-forwarded-proto': 'https',
      forwarded: 'for=10.9.8.7',
    };
    await post('{ volumeNames }', { 'x-auth-token': 'some-token', ...forwarded });
    expect(upstream.length).toBeGreaterThan(0);
    expect(JSON.stringify(upstream)).not.toMatch(/forwarded|10\.9\.8\.7|h\.example/);
  });

  it('refuses a token with a plain JSON answer, because clients take no GraphQL answer for a refusal', async () => {
    const { post } = await site.serve();
    const accept = 'application/graphql-response+json,application/json;q=0.9';
    const { status, headers } = await post('{ __typename }', { accept, 'x-auth-token': 'made-up' });
    expect([status, headers.get('content-type')]).toEqual([401, 'application/json']);
    expect(headers.get('x-openstack-request-id')).toMatch(/^req-/);
  });

  it('answers a query over GET with a header that no form can send', async () => {
    const { get } = await site.serve();
    const { status, body } = await get('/graphql?query={__typename}', { headers: csrf });
    expect([status, body.data]).toEqual([200, { __typename: 'Query' }]);
  });
});

describe('refuses before execution', () => {
  it.each([
    ['a GET as sent by a form or a link', '/graphql?query={__typename}', {}, 403, 'BAD_REQUEST'],
    [
      'a GET for a stream, as sent by a link',
      '/graphql?query=subscription{parked}',
      { headers: { accept: 'text/event-stream' } },
      403,
      'BAD_REQUEST',
    ],
    ['a mutation over GET', '/graphql?query=mutation{slow}', { headers: csrf }, 405, 'BAD_REQUEST'],
    [
      'a mutation over GET, as a stream',
      '/graphql?query=mutation{slow}',
      { headers: { ...csrf, accept: 'text/event-stream' } },
      405,
      'BAD_REQUEST',
    ],
    [
      'a mutation over GET by name',
      '/graphql?query=query%20A{__typename}mutation%20B{slow}&operationName=B',
      { headers: csrf },
      405,
      'BAD_REQUEST',
    ],
    ['another method', '/graphql', { method: 'PUT', body: '{}' }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'a form',
      '/graphql',
      { method: 'POST', body: new URLSearchParams({ query: '{__typename}' }) },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'plain text, as sent by a form',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a body without a content type',
      '/graphql',
      { method: 'POST', body: new TextEncoder().encode('{"query":"{__typename}"}') },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a multipart body', '/graphql', { method: 'POST', body: new FormData() }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a bare document',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/graphql' }, body: '{__typename}' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a compressed body',
      '/graphql',
      { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: '{"query":"{__typename}"}' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a body in another character set',
      '/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=iso-8859-1' },
        body: '{"query":"{__typename}"}',
      },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['invalid JSON', '/graphql', { method: 'POST', headers: json, body: '{"query": ' }, 400, 'BAD_REQUEST'],
    ['an empty batch', '/graphql', { method: 'POST', headers: json, body: '[]' }, 400, 'BAD_REQUEST'],
    [
      'a batch, as a stream',
      '/graphql',
      { method: 'POST', headers: { ...json, accept: 'text/event-stream' }, body: '[{"query":"{__typename}"}]' },
      400,
      'BAD_REQUEST',
    ],
    ['a batch', '/graphql', { method: 'POST', headers: json, body: '[{"query":"{__typename}"}]' }, 400, 'BAD_REQUEST'],
    [
      'a body over 1 MB',
      '/graphql',
      { method: 'POST', headers: json, body: `{"query":"${'x'.repeat(1_000_000)}"}` },
      413,
      'REQUEST_ENTITY_TOO_LARGE',
    ],
    [
      'a body over 1 MB, for a stream',
      '/graphql',
      {
        method: 'POST',
        headers: { ...json, accept: 'text/event-stream' },
        body: `{"query":"${'x'.repeat(1_000_000)}"}`,
      },
      413,
      'REQUEST_ENTITY_TOO_LARGE',
    ],
    ['an unknown path', '/volumes', {}, 404, 'NOT_FOUND'],
    ['a path that ends in /health', '/some/health', {}, 404, 'NOT_FOUND'],
    ['a query string that ends in /health', '/graphql?x=/health', {}, 403, 'BAD_REQUEST'],
  ])('%s', async (_what, path, init, status, code) => {
    const { get } = await site.serve();
    const answer = await get(path, init);
    // The only event of a stream can be a refusal.
    expect([answer.status, /"extensions":\{"code":"(\w+)"/.exec(answer.text)?.[1]]).toEqual([status, code]);
    expect(answer.text).not.toContain('"data":');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('a chunked body over 1 MB, without a stated length', async () => {
    const { gateway } = await site.serve();
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        gateway.url,
        { method: 'POST', headers: { ...json, 'transfer-encoding': 'chunked' } },
        (answer) => {
          resolve(answer.statusCode);
          answer.resume();
        },
      );
      sent.on('error', reject);
      for (let chunk = 0; chunk < 12; chunk++) sent.write('x'.repeat(100_000));
      sent.end();
    });
    expect(status).toBe(413);
  });

  it('headers over 16 KiB', async () => {
    const { get } = await site.serve();
    expect((await get('/livez', { headers: { 'x-long': 'x'.repeat(17_000) } })).status).toBe(431);
  });
});

describe('pages of other origins', () => {
  const origin = 'https://portal.example';
  const preflight = { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } };

  it('get no CORS header unless they are listed', async () => {
    const { get, post } = await site.serve();
    expect((await post('{ __typename }', { origin })).headers.get('access-control-allow-origin')).toBeNull();
    expect((await get('/graphql', preflight)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('are allowed by their exact origin, without cookies', async () => {
    const { get, post } = await site.serve({ allowedOrigin: [origin] });
    const { status, headers } = await get('/graphql', preflight);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    expect(headers.get('access-control-allow-headers')).toContain('x-auth-token');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const evil = await post('{ __typename }', { origin: 'https://portal.example.evil.example' });
    expect(evil.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a client that disconnects', () => {
  it('aborts its calls to Cinder at once, without an error', async () => {
    const { gateway, logged } = await site.serve();
    await fetch(gateway.url, { method: 'POST', headers: json, body: '{"query":"{ volumeNames }"}' });
    site.sandbox.faults.add({ path: /\/volumes$/, delayMs: scaled(5000) });
    const before = site.sandbox.requests.length;
    const client = new AbortController();
    const left = fetch(gateway.url, {
      method: 'POST',
      headers: json,
      body: '{"query":"query Left { volumeNames }"}',
      signal: client.signal,
    });
    await until(() => site.sandbox.requests.length > before, 'Cinder has been called');
    client.abort();
    const leftAt = performance.now();
    await expect(left).rejects.toThrow();
    await until(() => logged.some((line) => line.includes('"Left"')), 'the operation is over');
    expect(performance.now() - leftAt).toBeLessThan(scaled(1000));
    expect(logged.join('')).not.toContain('unexpected error');
    expect(logged.find((line) => line.includes('"Left"'))).toContain('"cinderCalls":1');
  });
});
