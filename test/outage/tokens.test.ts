import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { login, type Rest } from '../behaviour/support/rest.ts';
import {
  all,
  brief,
  eventSource,
  follow,
  one,
  silent,
  webSocket,
  type Change,
  type Followed,
} from './support/follow.ts';
import { authUrl, mutate, serve } from './support/gateway.ts';
import { mend, restartKeystone, stop, up } from './support/lab.ts';
import { extend, makeVolume, removeVolumes } from './support/volumes.ts';

const served = serve();

/** The lifetime of tokens: long enough for the steps of a test, but as short as possible. */
const tokenSeconds = 12;
/** Milliseconds after which a token has expired and its stream has ended. */
const tokenEnd = (tokenSeconds + 2) * 1000;

/** Alice with a token of the default lifetime. */
let operator: Rest;
beforeAll(async () => {
  operator = await login(authUrl, 'alice', 'demo');
  await restartKeystone(tokenSeconds);
});
afterEach(async () => {
  await mend(tokenSeconds);
  await removeVolumes();
});
afterAll(() => restartKeystone());

function lastOf({ events }: Followed, id: string): Change | undefined {
  return events.findLast((event) => event.volumeId === `Volume:${id}`);
}

test('a stream ends with its token once, and graphql-ws resumes it with a new one without missing a final status', async () => {
  const [grown, gone, later] = await Promise.all([makeVolume(operator), makeVolume(operator), makeVolume(operator)]);
  const resuming = (): { codes: number[]; client: ReturnType<typeof webSocket> } => {
    const codes: number[] = [];
    const client = webSocket(served.url, '', {
      connectionParams: async () => ({ 'X-Auth-Token': (await login(authUrl, 'ron', 'demo')).token }),
      retryAttempts: 5,
      on: { closed: (event) => void codes.push((event as { code: number }).code) },
    });
    return { codes, client };
  };
  const [cursored, plain, single] = [resuming(), resuming(), resuming()];
  // The client sends the variables again when it reconnects, with the cursor of the last event.
  const place: Record<string, unknown> = {};
  const withCursor = follow(cursored.client, all, place, ({ cursor }) => (place['after'] = cursor));
  const without = follow(plain.client, all);
  const ofOne = follow(single.client, one, { id: grown });
  const streams = [withCursor, without, ofOne];
  const breaks = [cursored, plain, single];
  await vi.waitFor(() => expect(silent(streams)).toEqual([]), { timeout: 10_000 });
  const begun = withCursor.events.length;

  await vi.waitFor(() => expect(breaks.map(({ codes }) => codes)).toEqual([[4403], [4403], [4403]]), {
    timeout: tokenEnd,
  });
  const broken = performance.now();
  // During the disconnection, one volume is extended, one deleted, and one created.
  await Promise.all([
    mutate(served.url, operator.token, 'extendVolume', { id: grown, newSize: 2 }),
    mutate(served.url, operator.token, 'deleteVolume', { id: gone }),
  ]);
  const made = await makeVolume(operator);
  await vi.waitFor(() => expect(served.live().subscribers).toBe(streams.length), { timeout: 10_000 });
  const resumed = performance.now();
  await mutate(served.url, operator.token, 'extendVolume', { id: later, newSize: 2 });

  await vi.waitFor(
    () => {
      expect(lastOf(withCursor, grown)).toMatchObject({ kind: 'UPDATED', status: 'AVAILABLE' });
      expect(lastOf(withCursor, gone)).toMatchObject({ kind: 'DELETED' });
      expect(lastOf(withCursor, made)).toMatchObject({ kind: 'CREATED', status: 'AVAILABLE' });
      expect(lastOf(withCursor, later)).toMatchObject({ kind: 'UPDATED', status: 'AVAILABLE' });
      // A stream without a cursor begins again with all existing volumes.
      const anew = without.events.filter(({ at }) => at > broken).map(({ volumeId }) => volumeId);
      expect(anew).toEqual(expect.arrayContaining([grown, made, later].map((id) => `Volume:${id}`)));
      expect(lastOf(without, grown)).toMatchObject({ status: 'AVAILABLE' });
      expect(lastOf(without, later)).toMatchObject({ kind: 'UPDATED', status: 'AVAILABLE' });
      expect(lastOf(ofOne, grown)).toMatchObject({ status: 'AVAILABLE' });
      expect(ofOne.events.some(({ at, kind }) => at > broken && kind === 'INITIAL')).toBe(true);
    },
    { timeout: tokenEnd - 5000, interval: 100 },
  );
  console.log(`resumed ${((resumed - broken) / 1000).toFixed(1)} s after the token's end, the last of three`);
  expect(withCursor.events.slice(begun).filter(({ kind }) => kind === 'INITIAL')).toEqual([]);
  for (const stream of streams) expect(brief(stream)).toMatchObject({ faults: ['UNAUTHENTICATED'], end: undefined });
  for (const { codes } of breaks) expect(codes).toEqual([4403]);
});

