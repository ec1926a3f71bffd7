import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { tokenBody } from '../../cinder/support/keystone.ts';
import { versionsAt } from '../../cinder/support/cloud.ts';
import { json as answerJson, serve } from '../../cinder/support/server.ts';
import { scaled } from '../../support/scaled.ts';
import { json, until, useSandbox, type Served } from '../support/gateway.ts';
import { urlOf } from '../support/socket.ts';

const site = useSandbox();
const token = { 'x-auth-token': 'callers' };
const payload = { query: '{ volumeNames }' };

/** A cloud whose list of volumes never answers. */
async function silentCloud(): Promise<{ authUrl: string; called: () => number; abortedAt: () => number | undefined }> {
  let [called, abortedAt]: [number, number | undefined] = [0, undefined];
  const { url } = await serve((request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (path === '/identity/v3/auth/tokens') {
      const endpoints = [{ interface: 'public', region: 'one', url: `${url}/v3` }];
      answerJson(response, 200, tokenBody({ catalog: [{ type: 'block-storage', endpoints }] }));
    } else if (path === '/v3/') answerJson(response, 200, versionsAt('/v3/'));
    else {
      called++;
      response.on('close', () => (abortedAt = performance.now()));
    }
  });
  return { authUrl: `${url}/identity`, called: () => called, abortedAt: () => abortedAt };
}

/**
 * Sends the query.
 *
 * @returns the function that disconnects
 */
type Begin = (served: Served) => Promise<() => void>;

const overHttp =
  (accept: string): Begin =>
  ({ gateway }) => {
    const leaving = new AbortController();
    const headers = { ...json, ...token, accept };
    fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify(payload), signal: leaving.signal }).catch(
      () => undefined,
    );
    return Promise.resolve(() => leaving.abort());
  };

const overSocket =
  (leave: (socket: WebSocket) => void): Begin =>
  async ({ gateway }) => {
    const socket = new WebSocket(urlOf(gateway), 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: token }));
    await once(socket, 'message');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    return () => leave(socket);
  };

test.each<[string, Begin]>([
  ['HTTP', overHttp('application/json')],
  ['server-sent events', overHttp('text/event-stream')],
  ['WebSocket, by complete', overSocket((socket) => socket.send(JSON.stringify({ id: '1', type: 'complete' })))],
  ['WebSocket, by close', overSocket((socket) => socket.close())],
  ['WebSocket, without close', overSocket((socket) => socket.terminate())],
])('aborts the calls to Cinder within 100 ms after a client disconnects: %s', async (_, begin) => {
  const cloud = await silentCloud();
  const served = await site.serve({ cloud: { authUrl: cloud.authUrl, interface: 'public', tls: {} } });
  const leave = await begin(served);
  await until(() => cloud.called() === 1, 'Cinder has been called');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(cloud.abortedAt()).toBeUndefined();
  const left = performance.now();
  leave();
  await until(() => cloud.abortedAt() !== undefined, 'the call is aborted');
  expect((cloud.abortedAt() ?? Infinity) - left).toBeLessThan(scaled(100));
  expect(cloud.called()).toBe(1);
});
