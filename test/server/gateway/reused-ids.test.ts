import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { useSandbox } from '../support/gateway.ts';
import { urlOf } from '../support/socket.ts';

const site = useSandbox();

interface Message {
  id?: string;
  type: string;
  payload?: { data?: unknown; errors?: unknown };
}

it.each([
  ['a query', 'query Slow { volumeNames }', 0, 0],
  ['a query that is calling Cinder', 'query Slow { volumeNames }', 100, 0],
  ['a stream', 'subscription Slow { parked }', 0, 0],
  ['a running stream', 'subscription Slow { parked }', 0, 1],
])('allows a client to reuse the ID of %s at once after completing it', async (_what, slow, ms, answers) => {
  const { gateway, logged } = await site.serve();
  site.sandbox.faults.add({ path: /\/volumes$/, delayMs: 300 });
  const socket = new WebSocket(urlOf(gateway), 'graphql-transport-ws');
  onTestFinished(() => socket.terminate());
  const messages: Message[] = [];
  const said = (message: object): void => socket.send(JSON.stringify(message));
  socket.on('message', (data: Buffer) => void messages.push(JSON.parse(data.toString()) as Message));
  await new Promise((resolve) => socket.once('open', resolve));
  said({ type: 'connection_init', payload: { authToken: site.tokenOf('alice') } });
  await expect.poll(() => messages.map(({ type }) => type)).toEqual(['connection_ack']);

  said({ id: '1', type: 'subscribe', payload: { query: slow } });
  await sleep(ms);
  await expect.poll(() => messages).toHaveLength(1 + answers);
  const { length: before } = messages;
  said({ id: '1', type: 'complete' });
  said({ id: '1', type: 'subscribe', payload: { query: 'query Second { __typename }' } });
  await expect
    .poll(() => messages.slice(before))
    .toMatchObject([
      { id: '1', type: 'next', payload: { data: { __typename: 'Query' } } },
      { id: '1', type: 'complete' },
    ]);
  await sleep(400);
  expect(messages).toHaveLength(before + 2);
  // Both operations have ended, so the gateway waits for nothing.
  await expect.poll(() => logged.filter((line) => /"(Slow|Second)"/.test(line)).length).toBe(2);
  expect(logged.join('')).not.toContain('unexpected error');
});
