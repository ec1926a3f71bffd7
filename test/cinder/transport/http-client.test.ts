import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Send } from '../../../src/cinder/transport/request.ts';
import { createHttpClient, type HttpClientOptions } from '../../../src/cinder/transport/http-client.ts';
import { json, serve } from '../support/server.ts';
import { request } from '../support/transport.ts';
import { scaled } from '../../support/scaled.ts';

function open(options: Partial<HttpClientOptions> = {}): Send {
  const http = createHttpClient({
    connections: { 'block-storage': 16, identity: 1, compute: 2, image: 2, health: 1 },
    connectTimeout: scaled(1_000),
    callTimeout: scaled(5_000),
    idleTimeout: 2_000,
    largestReply: 1_000,
    tls: {},
    userAgent: 'cinder-graphql/1',
    ...options,
  });
  onTestFinished(() => http.close());
  return http.send;
}

test('sends 300 simultaneous requests through at most 16 connections, and returns all responses', async () => {
  const { url, sockets } = await serve((incoming, response) => {
    setTimeout(() => json(response, 200, { path: incoming.url }), 5);
  });
  const send = open();
  const paths = Array.from({ length: 300 }, (_, index) => `/v3/volumes/${index}`);
  const replies = await Promise.all(paths.map((path) => send(request({ url: url + path }))));
  expect(replies.map((reply) => reply.body)).toEqual(paths.map((path) => ({ path })));
  expect(sockets.most).toBe(16);
});

test('parses a response when it is the turn of its caller', async () => {
  const { url } = await serve((_, response) => json(response, 200, {}));
  const turns: { caller: string; give: () => void }[] = [];
  const wait = (caller: string): Promise<void> => new Promise((give) => turns.push({ caller, give }));
  const send = open({ turns: { takeIfDue: (caller) => wait(caller()), wait } });
  let parsed = false;
  const reply = send(request({ url, caller: 'alice' })).then(() => (parsed = true));
  await vi.waitFor(() => expect(turns.map(({ caller }) => caller)).toEqual(['alice']), scaled(4_000));
  await sleep(20);
  expect(parsed).toBe(false);
  turns[0]?.give();
  await expect(reply).resolves.toBe(true);
});

test('does not parse a response whose request was aborted while it waited for its turn', async () => {
  const { url } = await serve((_, response) => response.writeHead(200).end('not JSON'));
  const abort = new AbortController();
  const gone = new Error('gone');
  const takeIfDue = (): Promise<void> => {
    abort.abort(gone);
    return Promise.resolve();
  };
  await expect(open({ turns: { takeIfDue, wait: takeIfDue } })(request({ url, signal: abort.signal }))).rejects.toBe(
    gone,
  );
});

test('closes an idle connection after 2 s', async () => {
  const { url, sockets } = await serve((_, response) => json(response, 200, {}));
  await open()(request({ url }));
  const answered = performance.now();
  expect(sockets.open).toBe(1);
  await vi.waitFor(() => expect(sockets.open).toBe(0), { timeout: scaled(4_000), interval: 20 });
  const idle = performance.now() - answered;
  expect(idle).toBeGreaterThan(900);
  expect(idle).toBeLessThan(scaled(3_500));
});

test('sends the method, the path with its query, the headers and the body as JSON', async () => {
  const { url } = await serve((incoming, response, body) => {
    const { method, url: path, headers } = incoming;
    json(response, 202, { method, path, body, token: headers['x-auth-token'], type: headers['content-type'] });
  });
  const headers = { 'x-auth-token': 't' };
  const post = request({ method: 'POST', url: `${url}/v3/volumes?a=%2F`, headers, body: { a: 1 } });
  await expect(open()(post)).resolves.toMatchObject({
    status: 202,
    headers: { 'content-type': 'application/json' },
    body: { method: 'POST', path: '/v3/volumes?a=%2F', body: '{"a":1}', token: 't', type: 'application/json' },
  });
});

test('sends the user agent and a request ID with every call: that of the operation, or a new one', async () => {
  const { url } = await serve((incoming, response) =>
    json(response, 200, [incoming.headers['user-agent'], incoming.headers['x-openstack-request-id']]),
  );
  const send = open();
  await expect(send(request({ url, requestId: 'req-1' }))).resolves.toMatchObject({
    body: ['cinder-graphql/1', 'req-1'],
  });
  await expect(send(request({ url }))).resolves.toMatchObject({
    body: ['cinder-graphql/1', expect.stringMatching(/^req-[0-9a-f-]{36}$/)],
  });
});