test('without Keystone, streams continue until their tokens expire, new ones fail with the reason, and later ones succeed', async () => {
  const id = await makeVolume(operator);
  const [known, fresh] = await Promise.all([login(authUrl, 'ron', 'demo'), login(authUrl, 'alice', 'demo')]);
  const codes: number[] = [];
  const client = webSocket(served.url, known.token, {
    on: { closed: (event) => void codes.push((event as { code: number }).code) },
  });
  const streams = [follow(client, one, { id }), follow(eventSource(served.url, known.token), all)];
  await vi.waitFor(() => expect(silent(streams)).toEqual([]), { timeout: 5000 });

  await stop('keystone');
  const stopped = performance.now();
  // A cached token is still accepted. One that the gateway must check is refused temporarily.
  const [again, refused, refusedEvents] = [
    follow(webSocket(served.url, known.token), one, { id }),
    follow(webSocket(served.url, fresh.token), one, { id }),
    follow(eventSource(served.url, fresh.token), one, { id }),
  ];
  await mutate(served.url, operator.token, 'extendVolume', { id, newSize: 2 }).catch((error: unknown) => {
    // The gateway has not cached this token if the other test has not run.
    if (!String(error).includes('Keystone')) throw error;
    return extend(operator, id);
  });
  await vi.waitFor(
    () => expect(refused.end()).toMatchObject({ code: 1013, reason: expect.stringContaining('Keystone') as string }),
    { timeout: 5000 },
  );
  await vi.waitFor(() => expect(refusedEvents.end()).toMatchObject({ response: { status: 503 } }), { timeout: 5000 });
  const { response } = refusedEvents.end() as { response: Response };
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining('Keystone') as string, extensions: { code: 'UPSTREAM_UNAVAILABLE' } }],
  });
  for (const stream of [...streams, again]) {
    await vi.waitFor(() => expect(lastOf(stream, id)).toMatchObject({ status: 'AVAILABLE', kind: 'UPDATED' }), {
      timeout: 5000,
    });
  }
  console.log(`Keystone away: seen after ${Math.round(performance.now() - stopped)} ms`);

  await vi.waitFor(
    () => expect(streams.map(({ faults }) => faults)).toEqual([['UNAUTHENTICATED'], ['UNAUTHENTICATED']]),
    { timeout: tokenEnd },
  );
  await vi.waitFor(() => expect(codes).toEqual([4403]), { timeout: 1000 });
  await up(tokenSeconds);
  const { token } = await login(authUrl, 'ron', 'demo');
  const after = follow(webSocket(served.url, token), one, { id });
  await vi.waitFor(() => expect(lastOf(after, id)).toMatchObject({ kind: 'INITIAL', status: 'AVAILABLE' }), {
    timeout: 5000,
  });
});
