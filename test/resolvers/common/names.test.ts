import { describe, expect, test } from 'vitest';
import { hostName, plainName, poolName } from '../../../src/resolvers/common/names.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { volumeId } from '../../support/rows.ts';

const longest = 'x'.repeat(255);

test.each(['lab', 'node-1.example.org@lvm', 'cluster@ceph', '[dead:beef::cafe]', longest])(
  'accepts the host name %s',
  (name) => {
    expect(hostName(name, ['host'])).toBe(name);
    expect(poolName(name, ['host'])).toBe(name);
  },
);

test('accepts slashes in a pool name, but not in a host name, which is part of a path', async () => {
  const pool = 'node@nfs#[dead:beef::cafe]:/exports/a';
  expect(poolName(pool, ['host'])).toBe(pool);
  expect(await failureOf(() => hostName(pool, ['host']))).toEqual(
    cinderError('BAD_USER_INPUT', 'is not a valid name', { path: ['host'] }),
  );
});

describe.each([hostName, poolName])('$name refuses', (check) => {
  test.each([
    '',
    '.',
    '..',
    'a b',
    '%2f',
    'a\r\nX: y',
    'a\0',
    'ä',
    `${longest}x`,
    'x'.repeat(10_000),
    `Volume:${volumeId(1)}`,
  ])('%j', async (name) => {
    const failure = await failureOf(() => check(name, ['filter', 'host']));
    expect(failure).toEqual(cinderError('BAD_USER_INPUT', 'is not a valid name', { path: ['filter', 'host'] }));
    expect(failure.message.length).toBeLessThan(200);
  });
});

test('accepts any text on one line as another name', async () => {
  for (const name of ['nova', 'Zone 1 (Köln)', '../x', longest]) expect(plainName(name, ['zone'])).toBe(name);
  for (const name of ['', 'a\nb', 'a\u0085b', '\ud800', `${longest}x`]) {
    expect(await failureOf(() => plainName(name, ['zone']))).toEqual(
      cinderError('BAD_USER_INPUT', 'no control characters', { path: ['zone'] }),
    );
  }
});
