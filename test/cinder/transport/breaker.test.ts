import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { circuitBreakers } from '../../../src/cinder/transport/breaker.ts';
import type { ApiReply, ApiRequest, Send } from '../../../src/cinder/transport/request.ts';
import { json, serve } from '../support/server.ts';
import { openTransport, request } from '../support/transport.ts';

const options = { failures: 5, halfOpenAfter: 5_000 };
const good: ApiReply = { status: 200, headers: {}, body: {} };
const down = new CinderError('UPSTREAM_UNAVAILABLE', 'Cinder answered 503.', { status: 503 });

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** An endpoint that answers what the test says, behind both layers. */
function scene(): { send: Send; answers: (ApiReply | Error)[]; sent: ApiRequest[]; fail: (times: number) => Promise<void> } {
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
  message: 'Cinder at http://127.0.0.1:1 does not answer, and is not called before 5 s have passed.',
  details: { retryAfter: 5 },
};

test('after 5 failures in a row nothing is sent, and the error says when to come again', async () => {
  const { send, sent, fail } = scene();
  await fail(5);
  await expect(send(request())).rejects.toMatchObject(refusal);
  expect(sent).toHaveLength(5);
});

test('an answer in between resets the count, also if it is a refusal', async () => {
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
  ["Cinder's own 502", new CinderError('UPSTREAM_UNAVAILABLE', '', { status: 502, isServiceFault: true })],
  ['a 504', new CinderError('UPSTREAM_UNAVAILABLE', '', { status: 504 })],
  ['a caller who left', new DOMException('', 'AbortError')],
])('%s never opens it', async (_, error) => {
  const { send, answers } = scene();
  answers.push(...Array<Error>(20).fill(error));
  for (let n = 0; n < 20; n++) await expect(send(request())).rejects.toBe(error);
  await expect(send(request())).resolves.toBe(good);
});

test('after 5 s one call is let through: it closes the circuit, or opens it again', async () => {
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

test('while that one is under way others are refused, not held', async () => {
  const { refusing, observing } = circuitBreakers(options);
  let answer: ((reply: ApiReply) => void) | undefined;
  const send = refusing(observing(() => (answer === undefined ? Promise.reject(down) : new Promise((resolve) => (answer = resolve)))));
  for (let n = 0; n < 5; n++) await expect(send(request())).rejects.toBe(down);
  await vi.advanceTimersByTimeAsync(5_000);
  answer = () => undefined;
  const trial = send(request());
  await expect(send(request())).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', details: { retryAfter: 1 } });
  answer(good);
  await expect(trial).resolves.toBe(good);
});

test('each endpoint has a circuit of its own, and a health check has none', async () => {
  const { send, fail } = scene();
  await fail(5);
  for (const other of [{ url: 'http://127.0.0.1:2/' }, { service: 'identity' }, { probes: true }] as const) {
    await expect(send(request(other))).resolves.toBe(good);
  }
});

test('through the whole transport: an open circuit answers without a try or a pause', async () => {
  vi.useRealTimers();
  let asked = 0;
  const { url } = await serve((_, response) => {
    asked++;
    json(response, 503, {});
  });
  const { send } = openTransport();
  // Three tries the first, two the second.
  for (let n = 0; n < 2; n++) await expect(send(request({ url }))).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  const before = process.cpuUsage();
  for (let n = 0; n < 100; n++) await expect(send(request({ url }))).rejects.toMatchObject({ details: { retryAfter: 5 } });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000 / 100).toBeLessThan(5);
  expect(asked).toBe(5);
});
