import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { hashToken, isTokenValue } from '../../../src/cinder/identity/token.ts';
import { tokenOf } from '../support/keystone.ts';

test('shows its value only if the property is read, not if the token is printed', () => {
  const token = tokenOf('canary');
  expect(token.value).toBe('canary');
  const prints = [
    JSON.stringify({ token }),
    inspect({ token }, { depth: null, showHidden: true, getters: true }),
    inspect(Object.assign({}, token)),
    `${Object.values(token).join()} ${Object.keys(token).join()}`,
  ];
  for (const print of prints) {
    expect(print).toContain('demo');
    expect(print).not.toContain('canary');
  }
});

test('hashes the value with SHA-256', () => {
  const expected = createHash('sha256').update('canary').digest('hex');
  expect(hashToken('canary')).toBe(expected);
  expect(tokenOf('canary').hash).toBe(expected);
});

test('has the remaining lifetime', () => {
  expect(tokenOf('t', { expiresAt: new Date(Date.now() + 10_000) }).life).toBeCloseTo(10_000, -2);
  expect(tokenOf('t', { expiresAt: new Date(Date.now() - 10_000) }).life).toBeLessThan(0);
  expect(tokenOf('t', { expiresAt: null }).life).toBe(Infinity);
});

test.each(['gAAAAABk-_=.~', 'x', 'x'.repeat(16_384)])('accepts %.20s as a token', (value) => {
  expect(isTokenValue(value)).toBe(true);
});

test.each(['', 'a b', 'a\r\nx-roles: admin', 'a\n', 'a\0', 'tökén', 'x'.repeat(16_385)])(
  'refuses %j.20 as a token',
  (value) => {
    expect(isTokenValue(value)).toBe(false);
  },
);
