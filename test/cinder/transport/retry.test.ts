import { expect, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import type { ApiRequest, Send } from '../../../src/cinder/transport/request.ts';
import { retrying } from '../../../src/cinder/transport/retry.ts';
import { createHttpClient } from '../../../src/cinder/transport/http-client.ts';
import { json, serve, type Handler } from '../support/server.ts';
import { request } from '../support/transport.ts';
import { scaled } from '../../support/scaled.ts';

const layer = retrying({ retries: 2, backoff: 1, longestRetryAfter: 5 });
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'] as const;

/** The number of calls to a service that always responds with `status`. */
async function attempts(method: ApiRequest['method'], answer: Handler): Promise<number> {
  let asked = 0;
  const { url } = await serve((...call) => {
    asked++;
    answer(...call);
  });
  const options = {
    connections: { 'block-storage': 1, identity: 1, compute: 2, image: 2, health: 1 },
    connectTimeout: 500,
    callTimeout: 5_000,
    idleTimeout: 100,
    largestReply: 1_000,
  };
  const wire = createHttpClient({ ...options, tls: {}, userAgent: 'cinder-graphql/1' });
  await expect(layer(wire.send)(request({ method, url }))).rejects.toBeInstanceOf(CinderError);
  await wire.close();
  return asked;
}

const thrice = (method: string): number => (method === 'GET' || method === 'HEAD' ? 3 : 1);

test.each(methods)('%s: retries only reads after 502, 503 and 504, twice', async (method) => {
  for (const status of [502, 503, 504]) {
    expect(await attempts(method, (_, response) => json(response, status, {}))).toBe(thrice(method));
  }
});

test.each(methods)('%s: retries only reads after a broken connection, twice', async (method) => {
  expect(await attempts(method, (incoming) => incoming.socket.resetAndDestroy())).toBe(thrice(method));
});

test.each([400, 401, 403, 404, 409, 429, 500])('never retries after %i', async (status) => {
  expect(await attempts('GET', (_, response) => json(response, status, {}, { 'retry-after': '0' }))).toBe(1);
});

test('never retries after an exceeded quota', async () => {
  const quota = { overLimit: { message: 'VolumeLimitExceeded' } };
  expect(await attempts('GET', (_, response) => json(response, 413, quota, { 'retry-after': '0' }))).toBe(1);
});

/** Fails once per error, then responds. */
function failing(...errors: CinderError[]): Send {
  return vi.fn<Send>(() => {
    const error = errors.shift();
    return error ? Promise.reject(error) : Promise.resolve({ status: 200, headers: {}, body: 'there' });
  });
}

function unavailable(retryAfter?: number): CinderError {
  return new CinderError('UPSTREAM_UNAVAILABLE', 'away', { retryAfter });
}

test('returns the response of a retry', async () => {
  await expect(layer(failing(unavailable(), unavailable()))(request())).resolves.toMatchObject({ body: 'there' });
});

test('waits for Retry-After', async () => {
  const started = performance.now();
  await layer(failing(unavailable(1)))(request());
  expect(performance.now() - started).toBeGreaterThan(950);
});

test('throws immediately if Retry-After is too long', async () => {
  const next = failing(unavailable(60));
  await expect(layer(next)(request())).rejects.toMatchObject({ details: { retryAfter: 60 } });
  expect(next).toHaveBeenCalledTimes(1);
});

test('ends the wait if the caller disconnects', async () => {
  const next = failing(unavailable(5));
  const started = performance.now();
  await expect(layer(next)(request({ signal: AbortSignal.timeout(20) }))).rejects.toThrow('away');
  expect(performance.now() - started).toBeLessThan(scaled(500));
  expect(next).toHaveBeenCalledTimes(1);
});

test('never retries a GET that changes something', async () => {
  const next = vi.fn<Send>(() => Promise.reject(new CinderError('UPSTREAM_UNAVAILABLE', 'gone')));
  await expect(layer(next)(request({ method: 'GET', writes: true }))).rejects.toThrow('gone');
  expect(next).toHaveBeenCalledTimes(1);
});
