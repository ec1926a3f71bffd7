import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, timeoutOf, type Bounds } from './support/bounds.ts';
import { bytesNear, cuts, inPieces } from './support/mutations.ts';
import { sendRaw } from './support/raw-socket.ts';
import { useSite } from './support/fuzz-site.ts';
import { closedBy, upgraded } from './support/socket-frames.ts';

const place = useSite();
const secret = 'gAAAAABm-a-token-that-nobody-may-read';
const bounds: Bounds = { time: 5000, least: 20, most: 400 };
const timeout = timeoutOf(bounds);

const documents = fc.constantFrom(
  '{ volumes(first: 2) { nodes { id name status metadata } } }',
  'query Q($n: Int!) { volumes(first: $n) { totalCount } }',
  'mutation { updateVolume(input: { id: "00000000-0000-0000-0000-000000000000", name: "n" }) { userErrors { message } } }',
  'subscription { volumesChanged { kind } }',
  '{ __schema { queryType { name } } }',
  'fragment F on Volume { id } { volumes { nodes { ...F } } }',
);
const bodies = fc
  .record({
    query: documents,
    variables: fc.constantFrom(undefined, null, {}, { n: 1 }, { n: '1' }),
    operationName: fc.constantFrom(undefined, null, '', 'Q'),
    extensions: fc.constantFrom(undefined, null, {}, { persistedQuery: { version: 1, sha256Hash: 'a' } }),
  })
  .map((body) => JSON.stringify(body));

/** Returns a check to run after each input: no error and no secret was logged, and sometimes that the process still serves. */
function checking(): () => Promise<void> {
  let runs = 0;
  return async () => {
    place.site.expectQuietLog([secret]);
    if (++runs % 25 === 0) await place.site.expectAlive();
  };
}

function expectNoFault(status: number, text: string): void {
  if (status >= 500 || text.includes('INTERNAL_SERVER_ERROR')) throw new Error(`${status}: ${text}`);
  expect(text.includes(secret), 'the token in the answer').toBe(false);
}

