import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import type { Credentials } from '../../../src/cinder/identity/credentials.ts';
import type { Keystone } from '../../../src/cinder/identity/keystone.ts';
import { createSession } from '../../../src/cinder/identity/session.ts';
import type { Auth } from '../../../src/cinder/identity/token.ts';
import { tokenOf } from '../support/keystone.ts';

const credentials: Credentials = { method: 'token', token: 't', project: { id: 'p1' } };
type Authenticate = Keystone['authenticate'];

/** A session whose tokens `1`, `2`, and so on have these lifetimes in seconds. Later tokens have a lifetime of one hour. */
function session(...lives: number[]): Auth & { logins: ReturnType<typeof vi.fn<Authenticate>> } {
  let count = 0;
  const logins = vi.fn<Authenticate>(async () => {
    await sleep(5);
    return tokenOf(String(++count), { expiresAt: new Date(Date.now() + (lives.shift() ?? 3_600) * 1_000) });
  });
  return { ...createSession({ authenticate: logins }, credentials), logins };
}

test('authenticates when a token is needed, once for all waiting callers', async () => {
  const own = session();
  expect(own.logins).not.toHaveBeenCalled();
  const tokens = await Promise.all(Array.from({ length: 50 }, () => own.token()));
  expect(new Set(tokens.map((token) => token.value))).toEqual(new Set(['1']));
  expect((await own.token()).value).toBe('1');
  expect(own.logins).toHaveBeenCalledTimes(1);
  expect(own.logins).toHaveBeenCalledWith(credentials, { requestId: undefined });
});

test('authenticates with the request ID of the first operation that needs a token', async () => {
  const own = session();
  const [stale] = await Promise.all([own.token('req-1'), own.token('req-2')]);
  await own.renew(stale, 'req-3');
  expect(own.logins.mock.calls.map(([, options]) => options)).toEqual([{ requestId: 'req-1' }, { requestId: 'req-3' }]);
});

describe('a token', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  // In seconds: the lifetime of a token, a time before its replacement, and a time after its replacement.
  test.each([
    [3600, 3470, 3490],
    [300, 170, 190],
    [119, 50, 70],
    [60, 25, 35],
    [4, 1, 3],
  ])('with a lifetime of %i s is kept after %i s, and replaced once after %i s', async (life, early, late) => {
    const own = session(life);
    expect((await own.token()).value).toBe('1');
    vi.setSystemTime(Date.now() + early * 1000);
    expect([(await own.token()).value, (await own.token()).value]).toEqual(['1', '1']);
    vi.setSystemTime(Date.now() + (late - early) * 1000);
    const again = await Promise.all([own.token(), own.token()]);
    expect(again.map((token) => token.value)).toEqual(['2', '2']);
    expect(own.logins).toHaveBeenCalledTimes(2);
  });

  test('is never used after its expiry', async () => {
    const own = session(-1, -1);
    expect([(await own.token()).value, (await own.token()).value]).toEqual(['1', '2']);
  });
});

test('authenticates once for all callers with a 401', async () => {
  const own = session();
  const stale = await own.token();
  const renewed = await Promise.all(Array.from({ length: 50 }, () => own.renew(stale)));
  expect(new Set(renewed.map((token) => token?.value))).toEqual(new Set(['2']));
  expect(own.logins).toHaveBeenCalledTimes(2);
});

test('returns the new token to a later caller with the old token', async () => {
  const own = session();
  const stale = await own.token();
  await own.renew(stale);
  expect((await own.renew(stale))?.value).toBe('2');
  expect(own.logins).toHaveBeenCalledTimes(2);
});

test('throws an authentication error to all waiting callers, and does not cache it', async () => {
  const own = session();
  own.logins.mockRejectedValueOnce(new CinderError('UPSTREAM_UNAVAILABLE', 'away'));
  const waiting = await Promise.allSettled([own.token(), own.token()]);
  expect(waiting.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
  expect((await own.token()).value).toBe('1');
  expect(own.logins).toHaveBeenCalledTimes(2);
});

test('does not return a refused token again, even if its renewal fails', async () => {
  const own = session();
  const stale = await own.token();
  own.logins.mockRejectedValueOnce(new CinderError('UNAUTHENTICATED', 'no'));
  await expect(own.renew(stale)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await own.token()).value).toBe('2');
});
