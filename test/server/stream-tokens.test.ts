import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import type { Auth } from '../../src/cinder/identity/token.ts';
import { Operation } from '../../src/server/operation.ts';
import { StreamTokens } from '../../src/server/stream-tokens.ts';
import { tokenOf } from '../cinder/support/keystone.ts';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

const revoked = new CinderError('UNAUTHENTICATED', 'The token is not valid or has expired.');

function stream(): Operation {
  return new Operation({ transport: 'websocket', requestId: 'req-1', reports: false });
}

/** A caller whose token is valid or not, as the test decides. */
function caller(value: string): {
  token: ReturnType<typeof tokenOf>;
  auth: Auth;
  check: ReturnType<typeof vi.fn<() => Promise<void>>>;
} {
  const token = tokenOf(value);
  const check = vi.fn(() => Promise.resolve());
  return {
    token,
    check,
    auth: { token: () => Promise.resolve(token), renew: () => Promise.resolve(undefined), check },
  };
}

test('checks a token once per minute while it has streams, for any number of streams', async () => {
  const tokens = new StreamTokens();
  const { token, auth, check } = caller('alice');
  const streams = [stream(), stream(), stream()];
  for (const one of streams) tokens.add(one, auth, token);
  await vi.advanceTimersByTimeAsync(53_000);
  expect(check).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(600_000 - 53_000);
  expect(check.mock.calls.length).toBeGreaterThanOrEqual(9);
  expect(check.mock.calls.length).toBeLessThanOrEqual(12);
  for (const one of streams) one.abort();
  expect(tokens.size).toBe(0);
  check.mockClear();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(check).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('ends all streams of a revoked token, and no others', async () => {
  const tokens = new StreamTokens();
  const [alice, bob] = [caller('alice'), caller('bob')];
  const [first, second, other] = [stream(), stream(), stream()];
  for (const one of [first, second]) tokens.add(one, alice.auth, alice.token);
  tokens.add(other, bob.auth, bob.token);
  alice.check.mockRejectedValue(revoked);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([first, second].map(({ signal }) => signal.reason as unknown)).toEqual([revoked, revoked]);
  expect(other.signal.aborted).toBe(false);
  expect(tokens.size).toBe(1);
});

test('keeps streams open and checks again if Keystone does not answer', async () => {
  const tokens = new StreamTokens();
  const { token, auth, check } = caller('alice');
  const one = stream();
  tokens.add(one, auth, token);
  check.mockRejectedValueOnce(new CinderError('UPSTREAM_UNAVAILABLE', 'Away.'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(one.signal.aborted).toBe(false);
  check.mockRejectedValueOnce(revoked);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(one.signal.reason).toBe(revoked);
});

test('does not check own credentials', () => {
  const tokens = new StreamTokens();
  const { token } = caller('own');
  tokens.add(stream(), { token: () => Promise.resolve(token), renew: () => Promise.resolve(undefined) }, token);
  expect(tokens.size).toBe(0);
});
