import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { CallBudget } from '../../../src/cinder/transport/budget.ts';
import { CallLog } from '../../../src/cinder/transport/call-log.ts';
import type { ApiReply, Send } from '../../../src/cinder/transport/request.ts';
import { coalescing } from '../../../src/cinder/transport/coalesce.ts';
import { json, serve } from '../support/server.ts';
import { openTransport, request } from '../support/transport.ts';
import { scaled } from '../../support/scaled.ts';

const soon: Send = async () => {
  await sleep(5);
  return { status: 200, headers: {}, body: { volume: {} } };
};

/** A service that responds when the test says so, and records canceled calls. */
function held(): { send: Send; answer: (at: number) => void; given: AbortSignal[] } {
  const calls: ((reply: ApiReply) => void)[] = [];
  const given: AbortSignal[] = [];
  const send = coalescing()(
    ({ signal }) =>
      new Promise((resolve, reject) => {
        calls.push(resolve);
        if (!signal) throw new Error('a shared call has a signal of its own');
        given.push(signal);
        signal.addEventListener('abort', () => void sleep(5).then(() => reject(signal.reason as Error)));
      }),
  );
  return { send, answer: (at) => calls[at]?.({ status: 200, headers: {}, body: at }), given };
}

test('continues those that joined a call one after the other, in the turns of their callers', async () => {
  const waiting: { caller: string; give: () => void }[] = [];
  const wait = (caller: string): Promise<void> => new Promise((give) => waiting.push({ caller, give }));
  const send = coalescing({ wait, takeIfDue: () => undefined })(soon);
  const done: number[] = [];
  const calls = [0, 1, 2].map((index) =>
    send(request({ tokenHash: 'a', caller: 'alice' })).then(() => done.push(index)),
  );
  await calls[0];
  await sleep(5);
  expect(waiting.map(({ caller }) => caller)).toEqual(['alice', 'alice']);
  expect(done).toEqual([0]);
  waiting[1]?.give();
  await calls[2];
  expect(done).toEqual([0, 2]);
  waiting[0]?.give();
  await calls[1];
});

test('does not share a GET that changes something', async () => {
  const next = vi.fn(soon);
  const send = coalescing()(next);
  await Promise.all([1, 2].map(() => send(request({ tokenHash: 'a', writes: true }))));
  expect(next).toHaveBeenCalledTimes(2);
});

test('shares one call among identical GETs with one token, and records that in the call logs', async () => {
  const next = vi.fn(soon);
  const send = coalescing()(next);
  const [first, second] = [new CallLog(), new CallLog()];
  const replies = await Promise.all([
    send(request({ tokenHash: 'a', callLog: first })),
    send(request({ tokenHash: 'a', callLog: second })),
  ]);
  expect(next).toHaveBeenCalledTimes(1);
  expect(replies[1]).toBe(replies[0]);
  expect(second.entries).toMatchObject([{ route: '/volumes/{id}', status: 200, shared: true }]);
  expect(second.total('block-storage')).toBe(0);
});

test.each([{ method: 'PUT' }, { writes: true }] as const)(
  'does not let a GET after a change (%j) join a GET from before the change',
  async (change) => {
    const replies: ((reply: ApiReply) => void)[] = [];
    const send = coalescing()((sent) =>
      ('method' in change ? sent.method !== 'GET' : sent.writes === true)
        ? Promise.resolve({ status: 200, headers: {}, body: {} })
        : new Promise((resolve) => replies.push(resolve)),
    );
    const [read, changing] = [request({ tokenHash: 'a' }), request({ tokenHash: 'b', ...change })];
    const before = send(read);
    await send(changing);
    const after = [send(read), send(read)];
    expect(replies).toHaveLength(2);
    replies.forEach((resolve, at) => resolve({ status: 200, headers: {}, body: at }));
    expect((await Promise.all([before, ...after])).map(({ body }) => body)).toEqual([0, 1, 1]);
  },
);

test('throws the same error to all who share a call', async () => {
  const next = vi.fn<Send>().mockRejectedValue(new Error('broken'));
  const send = coalescing()(next);
  const callLog = new CallLog();
  const all = [send(request({ tokenHash: 'a' })), send(request({ tokenHash: 'a', callLog }))];
  expect((await Promise.allSettled(all)).map((one) => one.status)).toEqual(['rejected', 'rejected']);
  expect(next).toHaveBeenCalledTimes(1);
  expect(callLog.entries).toMatchObject([{ status: null, shared: true }]);
});

