import { setMaxListeners } from 'node:events';
import { expect, test, vi } from 'vitest';
import { CallLog } from '../../../src/cinder/transport/call-log.ts';
import { json, serve } from '../support/server.ts';
import { openTransport, request } from '../support/transport.ts';
import { scaled } from '../../support/scaled.ts';

const one = { 'block-storage': 1, identity: 1, compute: 2, image: 2, health: 1 };

test('has the time to retry in a refusal, which is neither retried nor counted as a call', async () => {
  const { url } = await serve(() => undefined);
  const { send } = openTransport({ connections: one, queuePerCaller: 1 });
  const leave = new AbortController();
  const waiting = [1, 2].map(() => send(request({ url, caller: 'alice', signal: leave.signal })));
  const callLog = new CallLog();
  await expect(send(request({ url, caller: 'alice', callLog }))).rejects.toMatchObject({
    code: 'OVERLOADED',
    message:
      'The gateway is overloaded and did not call Cinder: too many calls of this caller are already pending. Try again in 1 s.',
    details: { retryAfter: 1 },
  });
  expect(callLog).toMatchObject({ entries: [], waiting: 0 });
  leave.abort();
  await Promise.allSettled(waiting);
});

test('serves other callers, Keystone and health checks while the calls of one caller hang', async () => {
  const { url } = await serve(({ url: path }, response) => {
    if (path !== '/hang') json(response, 200, {});
  });
  const { send } = openTransport();
  const leave = new AbortController();
  setMaxListeners(0, leave.signal);
  const hanging = Array.from({ length: 1100 }, () =>
    send(request({ url: `${url}/hang`, caller: 'mallory', signal: leave.signal })),
  );
  const refused = hanging.map((call) => call.catch((error: unknown) => error));
  const others = [{ caller: 'alice' }, { service: 'identity' }, { probes: true }] as const;
  for (const other of others) await expect(send(request({ url, ...other }))).resolves.toMatchObject({ status: 200 });
  leave.abort();
  const codes = (await Promise.all(refused)).map((error) => (error as { code: unknown }).code);
  // 12 calls were sent and 200 were pending when their caller disconnected.
  expect(codes.filter((code) => code === 'OVERLOADED')).toHaveLength(1100 - 212);
});

test('measures the time of a call from sending it, without the wait in the queue', async () => {
  let answer: (() => void) | undefined;
  const { url } = await serve((_, response) => {
    if (answer) json(response, 200, {});
    else answer = () => json(response, 200, {});
  });
  const { send } = openTransport({ connections: one, callTimeout: scaled(300) });
  const callLog = new CallLog();
  const first = send(request({ url }));
  await vi.waitFor(() => expect(answer).toBeDefined(), { timeout: scaled(1000) });
  const second = send(request({ url, callLog }));
  expect(callLog.waiting).toBe(1);
  const waited = 200;
  setTimeout(() => answer?.(), waited);
  await Promise.all([first, second]);
  expect(callLog.waiting).toBe(0);
  expect(callLog.entries[0]?.ms).toBeLessThan(waited);
});

test('refuses a call immediately if it would wait beyond its deadline', async () => {
  const { url } = await serve(() => undefined);
  const { send } = openTransport({ connections: one });
  const leave = new AbortController();
  const first = send(request({ url, signal: leave.signal }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect(send(request({ url, deadline: performance.now() + 10 }))).rejects.toMatchObject({
    code: 'OVERLOADED',
    message: expect.stringContaining('the expected wait exceeds the remaining time of the operation') as string,
  });
  leave.abort();
  await expect(first).rejects.toThrow();
});
