import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { circuitBreakers } from '../../../src/cinder/transport/breaker.ts';
import type { ApiReply, ApiRequest, Send } from '../../../src/cinder/transport/request.ts';
import { json, serve } from '../support/server.ts';
import { openTransport, request } from '../support/transport.ts';

const options = { failures: 5, halfOpenAfter: 5_000 };
const good: ApiReply = { status: 200, headers: {}, body: {} };
const down = new CinderError('UPSTREAM_UNAVAILABLE', 'Cinder returned 503.', { status: 503 });

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** An endpoint inside of both layers, whose responses the test defines. */
function scene(): {
  send: Send;
  answers: (ApiReply | Error)[];
  sent: ApiRequest[];
  fail: (times: number) => Promise<void>;
} {
  const answers: (ApiReply | Error)[] = [];
  const sent: ApiRequest[] = [];
  const { refusing, observing } = circuitBreakers(options);
  const send = refusing(
    observing((asked) => {
      sent.push(asked);
      const answer = answers.shift() ?? good;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    }),
  );
  return {
    send,
    answers,
    sent,
    async fail(times) {
      answers.push(...Array<Error>(times).fill(down));
      for (let n = 0; n < times; n++) await expect(send(request())).rejects.toBe(down);
    },
  };
}

const refusal = {
  code: 'UPSTREAM_UNAVAILABLE',
  message: 'Cinder at http://127.0.0.1:1 does not respond. Try again in 5 s.',
  details: { retryAfter: 5 },
};

test('sends nothing after 5 consecutive failures, and the error has the time to retry', async () => {
  const { send, sent, fail } = scene();
  await fail(5);
  await expect(send(request())).rejects.toMatchObject(refusal);
  expect(sent).toHaveLength(5);
});

test('resets the count after a response, also after a refusal', async () => {
  const { send, answers, fail } = scene();
  await fail(4);
  const missing = new CinderError('NOT_FOUND', 'No such volume.', { status: 404 });
  answers.push(missing);
  await expect(send(request())).rejects.toBe(missing);
  await fail(4);
  await expect(send(request())).resolves.toBe(good);
});

test.each([
  ['a 404', new CinderError('NOT_FOUND', '', { status: 404 })],
  ['a 429', new CinderError('RATE_LIMITED', '', { status: 429 })],
  ['a 500 for one request', new CinderError('UPSTREAM_ERROR', '', { status: 500 })],
  ['a call that took too long', new CinderError('UPSTREAM_TIMEOUT', '')],
  ['a 502 of Cinder itself', new CinderError('UPSTREAM_UNAVAILABLE', '', { status: 502, isServiceFault: true })],
  ['a 504', new CinderError('UPSTREAM_UNAVAILABLE', '', { status: 504 })],
  ['a disconnected caller', new DOMException('', 'AbortError')],
])('never opens after %s', async (_, error) => {
  const { send, answers } = scene();
  answers.push(...Array<Error>(20).fill(error));
  for (let n = 0; n < 20; n++) await expect(send(request())).rejects.toBe(error);
  await expect(send(request())).resolves.toBe(good);
});

test('lets one call through after 5 s, which closes the circuit or opens it again', async () => {
  const { send, sent, fail } = scene();
  await fail(5);
  await vi.advanceTimersByTimeAsync(5_000);
  await fail(1);
  await expect(send(request())).rejects.toMatchObject(refusal);
  await vi.advanceTimersByTimeAsync(5_000);
  await expect(send(request())).resolves.toBe(good);
  await expect(send(request())).resolves.toBe(good);
  expect(sent).toHaveLength(8);
});

test('refuses other calls during this call, instead of holding them', async () => {
  const { refusing, observing } = circuitBreakers(options);
  let answer: ((reply: ApiReply) => void) | undefined;
  const send = refusing(
    observing(() => (answer === undefined ? Promise.reject(down) : new Promise((resolve) => (answer = resolve)))),
  );
  for (let n = 0; n < 5; n++) await expect(send(request())).rejects.toBe(down);
  await vi.advanceTimersByTimeAsync(5_000);
  answer = () => undefined;
  const trial = send(request());
  await expect(send(request())).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', details: { retryAfter: 1 } });
  answer(good);
  await expect(trial).resolves.toBe(good);
});

test('has a circuit for each endpoint, and none for health checks', async () => {
  const { send, fail } = scene();
  await fail(5);
  for (const other of [{ url: 'http://127.0.0.1:2/' }, { service: 'identity' }, { probes: true }] as const) {
    await expect(send(request(other))).resolves.toBe(good);
  }
});

test('fails without an attempt or a wait in the whole transport while the circuit is open', async () => {
  vi.useRealTimers();
  let asked = 0;
  const { url } = await serve((_, response) => {
    asked++;
    json(response, 503, {});
  });
  const { send } = openTransport();
  // Three attempts of the first call, two of the second.
  for (let n = 0; n < 2; n++)
    await expect(send(request({ url }))).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  const before = process.cpuUsage();
  for (let n = 0; n < 100; n++)
    await expect(send(request({ url }))).rejects.toMatchObject({ details: { retryAfter: 5 } });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000 / 100).toBeLessThan(5);
  expect(asked).toBe(5);
});
