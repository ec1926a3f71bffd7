import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
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
  expect(own.logins).toHaveBeenCalledWith(credentials);
});

test('logs in again when less than 120 s are left, once', async () => {
  const own = session(119, 121);
  expect((await own.token()).value).toBe('1');
  const again = await Promise.all([own.token(), own.token()]);
  expect(again.map((token) => token.value)).toEqual(['2', '2']);
  expect((await own.token()).value).toBe('2');
  expect(own.logins).toHaveBeenCalledTimes(2);
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
