import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { useSandbox } from '../support/gateway.ts';

const site = useSandbox();

/** Sends the text of a request, after whose response the connection closes. @returns the text of the response */
async function send(lines: readonly string[]): Promise<string> {
  const { gateway } = await site.serve();
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return text(socket);
}

describe('answers', () => {
  it('a probe in HTTP/1.0 without Host', async () => {
    expect(await send(['GET /livez HTTP/1.0'])).toMatch(/^HTTP\/1.1 200 .*"alive"/s);
  });

  it.each([
    ['an invalid Host header', ['GET /livez HTTP/1.1', 'Host: a b']],
    ['a target that is no URL', ['GET http://[ HTTP/1.1', 'Host: localhost']],
    ['a target that is an asterisk', ['OPTIONS * HTTP/1.1', 'Host: localhost']],
  ])('%s with an error', async (_what, lines) => {
    const response = await send([...lines, 'Connection: close']);
    expect(response).toMatch(/^HTTP\/1.1 400 .*nosniff.*"code":"BAD_REQUEST"/s);
  });
});