test('makes a new call if the joined one was refused for the deadline of its own operation', async () => {
  const next = vi
    .fn<Send>()
    .mockRejectedValueOnce(new CinderError('OVERLOADED', 'The wait exceeds the deadline.'))
    .mockImplementation(soon);
  const send = coalescing()(next);
  const [first, second] = await Promise.allSettled(
    [1, 2].map(() => send(request({ tokenHash: 'a', budget: new CallBudget(1) }))),
  );
  expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
  expect(next).toHaveBeenCalledTimes(2);
});

test.each([
  ['two tokens', { tokenHash: 'a' }, { tokenHash: 'b' }],
  ['calls without a token', {}, {}],
  ['writes', { tokenHash: 'a', method: 'POST' }, { tokenHash: 'a', method: 'POST' }],
  ['two URLs', { tokenHash: 'a' }, { tokenHash: 'a', url: 'http://127.0.0.1:1/v3/volumes/8' }],
  ['two microversions', { tokenHash: 'a' }, { tokenHash: 'a', headers: { 'openstack-api-version': 'volume 3.0' } }],
] as const)('never shares: %s', async (_, one, other) => {
  const next = vi.fn(soon);
  const send = coalescing()(next);
  await Promise.all([send(request(one)), send(request(other))]);
  expect(next).toHaveBeenCalledTimes(2);
});

test('does not keep a response', async () => {
  const next = vi.fn(soon);
  const send = coalescing()(next);
  await send(request({ tokenHash: 'a' }));
  await send(request({ tokenHash: 'a' }));
  expect(next).toHaveBeenCalledTimes(2);
});

test('returns its own response to each of 1,000 interleaved requests of two tokens', async () => {
  const { url } = await serve((incoming, response) => {
    setTimeout(() => json(response, 200, { owner: incoming.headers['x-auth-token'] }), Math.random() * 5);
  });
  const { send } = openTransport();
  const callLog = new CallLog();
  const owners = await Promise.all(
    Array.from({ length: 1_000 }, async (_, index) => {
      const token = index % 2 === 0 ? 'alice' : 'bob';
      await sleep(Math.random() * 50);
      const path = `${url}/v3/volumes/${index % 3}`;
      const { body } = await send(
        request({ url: path, headers: { 'x-auth-token': token }, tokenHash: token, callLog }),
      );
      return { token, body };
    }),
  );
  for (const { token, body } of owners) expect(body).toEqual({ owner: token });
  expect(callLog.entries).toHaveLength(1_000);
  expect(callLog.total('block-storage')).toBeLessThan(1_000);
});

test('continues the call if one of two callers disconnects', async () => {
  const { send, answer, given } = held();
  const leaving = new AbortController();
  const left = send(request({ tokenHash: 'a', signal: leaving.signal }));
  const stayed = send(request({ tokenHash: 'a', signal: new AbortController().signal }));
  leaving.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  expect(given[0]?.aborted).toBe(false);
  answer(0);
  await expect(stayed).resolves.toMatchObject({ status: 200 });
});

test('aborts the call at the service within 100 ms after the last caller disconnects', async () => {
  let closed = 0;
  const { url, sockets } = await serve((_, response) => response.on('close', () => (closed = performance.now())));
  const { send } = openTransport();
  const callers = [new AbortController(), new AbortController()];
  const calls = Promise.allSettled(callers.map(({ signal }) => send(request({ url, tokenHash: 'a', signal }))));
  await vi.waitFor(() => expect(sockets.open).toBe(1), { timeout: scaled(1000) });
  callers[0]?.abort();
  await sleep(30);
  expect(closed).toBe(0);

  const left = performance.now();
  callers[1]?.abort();
  await vi.waitFor(() => expect(closed).toBeGreaterThan(0), { interval: 5, timeout: scaled(1000) });
  expect(closed - left).toBeLessThan(scaled(100));
  expect((await calls).map((call) => call.status)).toEqual(['rejected', 'rejected']);
});

test('lets later calls share after a canceled call', async () => {
  const { send, answer, given } = held();
  const leaving = new AbortController();
  const left = send(request({ tokenHash: 'a', signal: leaving.signal }));
  leaving.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  const second = send(request({ tokenHash: 'a' }));
  await sleep(20);
  const third = send(request({ tokenHash: 'a' }));
  answer(1);
  expect((await Promise.all([second, third])).map((reply) => reply.body)).toEqual([1, 1]);
  expect(given).toHaveLength(2);
});

test('makes no call for a caller who has already disconnected', async () => {
  const next = vi.fn(soon);
  await expect(coalescing()(next)(request({ tokenHash: 'a', signal: AbortSignal.abort() }))).rejects.toThrow('aborted');
  expect(next).not.toHaveBeenCalled();
});
