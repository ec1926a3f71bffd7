import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { createKeystone, type Keystone } from '../../../src/cinder/identity/keystone.ts';
import { hashToken } from '../../../src/cinder/identity/token.ts';
import { createValidator, passThrough } from '../../../src/cinder/identity/validation.ts';
import { CallLog } from '../../../src/cinder/transport/call-log.ts';
import { tokenBody, tokenOf } from '../support/keystone.ts';
import { json, serve } from '../support/server.ts';
import { openTransport } from '../support/transport.ts';

type Validate = Keystone['validate'];

const anHour = vi.fn<Validate>((value) => Promise.resolve(tokenOf(value)));

afterEach(() => {
  anHour.mockClear();
  vi.useRealTimers();
});

test('validates a token once', async () => {
  const validator = createValidator({ validate: anHour });
  const options = { callLog: new CallLog(), requestId: 'req-1' };
  const first = await validator.validate('alice', options);
  expect(await validator.validate('alice')).toBe(first);
  expect(await validator.validate('bob')).toMatchObject({ value: 'bob' });
  expect(anHour.mock.calls).toEqual([
    ['alice', options],
    ['bob', undefined],
  ]);
});

/** The cache reads the time at most once per millisecond. */
async function setTo(time: number): Promise<void> {
  vi.setSystemTime(time);
  await sleep(5);
}

test('validates a token again after its expiry', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const validator = createValidator({ validate: anHour });
  await validator.validate('alice');
  await setTo(Date.now() + 3_599_000);
  await validator.validate('alice');
  expect(anHour).toHaveBeenCalledTimes(1);
  await setTo(Date.now() + 2_000);
  await validator.validate('alice');
  expect(anHour).toHaveBeenCalledTimes(2);
});

test.each([0, -10_000])(
  'uses a token that expires in %i ms by the local clock, and does not cache it',
  async (life) => {
    const validate = vi.fn<Validate>((value) => {
      return Promise.resolve(tokenOf(value, { expiresAt: new Date(Date.now() + life) }));
    });
    const validator = createValidator({ validate });
    await expect(validator.validate('alice')).resolves.toMatchObject({ value: 'alice' });
    await validator.validate('alice');
    expect(validate).toHaveBeenCalledTimes(2);
  },
);

test('does not cache an error', async () => {
  const validator = createValidator({ validate: anHour });
  anHour.mockRejectedValueOnce(new CinderError('UNAUTHENTICATED', 'no'));
  await expect(validator.validate('alice')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(validator.validate('alice')).resolves.toMatchObject({ value: 'alice' });
});

test('validates a forgotten token again', async () => {
  const validator = createValidator({ validate: anHour });
  await validator.validate('alice');
  await validator.validate('bob');
  validator.forget(hashToken('alice'));
  await validator.validate('alice');
  await validator.validate('bob');
  expect(anHour.mock.calls.map(([value]) => value)).toEqual(['alice', 'bob', 'alice']);
});

test('caches 10,000 tokens, and removes the least recently used', async () => {
  const validator = createValidator({ validate: anHour });
  await validator.validate('first');
  for (let index = 0; index < 10_000; index++) await validator.validate(`t${index}`);
  anHour.mockClear();
  await validator.validate('t9999');
  await validator.validate('t0');
  expect(anHour).not.toHaveBeenCalled();
  await validator.validate('first');
  expect(anHour).toHaveBeenCalledTimes(1);
});

test('makes one call for a token that arrives many times, even if a caller disconnects', async () => {
  let calls = 0;
  const { url } = await serve((_, response) => {
    calls++;
    setTimeout(() => json(response, 200, tokenBody()), 50);
  });
  const validator = createValidator(createKeystone({ send: openTransport().send, authUrl: url }));
  const leaving = new AbortController();
  const left = validator.validate('alice', { signal: leaving.signal });
  const stayed = Array.from({ length: 20 }, () => validator.validate('alice'));
  const other = validator.validate('bob');
  leaving.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  for (const token of await Promise.all(stayed)) expect(token.value).toBe('alice');
  expect((await other).value).toBe('bob');
  expect(calls).toBe(2);
});

test("forgets a caller's token after a 401, because no other token is available", async () => {
  const validator = createValidator({ validate: anHour });
  const token = await validator.validate('alice');
  const auth = passThrough(validator, token);
  expect(await auth.token()).toBe(token);
  expect(await auth.renew(token)).toBeUndefined();
  await validator.validate('alice');
  expect(anHour).toHaveBeenCalledTimes(2);
});