test('sends a GET without a body and a content type, and accepts JSON', async () => {
  const { url } = await serve((incoming, response, body) => {
    json(response, 200, { body, type: incoming.headers['content-type'] ?? null, accept: incoming.headers.accept });
  });
  const { body } = await open()(request({ url }));
  expect(body).toEqual({ body: '', type: null, accept: 'application/json' });
});

test('returns a version document with status 300', async () => {
  const { url } = await serve((_, response) => json(response, 300, { versions: [] }));
  await expect(open()(request({ url }))).resolves.toMatchObject({ status: 300, body: { versions: [] } });
});

test('parses JSON with another content type', async () => {
  const { url } = await serve((_, response) => response.setHeader('content-type', 'text/html').end('{"metadata":{}}'));
  await expect(open()(request({ url }))).resolves.toMatchObject({ body: { metadata: {} } });
});

test.each(['', ' \n'])('treats the body %j as empty', async (text) => {
  const { url } = await serve((_, response) => response.writeHead(202).end(text));
  await expect(open()(request({ url, method: 'DELETE' }))).resolves.toMatchObject({ status: 202, body: undefined });
});

test('does not follow a redirect, so that the token is not sent elsewhere', async () => {
  let elsewhere = 0;
  const other = await serve((_, response) => {
    elsewhere++;
    response.end('{}');
  });
  const { url } = await serve((_, response) => response.writeHead(302, { location: other.url }).end());
  const refused = open()(request({ url, headers: { 'x-auth-token': 't' } }));
  await expect(refused).rejects.toMatchObject({ code: 'UPSTREAM_ERROR', details: { status: 302 } });
  expect(elsewhere).toBe(0);
});

test('throws a fault with its status and request ID', async () => {
  const fault = { itemNotFound: { message: 'Volume 7 could not be found.' } };
  const { url } = await serve((_, response) => json(response, 404, fault, { 'x-openstack-request-id': 'req-1' }));
  await expect(open()(request({ url }))).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: 'Volume 7 could not be found.',
    details: { status: 404, requestId: 'req-1' },
  });
});

test('throws UPSTREAM_ERROR for a text that is not JSON', async () => {
  const { url } = await serve((_, response) => response.setHeader('x-openstack-request-id', 'req-1').end('<html>'));
  await expect(open()(request({ url }))).rejects.toMatchObject({
    code: 'UPSTREAM_ERROR',
    message: 'The response of Cinder to GET /volumes/{id} is not JSON.',
    details: { status: 200, requestId: 'req-1' },
  });
});

test('throws UPSTREAM_ERROR for a response that is not HTTP', async () => {
  const { url } = await serve((_, response) => response.socket?.end('\u0015\u0003\u0001 canary'));
  await expect(open()(request({ url }))).rejects.toMatchObject({
    code: 'UPSTREAM_ERROR',
    message: 'The response of Cinder to GET /volumes/{id} is not HTTP.',
  });
});

test('throws UPSTREAM_ERROR for a body that is too large', async () => {
  const { url } = await serve((_, response) => json(response, 200, { name: 'x'.repeat(2_000) }));
  await expect(open()(request({ url }))).rejects.toMatchObject({
    code: 'UPSTREAM_ERROR',
    message: 'The response of Cinder to GET /volumes/{id} is too large.',
  });
});

test.each([{ 'content-length': '500' }, { 'transfer-encoding': 'chunked' }])(
  'throws an error for a truncated body: %j',
  async (headers) => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, headers).write('{"volume":', () => response.destroy());
    });
    await expect(open()(request({ url }))).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  },
);

test.each([
  ['no response', undefined],
  ['half a response', '{"volume":'],
])('throws UPSTREAM_TIMEOUT for %s in time', async (_, sent) => {
  const { url } = await serve((__, response) => sent && response.writeHead(200).write(sent));
  const started = performance.now();
  await expect(open({ callTimeout: 100 })(request({ url }))).rejects.toMatchObject({
    code: 'UPSTREAM_TIMEOUT',
    message: 'Cinder did not respond to GET /volumes/{id} in time.',
  });
  expect(performance.now() - started).toBeLessThan(scaled(1_000));
});

test('names the service and its origin if it is not reachable, but not the rest of the URL', async () => {
  const url = 'http://127.0.0.1:1/v3/canary';
  await expect(open()(request({ url, service: 'identity' }))).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'Keystone at http://127.0.0.1:1 is not reachable: connect ECONNREFUSED 127.0.0.1:1.',
  });
});

test('throws the reason of the caller who disconnects', async () => {
  const { url } = await serve(() => undefined);
  const leaving = new AbortController();
  const call = open()(request({ url, signal: leaving.signal }));
  const outcome = expect(call).rejects.toThrow('left');
  await sleep(20);
  leaving.abort(new Error('left'));
  await outcome;
});
