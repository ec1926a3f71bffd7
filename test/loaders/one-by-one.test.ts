import { describe, expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { oneByOneLoader } from '../../src/loaders/one-by-one.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { fakeCinder } from '../support/fake-cinder.ts';

const ids = ['a', 'b', 'c'];

/** A loader with a call that fails for some IDs, and the requested IDs. */
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
  test('loads each ID once', async () => {
    const { loader, asked } = loading(isAdmin);
    expect(await Promise.all([...ids, ...ids].map((id) => loader.load(id)))).toEqual(['A', 'B', 'C', 'A', 'B', 'C']);
    expect(asked).toEqual(ids);
  });

  test('fails only for the ID that fails', async () => {
    const { loader } = loading(isAdmin, { a: new CinderError('UPSTREAM_ERROR', 'no') });
    const [one, other] = await Promise.all([failureOf(() => loader.load('a')), loader.load('b')]);
    expect(one).toEqual(cinderError('UPSTREAM_ERROR'));
    expect(other).toBe('B');
  });
});

test('makes one call for a member if the value is forbidden, and refuses the other IDs too', async () => {
  const { loader, asked } = loading(false, { a: forbidden });
  const failures = await Promise.all(ids.map((id) => failureOf(() => loader.load(id))));
  expect(failures).toEqual([forbidden, forbidden, forbidden]);
  expect(asked).toEqual(['a']);
});
