import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { deleteEvents, statusEvents } from '../../../src/resolvers/wait/wait-events.ts';
import { cinderError } from '../../support/failure.ts';
import { operation } from '../../support/operation.ts';
import * as row from '../../support/rows.ts';
import { all, args, facts, id, looking, showing, statuses, type Look } from '../support/looks.ts';
import { scaled } from '../../support/scaled.ts';

describe('a wait for a status', () => {
  test('sends the first state, each change, and ends; sends nothing for an unchanged state', async () => {
    const { context, calls } = looking(
      statuses('creating', 'creating', 'downloading', 'creating', 'available', 'in-use'),
    );
    const events = await all(statusEvents(context, args));
    expect(facts(events)).toEqual([
      ['creating', null],
      ['downloading', 'creating'],
      ['creating', 'downloading'],
      ['available', 'creating'],
    ]);
    expect(
      events.every(
        ({ resource, deletedId, error }) => resource?.id === id && deletedId === null && error === undefined,
      ),
    ).toBe(true);
    expect(calls).toEqual(Array.from({ length: 5 }, () => `GET /volumes/${id}`));
  });

  test('sends an event for the progress', async () => {
    const progress = (percent: string): object => ({
      status: percent === '100%' ? 'available' : 'creating',
      'os-extended-snapshot-attributes:progress': percent,
    });
    const looks = showing(['0%', '50%', '50%', '100%'].map(progress) as Look[], (changes) => ({
      snapshot: row.snapshotRow(1, 1, { ...changes }),
    }));
    const { context } = operation({}, { answers: { 'GET /snapshots/{id}': looks } });
    const events = await all(statusEvents(context, { ...args, id: `Snapshot:${row.snapshotId(1)}` }));
    expect(events.map(({ progress: percent }) => percent)).toEqual([0, 50, 100]);
  });

  test.each(['migrationStatus', 'migration_status'])('accepts the attribute %s', async (attribute) => {
    const { context } = looking([
      { migration_status: null },
      { migration_status: 'migrating' },
      { migration_status: 'success' },
    ]);
    const events = await all(statusEvents(context, { ...args, attribute, status: 'SUCCESS' }));
    expect(facts(events)).toEqual([
      [null, null],
      ['migrating', null],
      ['success', 'migrating'],
    ]);
  });

  test('compares a number or a Boolean as text', async () => {
    const { context } = looking([{ size: 1 }, { size: 2 }]);
    expect(facts(await all(statusEvents(context, { ...args, attribute: 'size', status: '2' })))).toEqual([
      ['1', null],
      ['2', '1'],
    ]);
    const booting = looking([{ bootable: 'false' }, { bootable: 'true' }]);
    expect(await all(statusEvents(booting.context, { ...args, attribute: 'bootable', status: 'true' }))).toHaveLength(
      2,
    );
  });

  test.each(['colour', 'toString', '__proto__'])('refuses the unknown attribute %s', async (attribute) => {
    const [last, ...others] = await all(statusEvents(looking(statuses('creating')).context, { ...args, attribute }));
    expect(others).toEqual([]);
    expect(last?.error).toEqual(
      cinderError('BAD_USER_INPUT', `The type Volume has no attribute "${attribute}".`, { path: ['attribute'] }),
    );
  });
});

describe('a failed wait ends with its error', () => {
  test('a failure after the failed state, with the reasons of Cinder', async () => {
    const answers = {
      'GET /volumes/{id}': showing(statuses('creating', 'error')),
      'GET /messages': () => ({ messages: [row.messageRow(1, 1, { user_message: 'No room.' })] }),
    };
    const events = await all(statusEvents(operation({}, { answers }).context, args));
    expect(facts(events)).toEqual([
      ['creating', null],
      ['error', 'creating'],
      [null, 'error'],
    ]);
    expect(events[2]).toMatchObject({ resource: null, deletedId: null });
    expect(events[2]?.error).toEqual(
      cinderError('RESOURCE_FAILURE', /changed to error\. No room\.$/, { lastStatus: 'error', reasons: ['No room.'] }),
    );
  });

  test.each<[string, Look[], unknown]>([
    [
      'the deadline of the wait',
      statuses('creating'),
      cinderError('RESOURCE_TIMEOUT', 'was still creating after 0.02 s', { lastStatus: 'creating' }),
    ],
    ['a missing resource', [null], cinderError('NOT_FOUND', `The volume ${id} was not found.`)],
    [
      'a deletion during the wait',
      [...statuses('creating'), null],
      cinderError('RESOURCE_FAILURE', 'was deleted during the wait'),
    ],
    ['a refused token', [new CinderError('UNAUTHENTICATED', 'expired')], cinderError('UNAUTHENTICATED')],
  ])('%s', async (_, looks, expected) => {
    const events = await all(statusEvents(looking(looks).context, { ...args, wait: 0.02 }));
    expect(events.at(-1)?.error).toEqual(expected);
    expect(events.slice(0, -1).every(({ error }) => error === undefined)).toBe(true);
  });

  test('throws other errors', async () => {
    const answers = { 'GET /volumes/{id}': () => Promise.reject(new TypeError('bug')) };
    await expect(all(statusEvents(operation({}, { answers }).context, args))).rejects.toThrow('bug');
  });
});

describe('a wait for a deletion', () => {
  test('sends each change, and then the ID of the deleted resource', async () => {
    const { context } = looking([...statuses('available', 'deleting', 'deleting'), null]);
    const events = await all(deleteEvents(context, { ...args, failures: ['error_deleting'] }));
    expect(facts(events)).toEqual([
      ['available', null],
      ['deleting', 'available'],
      [null, 'deleting'],
    ]);
    expect(events.map(({ deletedId }) => deletedId)).toEqual([null, null, `Volume:${id}`]);
  });

  test('sends one event for a resource that does not exist', async () => {
    expect(await all(deleteEvents(looking([null]).context, args))).toMatchObject([
      { value: null, deletedId: `Volume:${id}` },
    ]);
  });

  test('ends with a failure', async () => {
    const events = await all(
      deleteEvents(looking(statuses('error_deleting')).context, { ...args, failures: ['error_deleting'] }),
    );
    expect(events.at(-1)?.error).toEqual(cinderError('RESOURCE_FAILURE', 'changed to error_deleting'));
  });
});

test('ends within milliseconds when the reader cancels it, and stops polling', async () => {
  const { context, calls } = looking(statuses('creating'));
  const events = statusEvents(context, { ...args, interval: 3600, wait: null })[Symbol.asyncIterator]();
  await events.next();
  const parked = events.next();
  await sleep(1);
  const started = performance.now();
  await events.return?.();
  expect(await parked).toEqual({ done: true, value: undefined });
  expect(performance.now() - started).toBeLessThan(scaled(500));
  expect(calls).toHaveLength(1);
});

test('ends without an error at the end of the operation', async () => {
  const leaving = new AbortController();
  const { context } = looking(statuses('creating'), {
    signal: leaving.signal,
    answers: { 'GET /volumes/{id}': showing(statuses('creating')) },
  });
  setTimeout(() => leaving.abort(), 5);
  expect(facts(await all(statusEvents(context, { ...args, interval: 3600, wait: null })))).toEqual([
    ['creating', null],
  ]);
});
