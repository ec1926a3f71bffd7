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
const forDelete = (looks: Look[], timeout = 120): Promise<Outcome> => follow(waitForDelete(goalOf(), recordsOf(looks), timeout));

describe('for a status', () => {
  test('the state at once, each record, then the end', async () => {
    expect(await forStatus(['creating', 'creating', 'available'])).toMatchObject({
      values: ['creating', 'creating', 'available'],
      seconds: 4,
      error: undefined,
    });
  });

  test('one that is there already needs no pause; cases are one', async () => {
    expect(await forStatus(['available'], { statuses: ['AVAILABLE'] })).toMatchObject({
      values: ['available'],
      seconds: 0,
      error: undefined,
    });
  });

  test('any of several will do', async () => {
    const { values } = await forStatus(['extending', 'in-use'], { statuses: ['available', 'in-use'] });
    expect(values).toEqual(['extending', 'in-use']);
  });

  test('progress is handed on', async () => {
    const { progress } = await forStatus([
      { status: 'creating', progress: 10 },
      { status: 'available', progress: 100 },
    ]);
    expect(progress).toEqual([10, 100]);
  });

  test('a failure ends it, in whichever case, and is shown before', async () => {
    const { values, error } = await forStatus(['creating', 'ERROR', 'available']);
    expect(values).toEqual(['creating', 'ERROR']);
    expect(error).toEqual(cinderError('RESOURCE_FAILURE', 'The volume 7 went to ERROR.', { lastStatus: 'ERROR' }));
  });

  test('a status that is waited for is no failure, though it is named as one', async () => {
    expect(await forStatus(['error'], { statuses: ['error'] })).toMatchObject({ values: ['error'], error: undefined });
  });

  test('the deadline ends it, with the last status', async () => {
    const { seconds, error } = await forStatus(['creating'], {}, 5);
    expect(seconds).toBe(5);
    expect(error).toEqual(
      cinderError('RESOURCE_TIMEOUT', 'The volume 7 was still creating after 5 s.', { lastStatus: 'creating' }),
    );
  });

  test('without a deadline it goes on', async () => {
    const looks = [...Array.from({ length: 1000 }, () => 'creating'), 'available'];
    expect(await forStatus(looks, {}, null)).toMatchObject({
      seconds: 2000,
      error: undefined,
    });
  });

  test('what is not there is NOT_FOUND; what goes away is a failure', async () => {
    expect((await forStatus([null])).error).toEqual(cinderError('NOT_FOUND', 'There is no volume 7.'));
    expect((await forStatus(['creating', null])).error).toEqual(cinderError('RESOURCE_FAILURE', 'went away'));
  });

  test('where nothing is seen at all the deadline says so', async () => {
    const wait = waitForStatus(goalOf(), { next: () => new Promise(() => undefined) }, 5);
    const { error } = await follow(wait);
    expect(error).toEqual(cinderError('RESOURCE_TIMEOUT', 'was still unseen after 5 s', { lastStatus: undefined }));
  });

  test.each(['FORBIDDEN', 'UNAUTHENTICATED', 'UPSTREAM_ERROR'] as const)('%s ends it', async (code) => {
    expect((await forStatus(['creating', new CinderError(code, 'no')])).error).toEqual(cinderError(code));
  });

  test('a value that the resource does not have is waited for', async () => {
    expect(await forStatus([{ status: null }, 'available'])).toMatchObject({ values: [null, 'available'] });
  });
});

describe('for a status that is there before the action begins', () => {
  const extended = { changed: ({ size }: Thing) => size === 2 };

  test('the change is what counts', async () => {
    const looks = [
      { status: 'available', size: 1 },
      { status: 'extending', size: 1 },
      { status: 'available', size: 2 },
    ];
    expect(await forStatus(looks, extended)).toMatchObject({ seconds: 4, error: undefined });
  });

  test('without a change for 10 s it failed', async () => {
    const { seconds, error } = await forStatus([{ status: 'available', size: 1 }], extended);
    expect(seconds).toBe(10);
    expect(error).toEqual(cinderError('RESOURCE_FAILURE', 'is available, but unchanged', { lastStatus: 'available' }));
  });

  test('back from its way without a change, it failed 3 s later', async () => {
    const looks = [
      { status: 'available', size: 1 },
      { status: 'extending', size: 1 },
      { status: 'available', size: 1 },
    ];
    const { seconds, error } = await forStatus(looks, extended);
    expect(seconds).toBe(4 + 3);
    expect(error).toEqual(cinderError('RESOURCE_FAILURE', 'is available, but unchanged', { lastStatus: 'available' }));
  });
});

describe('for a delete', () => {
  test('until it is gone', async () => {
    expect(await forDelete(['deleting', 'deleting', null])).toMatchObject({
      values: ['deleting', 'deleting', null],
      seconds: 4,
      error: undefined,
    });
  });

  test('what is gone already', async () => {
    expect(await forDelete([null])).toMatchObject({ values: [null], seconds: 0, error: undefined });
  });

  test('failures, the deadline', async () => {
    expect((await forDelete(['deleting', 'error'])).error).toEqual(
      cinderError('RESOURCE_FAILURE', 'went to error', { lastStatus: 'error' }),
    );
    expect((await forDelete(['deleting'], 3)).error).toEqual(
      cinderError('RESOURCE_TIMEOUT', 'still deleting after 3 s'),
    );
  });
});

test('no timer stays', async () => {
  await forStatus(['creating', 'available']);
  await forStatus(['creating'], {}, 5);
  expect(vi.getTimerCount()).toBe(0);
});

test('the last sighting of a wait; nothing where there was none', async () => {
  await expect(lastOf(waitForStatus(goalOf(), recordsOf(['available']), 120))).resolves.toMatchObject({ value: 'available' });
  const none = waitForStatus(goalOf(), recordsOf(['available']), 120);
  await none.return();
  await expect(lastOf(none)).resolves.toEqual({ resource: null, value: null, progress: null });
});
