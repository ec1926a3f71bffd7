import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { lastOf, waitForDelete, waitForStatus } from '../../src/cinder/wait.ts';
import { cinderError } from '../support/failure.ts';
import { follow, goalOf, recordsOf, type Changes, type Look, type Outcome, type Thing } from './support/goal.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const forStatus = (looks: Look[], changes?: Changes, timeout: number | null = 120): Promise<Outcome> =>
  follow(waitForStatus(goalOf(changes), recordsOf(looks), timeout));
const forDelete = (looks: Look[], timeout = 120): Promise<Outcome> =>
  follow(waitForDelete(goalOf(), recordsOf(looks), timeout));

describe('a wait for a status', () => {
  test('yields the first state, then each record, and ends', async () => {
    expect(await forStatus(['creating', 'creating', 'available'])).toMatchObject({
      values: ['creating', 'creating', 'available'],
      seconds: 4,
      error: undefined,
    });
  });

  test('ends immediately if the status is already reached, in any case', async () => {
    expect(await forStatus(['available'], { statuses: ['AVAILABLE'] })).toMatchObject({
      values: ['available'],
      seconds: 0,
      error: undefined,
    });
  });

  test('ends with any of several statuses', async () => {
    const { values } = await forStatus(['extending', 'in-use'], { statuses: ['available', 'in-use'] });
    expect(values).toEqual(['extending', 'in-use']);
  });

  test('passes the progress on', async () => {
    const { progress } = await forStatus([
      { status: 'creating', progress: 10 },
      { status: 'available', progress: 100 },
    ]);
    expect(progress).toEqual([10, 100]);
  });

  test('yields a failure, in any case, and ends', async () => {
    const { values, error } = await forStatus(['creating', 'ERROR', 'available']);
    expect(values).toEqual(['creating', 'ERROR']);
    expect(error).toEqual(cinderError('RESOURCE_FAILURE', 'The volume 7 changed to ERROR.', { lastStatus: 'ERROR' }));
  });

  test('succeeds with a target status that is also listed as a failure', async () => {
    expect(await forStatus(['error'], { statuses: ['error'] })).toMatchObject({ values: ['error'], error: undefined });
  });

  test('ends at the deadline with the last status', async () => {
    const { seconds, error } = await forStatus(['creating'], {}, 5);
    expect(seconds).toBe(5);
    expect(error).toEqual(
      cinderError('RESOURCE_TIMEOUT', 'The volume 7 was still creating after 5 s.', { lastStatus: 'creating' }),
    );
  });

  test('continues without a deadline', async () => {
    const looks = [...Array.from({ length: 1000 }, () => 'creating'), 'available'];
    expect(await forStatus(looks, {}, null)).toMatchObject({
      seconds: 2000,
      error: undefined,
    });
  });

  test('is NOT_FOUND for a resource that does not exist, and a failure after a deletion', async () => {
    expect((await forStatus([null])).error).toEqual(cinderError('NOT_FOUND', 'The volume 7 was not found.'));
    expect((await forStatus(['creating', null])).error).toEqual(
      cinderError('RESOURCE_FAILURE', 'was deleted during the wait'),
    );
  });

  test('ends at the deadline if no state was observed', async () => {
    const wait = waitForStatus(goalOf(), { next: () => new Promise(() => undefined) }, 5);
    const { error } = await follow(wait);
    expect(error).toEqual(cinderError('RESOURCE_TIMEOUT', 'was still unknown after 5 s', { lastStatus: undefined }));
  });

  test.each(['FORBIDDEN', 'UNAUTHENTICATED', 'UPSTREAM_ERROR'] as const)('ends with %s', async (code) => {
    expect((await forStatus(['creating', new CinderError(code, 'no')])).error).toEqual(cinderError(code));
  });

  test('continues while the resource lacks the value', async () => {
    expect(await forStatus([{ status: null }, 'available'])).toMatchObject({ values: [null, 'available'] });
  });
});

describe('a wait for a status that the resource has before the action', () => {
  const extended = { changed: ({ size }: Thing) => size === 2 };

  test('ends after the change', async () => {
    const looks = [
      { status: 'available', size: 1 },
      { status: 'extending', size: 1 },
      { status: 'available', size: 2 },
    ];
    expect(await forStatus(looks, extended)).toMatchObject({ seconds: 4, error: undefined });
  });

  test('fails after 10 s without a change', async () => {
    const { seconds, error } = await forStatus([{ status: 'available', size: 1 }], extended);
    expect(seconds).toBe(10);
    expect(error).toEqual(
      cinderError('RESOURCE_FAILURE', 'is available, but has not changed', { lastStatus: 'available' }),
    );
  });

  test('fails 3 s after a transition without a change', async () => {
    const looks = [
      { status: 'available', size: 1 },
      { status: 'extending', size: 1 },
      { status: 'available', size: 1 },
    ];
    const { seconds, error } = await forStatus(looks, extended);
    expect(seconds).toBe(4 + 3);
    expect(error).toEqual(
      cinderError('RESOURCE_FAILURE', 'is available, but has not changed', { lastStatus: 'available' }),
    );
  });
});

describe('a wait for a deletion', () => {
  test('ends after the deletion', async () => {
    expect(await forDelete(['deleting', 'deleting', null])).toMatchObject({
      values: ['deleting', 'deleting', null],
      seconds: 4,
      error: undefined,
    });
  });

  test('ends if the resource does not exist', async () => {
    expect(await forDelete([null])).toMatchObject({ values: [null], seconds: 0, error: undefined });
  });

  test('ends after a failure, and at the deadline', async () => {
    expect((await forDelete(['deleting', 'error'])).error).toEqual(
      cinderError('RESOURCE_FAILURE', 'changed to error', { lastStatus: 'error' }),
    );
    expect((await forDelete(['deleting'], 3)).error).toEqual(
      cinderError('RESOURCE_TIMEOUT', 'still deleting after 3 s'),
    );
  });
});

test('a wait leaves no timer', async () => {
  await forStatus(['creating', 'available']);
  await forStatus(['creating'], {}, 5);
  expect(vi.getTimerCount()).toBe(0);
});

test('returns the last state of a wait, or an empty one', async () => {
  await expect(lastOf(waitForStatus(goalOf(), recordsOf(['available']), 120))).resolves.toMatchObject({
    value: 'available',
  });
  const none = waitForStatus(goalOf(), recordsOf(['available']), 120);
  await none.return();
  await expect(lastOf(none)).resolves.toEqual({ resource: null, value: null, progress: null });
});
