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

/** A session whose logins give tokens `1`, `2`, ... with these lives in seconds, and then with an hour each. */
function session(...lives: number[]): Auth & { logins: ReturnType<typeof vi.fn<Authenticate>> } {
  let count = 0;
  const logins = vi.fn<Authenticate>(async () => {
    await sleep(5);
    return tokenOf(String(++count), { expiresAt: new Date(Date.now() + (lives.shift() ?? 3_600) * 1_000) });
  });
  return { ...createSession({ authenticate: logins }, credentials), logins };
}

test('logs in when a token is needed, not before, and once for all who wait', async () => {
  const own = session();
  expect(own.logins).not.toHaveBeenCalled();
  const tokens = await Promise.all(Array.from({ length: 50 }, () => own.token()));
  expect(new Set(tokens.map((token) => token.value))).toEqual(new Set(['1']));
  expect((await own.token()).value).toBe('1');
  expect(own.logins).toHaveBeenCalledTimes(1);
  expect(own.logins).toHaveBeenCalledWith(credentials, { requestId: undefined });
});

test("a login carries the request id of the operation that needs it first", async () => {
  const own = session();
  const [stale] = await Promise.all([own.token('req-1'), own.token('req-2')]);
  await own.renew(stale, 'req-3');
  expect(own.logins.mock.calls.map(([, options]) => options)).toEqual([{ requestId: 'req-1' }, { requestId: 'req-3' }]);
});

describe('a token is replaced', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  // Seconds: the life of a token, a time at which it is still used, and one at which it is replaced.
  test.each([
    [3600, 3470, 3490],
    [300, 170, 190],
    [119, 50, 70],
    [60, 25, 35],
    [4, 1, 3],
  ])('of %i s: not yet after %i s, and once after %i s', async (life, early, late) => {
    const own = session(life);
    expect((await own.token()).value).toBe('1');
    vi.setSystemTime(Date.now() + early * 1000);
    expect([(await own.token()).value, (await own.token()).value]).toEqual(['1', '1']);
    vi.setSystemTime(Date.now() + (late - early) * 1000);
    const again = await Promise.all([own.token(), own.token()]);
    expect(again.map((token) => token.value)).toEqual(['2', '2']);
    expect(own.logins).toHaveBeenCalledTimes(2);
  });

  test('that has expired is never used', async () => {
    const own = session(-1, -1);
    expect([(await own.token()).value, (await own.token()).value]).toEqual(['1', '2']);
  });
});

test('after a 401 logs in once for all who got it', async () => {
  const own = session();
  const stale = await own.token();
  const renewed = await Promise.all(Array.from({ length: 50 }, () => own.renew(stale)));
  expect(new Set(renewed.map((token) => token?.value))).toEqual(new Set(['2']));
  expect(own.logins).toHaveBeenCalledTimes(2);
});

test('who comes late with the old token gets the one that took its place', async () => {
  const own = session();
  const stale = await own.token();
  await own.renew(stale);
  expect((await own.renew(stale))?.value).toBe('2');
  expect(own.logins).toHaveBeenCalledTimes(2);
});

test('a failed login is thrown to all who wait, and not remembered', async () => {
  const own = session();
  own.logins.mockRejectedValueOnce(new CinderError('UPSTREAM_UNAVAILABLE', 'away'));
  const waiting = await Promise.allSettled([own.token(), own.token()]);
  expect(waiting.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
  expect((await own.token()).value).toBe('1');
  expect(own.logins).toHaveBeenCalledTimes(2);
});

test('a token that was refused is not given out again, even where its renewal fails', async () => {
  const own = session();
  const stale = await own.token();
  own.logins.mockRejectedValueOnce(new CinderError('UNAUTHENTICATED', 'no'));
  await expect(own.renew(stale)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await own.token()).value).toBe('2');
});