describe('the gateway never fails, and serves afterwards, with random', () => {
  test('HTTP bodies, content types and encodings', { timeout }, async () => {
    const check = checking();
    const types = fc.constantFrom(
      'application/json',
      'application/json; charset=utf-16',
      'application/graphql',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      '',
      'application/json; charset="',
      'APPLICATION/JSON;',
    );
    const encodings = fc.constantFrom(undefined, undefined, 'gzip', 'br', 'identity', 'nothing');
    const accepts = fc.constantFrom(
      '*/*',
      'application/json',
      'text/event-stream',
      'multipart/mixed',
      'image/png',
      ',;',
      'application/json;q=0',
    );
    const input = {
      body: bytesNear(bodies),
      type: types,
      encoding: encodings,
      accept: accepts,
      isPacked: fc.boolean(),
    };
    await holds(
      fc.asyncProperty(fc.record(input), async ({ body, type, encoding, accept, isPacked }) => {
        const headers = {
          'content-type': type,
          accept,
          ...(encoding !== undefined && { 'content-encoding': encoding }),
          'x-auth-token': place.site.tokenOf('alice'),
        };
        const leaving = new AbortController();
        const response = await fetch(place.site.gateway.url, {
          method: 'POST',
          headers,
          body: Uint8Array.from(isPacked ? gzipSync(body) : body),
          signal: leaving.signal,
        });
        const isStream = response.headers.get('content-type')?.includes('event-stream') === true;
        expectNoFault(response.status, isStream ? '' : await response.text());
        leaving.abort();
        await check();
      }),
      bounds,
    );
  });

  test('bytes on the port: changed, split and pipelined requests', { timeout }, async () => {
    const check = checking();
    const requests = fc
      .record({
        method: fc.constantFrom('POST', 'GET', 'OPTIONS', 'PUT', 'HEAD', 'CONNECT'),
        path: fc.constantFrom(
          '/graphql',
          '/graphql?query=%7B__typename%7D',
          '/livez',
          '/readyz',
          '/',
          '/graphql/../livez',
          '//',
          '*',
          '/%',
          '/metrics',
        ),
        body: bodies,
        isChunked: fc.boolean(),
      })
      .map(({ method, path, body, isChunked }) => {
        const length = isChunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${Buffer.byteLength(body)}`;
        const content = isChunked ? `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n` : body;
        return `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-Auth-Token: ${secret}\r\n${length}\r\n\r\n${method === 'GET' ? '' : content}`;
      });
    const pipelined = fc.array(requests, { minLength: 1, maxLength: 3 }).map((all) => all.join(''));
    await holds(
      fc.asyncProperty(bytesNear(pipelined), cuts, async (whole, places) => {
        const { text, statuses } = await sendRaw(place.site.port, inPieces(whole, places));
        expectNoFault(Math.max(0, ...statuses.filter((status) => status !== 501 && status !== 505)), text);
        await check();
      }),
      bounds,
    );
  });

  test('request headers', { timeout }, async () => {
    const check = checking();
    const secrets = fc.tuple(
      fc.constantFrom('X-Auth-Token', 'Authorization', 'X-Service-Token', 'Cookie'),
      bytesNear(fc.constantFrom(secret, `Bearer ${secret}`)),
    );
    const values = bytesNear(
      fc.constantFrom('RegionOne', 'req-00000000-0000-0000-0000-000000000000', 'Basic YTpi', '1', 'x'.repeat(5000)),
    );
    const names = fc.constantFrom(
      'X-Auth-Token',
      'Authorization',
      'X-OpenStack-Region',
      'X-OpenStack-Request-ID',
      'Accept',
      'Origin',
      'Host',
      'GraphQL-Cost',
      'X-Cinder-GraphQL-Calls',
      'X-Forwarded-For',
      'Accept-Encoding',
      'Expect',
    );
    const isWithToken = fc.boolean();
    await holds(
      fc.asyncProperty(
        fc.array(fc.oneof(secrets, fc.tuple(names, values)), { minLength: 1, maxLength: 3 }),
        isWithToken,
        async (headers, withToken) => {
          const body = '{"query":"{ volumes(first: 1) { totalCount } }"}';
          const lines = headers.map(([name, value]) =>
            Buffer.concat([Buffer.from(`${name}: `), value, Buffer.from('\r\n')]),
          );
          const token = withToken ? `X-Auth-Token: ${place.site.tokenOf('alice')}\r\n` : '';
          const request = Buffer.concat([
            Buffer.from(
              `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n${token}`,
            ),
            ...lines,
            Buffer.from(`Content-Length: ${body.length}\r\n\r\n${body}`),
          ]);
          const { text, statuses } = await sendRaw(place.site.port, [request]);
          expectNoFault(Math.max(0, ...statuses.filter((status) => status !== 501)), text);
          await check();
        },
      ),
      bounds,
    );
  });
  const subscribed = bodies.map((payload) => `{"id":"1","type":"subscribe","payload":${payload}}`);
  const plainMessages = fc.constantFrom(
    '{"type":"ping"}',
    '{"type":"pong","payload":{}}',
    '{"id":"1","type":"complete"}',
    '{"type":"connection_init"}',
    '{"id":"1","type":"next","payload":{}}',
    `{"type":"connection_init","payload":{"X-Auth-Token":"${secret}"}}`,
  );
  const message = fc.record({
    data: fc.oneof(
      bytesNear(fc.oneof(subscribed, plainMessages)),
      subscribed.map((text) => Buffer.from(text)),
    ),
    isBinary: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  });

  test('WebSocket messages', { timeout }, async () => {
    const check = checking();
    await holds(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 4 }), fc.boolean(), async (messages, isKnown) => {
        const { code, text } = await closedBy(
          place.site.gateway,
          messages,
          isKnown ? place.site.tokenOf('alice') : undefined,
        );
        // 1011 and 4500 are codes for server errors.
        expect([1011, 4500]).not.toContain(code);
        expectNoFault(0, text);
        await check();
      }),
      bounds,
    );
  });

  test('bytes after the upgrade to WebSocket', { timeout }, async () => {
    const check = checking();
    const frames = message.map(({ data, isBinary }) => {
      // A frame of a client, with a mask of zeros.
      const head = data.length < 126 ? [0x80 | data.length] : [0x80 | 126, data.length >> 8, data.length & 255];
      return Buffer.concat([Buffer.from([isBinary ? 0x82 : 0x81, ...head, 0, 0, 0, 0]), data]).toString('latin1');
    });
    await holds(
      fc.asyncProperty(bytesNear(frames), cuts, async (bytes, places) => {
        const whole = Buffer.concat([Buffer.from(upgraded), bytes]);
        const { text } = await sendRaw(place.site.port, inPieces(whole, places));
        expectNoFault(0, text);
        await check();
      }),
      bounds,
    );
  });
});
