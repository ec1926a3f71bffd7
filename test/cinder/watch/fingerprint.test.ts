import { expect, test } from 'vitest';
import { differ, fingerprintOf } from '../../../src/cinder/watch/fingerprint.ts';

const record = { id: '1', size: 1, flag: false, host: null, metadata: { a: '1' }, list: [{ host: null }] };
const differs = (changes: object, sameEyes = true): boolean =>
  differ(fingerprintOf(record), fingerprintOf({ ...record, ...changes }), sameEyes);

test('differs if any field differs', () => {
  expect(differs({})).toBe(false);
  for (const changes of [
    { size: 2 },
    { flag: true },
    { flag: null },
    { host: 'h' },
    { metadata: { a: '2' } },
    { metadata: {} },
    { list: [] },
  ]) {
    expect(differs(changes)).toBe(true);
  }
});

test('ignores values that only an administrator or another caller sees', () => {
  expect(differs({ host: 'h' }, false)).toBe(false);
  expect(differs({ list: [{ host: 'h' }] }, false)).toBe(false);
  expect(differs({ host: 'h', size: 2 }, false)).toBe(true);
  expect(differs({ metadata: { a: '2' } }, false)).toBe(true);
});
