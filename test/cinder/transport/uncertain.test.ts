import { expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import type { ApiRequest } from '../../../src/cinder/transport/request.ts';
import { markingUncertain } from '../../../src/cinder/transport/uncertain.ts';
import { failureOf } from '../../support/failure.ts';
import { json, serve } from '../support/server.ts';
import { openTransport, request } from '../support/transport.ts';

const note = 'The request may have been carried out. Check before you repeat it.';

async function marked(error: Error, changes: Partial<ApiRequest> = {}): Promise<boolean> {
  const send = markingUncertain(() => Promise.reject(error));
  const failure = await send(request({ method: 'POST', ...changes })).catch((thrown: unknown) => thrown as Error);
  const isMarked = failure instanceof CinderError && failure.details.outcomeUnknown === true;
  expect(failure).toMatchObject({ message: isMarked ? `${error.message} ${note}` : error.message });
  return isMarked;
}

const systemError = (syscall: string, code: string): Error => Object.assign(new Error(code), { syscall, code });

test.each([
  ['no response in time', new CinderError('UPSTREAM_TIMEOUT', 'late')],
  ['a lost connection', new CinderError('UPSTREAM_UNAVAILABLE', 'gone', { cause: systemError('read', 'ECONNRESET') })],
  ['a broken pipe', new CinderError('UPSTREAM_UNAVAILABLE', 'gone', { cause: systemError('write', 'EPIPE') })],
  ['an invalid response', new CinderError('UPSTREAM_ERROR', 'no JSON', { status: 200 })],
  ['500', new CinderError('UPSTREAM_ERROR', 'broken', { status: 500 })],
  ['502', new CinderError('UPSTREAM_UNAVAILABLE', 'bad gateway', { status: 502 })],
  ['504', new CinderError('UPSTREAM_UNAVAILABLE', 'gateway timeout', { status: 504 })],
])('marks a write as possibly carried out after %s', async (_, error) => {
  expect(await marked(error)).toBe(true);
});

test.each([
  [
    'a refused connection',
    new CinderError('UPSTREAM_UNAVAILABLE', 'gone', { cause: systemError('connect', 'ECONNREFUSED') }),
  ],
  [
    'an unknown host',
    new CinderError('UPSTREAM_UNAVAILABLE', 'gone', { cause: systemError('getaddrinfo', 'ENOTFOUND') }),
  ],
  [
    'a refused connection of each address',
    new CinderError('UPSTREAM_UNAVAILABLE', 'gone', {
      cause: new AggregateError([systemError('connect', 'ECONNREFUSED')]),
    }),
  ],
  [
    'an untrusted certificate',
    new CinderError('UPSTREAM_UNAVAILABLE', 'gone', { cause: systemError('', 'DEPTH_ZERO_SELF_SIGNED_CERT') }),
  ],
  ['503', new CinderError('UPSTREAM_UNAVAILABLE', 'busy', { status: 503 })],
  ['a redirect', new CinderError('UPSTREAM_ERROR', 'elsewhere', { status: 302 })],
  ['a 404 of a proxy', new CinderError('UPSTREAM_ERROR', 'no route', { status: 404 })],
  ['a refusal', new CinderError('BAD_USER_INPUT', 'no', { status: 400 })],
  ['a disconnection of the caller', new DOMException('left', 'AbortError')],
])('does not mark a write after %s', async (_, error) => {
  expect(await marked(error)).toBe(false);
});

test('marks a write that is canceled at the deadline of its mutation', async () => {
  expect(
    await marked(new CinderError('UPSTREAM_TIMEOUT', 'The mutation took longer than 1 s.'), { method: 'POST' }),
  ).toBe(true);
});

test('marks a GET that writes, but neither other reads nor calls to Keystone', async () => {
  const late = new CinderError('UPSTREAM_TIMEOUT', 'late');
  expect(await marked(late, { method: 'GET' })).toBe(false);
  expect(await marked(late, { service: 'identity' })).toBe(false);
  expect(await marked(late, { method: 'GET', writes: true })).toBe(true);
});

test('marks sent writes in the transport, but not those that an open circuit refuses', async () => {
  const { url } = await serve((_, response) => json(response, 502, {}));
  const { send } = openTransport();
  for (let failures = 0; failures < 5; failures++) {
    await expect(send(request({ url, method: 'DELETE' }))).rejects.toMatchObject({
      details: { outcomeUnknown: true, status: 502 },
    });
  }
  const refused = await failureOf(() => send(request({ url, method: 'DELETE' })));
  expect(refused.code).toBe('UPSTREAM_UNAVAILABLE');
  expect(refused.details.outcomeUnknown).toBeUndefined();
});
