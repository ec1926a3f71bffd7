import { createServer } from 'node:net';
import { createLiveClient, createTokenSource, type LiveClientOptions } from 'cinder-graphql/client';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { useSite } from './support/site.ts';
import { watchVolumes } from './watch-volumes.ts';

const site = useSite();
const request = { query: 'subscription { volumesChanged { kind } }' };

interface Followed {
  events: unknown[];
  ends: string[];
  dispose: () => void;
}

function follow(options: Omit<LiveClientOptions, 'webSocketImpl'>): Followed {
  const live = createLiveClient({ webSocketImpl: WebSocket, ...options });
  const events: unknown[] = [];
  const ends: string[] = [];
  onTestFinished(() => live.dispose());
  live.subscribe(request, {
    next: (event) => events.push(event),
    error: () => ends.push('error'),
    complete: () => ends.push('complete'),
  });
  return { events, ends, dispose: () => live.dispose() };
}

/** A port at which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

it.each(['websocket', 'sse'] as const)(
  '%s: a client that is disposed while it reconnects ends quietly',
  async (transport) => {
    const rejections: unknown[] = [];
    const note = (error: unknown): number => rejections.push(error);
    process.on('unhandledRejection', note);
    onTestFinished(() => void process.off('unhandledRejection', note));
    const token = createTokenSource(() => Promise.resolve('token'));
    const { dispose } = follow({ url: `http://127.0.0.1:${await closedPort()}/graphql`, token, transport });
    await new Promise((resolve) => setTimeout(resolve, 300));
    dispose();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(rejections).toEqual([]);
  },
);

it.each(['websocket', 'sse'] as const)('%s: a failed login is tried again', async (transport) => {
  await site.furnish(['a']);
  let isUp = false;
  const token = createTokenSource(() => (isUp ? site.login() : Promise.reject(new Error('Keystone is down'))));
  const { events, ends } = follow({ url: site.url, token, transport });
  await new Promise((resolve) => setTimeout(resolve, 200));
  isUp = true;
  await expect.poll(() => events.length, { timeout: 15_000 }).toBeGreaterThan(0);
  expect(ends).toEqual([]);
});

it('watches volumes until it is stopped', async () => {
  await site.furnish(['a']);
  const shown: unknown[] = [];
  const stop = watchVolumes(
    site.url,
    () => site.login(),
    (change) => shown.push(change),
  );
  await expect.poll(() => shown).toMatchObject([{ kind: 'INITIAL', volume: { name: 'a' } }]);
  stop();
  await expect.poll(() => shown.at(-1)).toBe('complete');
});
