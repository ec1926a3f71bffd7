import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { scaled } from '../../support/scaled.ts';
import { until, useSandbox } from '../support/gateway.ts';
import { urlOf } from '../support/socket.ts';

const site = useSandbox();

/** A socket after `connection_init`. */
async function acknowledged(
  url: string,
): Promise<{ socket: WebSocket; code: () => number | undefined; received: () => string[] }> {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  onTestFinished(() => socket.terminate());
  let code: number | undefined;
  const received: string[] = [];
  socket.on('error', () => undefined).on('close', (closed) => (code = closed));
  socket.on('message', (data) => received.push((data as Buffer).toString()));
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { 'X-Auth-Token': site.tokenOf('alice') } }));
  await until(() => received.length === 1, 'the socket is acknowledged');
  return { socket, code: () => code, received: () => received };
}

test('repeats the payload of a ping in the pong', async () => {
  const { gateway } = await site.serve();
  const { socket, received } = await acknowledged(urlOf(gateway));
  const payload = { text: 'x'.repeat(900) };
  socket.send(JSON.stringify({ type: 'ping', payload }));
  await until(() => received().length === 2, 'the pong is here');
  expect(JSON.parse(received()[1] ?? '')).toEqual({ type: 'pong', payload });
});

test('closes a socket for a ping of more than 1,024 characters, without a pong', async () => {
  const { gateway } = await site.serve();
  const { socket, code, received } = await acknowledged(urlOf(gateway));
  socket.send(JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(200_000) } }));
  await until(() => code() !== undefined, 'the socket has closed');
  expect(code()).toBe(4400);
  expect(received()).toHaveLength(1);
});

test('closes a socket whose client sends pings and reads no pong, before 16 MiB are buffered', async () => {
  const { gateway } = await site.serve();
  const { socket } = await acknowledged(urlOf(gateway));
  socket.pause();
  const ping = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(1000) } });
  let sent = 0;
  const limit = performance.now() + scaled(20_000);
  while (socket.readyState === WebSocket.OPEN && sent < 60_000 && performance.now() < limit) {
    for (let n = 0; n < 200; n++, sent++) socket.send(ping);
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (gone(socket)) break;
  }
  expect(gone(socket)).toBe(true);
  // The buffers of the system, in both directions, add to the 4 MiB of the gateway.
  expect(sent * ping.length).toBeLessThan(40 * 1024 * 1024);
});

/** Whether the gateway has closed the connection. A paused socket does not report this. */
function gone(socket: WebSocket): boolean {
  const { _socket: raw } = socket as unknown as { _socket: { destroyed: boolean; errored: unknown } };
  return raw.destroyed || raw.errored !== null;
}

test('closes a socket without connection_init after the configured time, and counts it until then', async () => {
  const { gateway } = await site.serve({ socketInitSeconds: 1, maxSockets: 1 });
  const silent = new WebSocket(urlOf(gateway), 'graphql-transport-ws');
  await once(silent, 'open');
  const second = new WebSocket(urlOf(gateway), 'graphql-transport-ws');
  second.on('error', () => undefined);
  const [, response] = (await once(second, 'unexpected-response')) as [unknown, { statusCode: number }];
  expect(response.statusCode).toBe(503);
  const [code] = (await once(silent, 'close')) as [number];
  expect(code).toBe(4408);
});
