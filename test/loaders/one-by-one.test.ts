import { describe, expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { oneByOneLoader } from '../../src/loaders/one-by-one.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { fakeCinder } from '../support/fake-cinder.ts';

const ids = ['a', 'b', 'c'];

/** A loader over a call that fails for some ids, and what it asked. */
function loading(isAdmin: boolean, failures: Readonly<Record<string, CinderError>> = {}) {
  const asked: string[] = [];
  const loader = oneByOneLoader(fakeCinder({}, { isAdmin }).client, (_, id) => {
    asked.push(id);
    const failure = failures[id];
    return failure ? Promise.reject(failure) : Promise.resolve(id.toUpperCase());
  });
  return { loader, asked };
}

const forbidden = new CinderError('FORBIDDEN', 'no');

describe.each([true, false])('as an administrator: %s', (isAdmin) => {
  test('each id is asked for once', async () => {
    const { loader, asked } = loading(isAdmin);
    expect(await Promise.all([...ids, ...ids].map((id) => loader.load(id)))).toEqual(['A', 'B', 'C', 'A', 'B', 'C']);
    expect(asked).toEqual(ids);
  });

  test('one failure is no other\'s', async () => {
    const { loader } = loading(isAdmin, { a: new CinderError('UPSTREAM_ERROR', 'no') });
    const [one, other] = await Promise.all([failureOf(() => loader.load('a')), loader.load('b')]);
    expect(one).toEqual(cinderError('UPSTREAM_ERROR'));
    expect(other).toBe('B');
  });
});

test('what is forbidden to a member is asked for once, and is forbidden for all', async () => {
  const { loader, asked } = loading(false, { a: forbidden });
  const failures = await Promise.all(ids.map((id) => failureOf(() => loader.load(id))));
  expect(failures).toEqual([forbidden, forbidden, forbidden]);
  expect(asked).toEqual(['a']);
});
