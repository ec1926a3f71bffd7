import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { json, useSandbox, type Served } from '../support/gateway.ts';
import { urlOf } from '../support/socket.ts';

const site = useSandbox();

interface Caller {
  /** The `Host` header. */
  host: string;
  /** The caller's headers, or connectionParams. */
  fields?: Record<string, string>;
}

/**
 * Sends a query like a page that has pointed its own name at this machine.
 *
 * @returns the HTTP status, or the close code
 */
type Send = (served: Served, caller: Caller) => Promise<number | undefined>;

const overHttp =
  (accept: string): Send =>
  async ({ gateway }, { host, fields }) => {
    const sent = request(gateway.url, {
      method: 'POST',
      headers: { ...json, ...fields, accept, host, origin: `http://${host}` },
    });
    sent.end('{"query":"{ volumeNames }"}');
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    answer.resume();
    return answer.statusCode;
  };

const overSocket: Send = async ({ gateway }, { host, fields }) => {
  const socket = new WebSocket(urlOf(gateway), 'graphql-transport-ws', { headers: { host, origin: `http://${host}` } });
  await once(socket, 'open');
  const ended = Promise.race([once(socket, 'message'), once(socket, 'close')]);
  socket.send(JSON.stringify({ type: 'connection_init', payload: fields }));
  const [code] = (await ended) as [unknown];
  socket.close();
  return typeof code === 'number' ? code : 200;
};

test.each<[string, Send, refusal: number]>([
  ['HTTP', overHttp('application/json'), 403],
  ['server-sent events', overHttp('text/event-stream'), 403],
  ['WebSocket', overSocket, 4403],
])(
  'refuses own credentials to a page that has pointed its name at this machine: %s',
  async (transport, send, refusal) => {
    const served = await site.serve({ allowedHost: ['portal.example'] });
    for (const host of ['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example']) {
      expect(await send(served, { host })).toBe(refusal);
      // A request with a token is judged by its token.
      expect(await send(served, { host, fields: { 'X-Auth-Token': site.tokenOf('bob') } })).toBe(200);
    }
    if (transport === 'WebSocket')
      expect(await send(served, { host: 'evil.example', fields: { host: 'localhost' } })).toBe(refusal);
    for (const host of ['localhost:4000', '127.0.0.1', '[::1]:4000', 'portal.example'])
      expect(await send(served, { host })).toBe(200);
  },
);
