import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { useSandbox } from '../support/gateway.ts';

const site = useSandbox();

/** Sends a request as written, and returns the whole answer. */
async function send(port: string, lines: readonly string[], body = ''): Promise<string> {
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`${[...lines, `Content-Length: ${body.length}`].join('\r\n')}\r\n\r\n${body}`);
  let answer = '';
  for await (const chunk of socket.setEncoding('utf8')) answer += String(chunk);
  return answer;
}

test('answers a request with a body that offers HTTP/2, as sent by the client of Java', async () => {
  const { gateway } = await site.serve();
  const { port, pathname } = new URL(gateway.url);
  const answer = await send(
    port,
    [
      `POST ${pathname} HTTP/1.1`,
      'Host: 127.0.0.1',
      `X-Auth-Token: ${site.tokenOf('alice')}`,
      'Content-Type: application/json',
      'Connection: Upgrade, HTTP2-Settings, close',
      'Upgrade: h2c',
      'HTTP2-Settings: AAEAAEAAAAIAAAAB',
    ],
    '{"query":"{ __typename }"}',
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toContain('{"data":{"__typename":"Query"}');
});

test('answers a probe that offers another protocol', async () => {
  const { gateway } = await site.serve();
  const lines = ['GET /livez HTTP/1.1', 'Host: a', 'Connection: Upgrade, close', 'Upgrade: TLS/1.0'];
  expect(await send(new URL(gateway.url).port, lines)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});
