import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import {
  deleteEvents,
  statusEvents,
  waitableKinds,
  type WaitEvent,
  type WaitForStatusArgs,
} from '../../src/resolvers/wait-events.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { notFound, type Answer, type FakeOptions } from '../support/fake-cinder.ts';
import { operation, type Operation } from '../support/operation.ts';
import * as row from '../support/rows.ts';

type Look = Readonly<Record<string, unknown>> | null | CinderError;

const id = row.volumeId(1);
const args: WaitForStatusArgs = {
  id: `Volume:${id}`,
  status: 'available',
  failures: ['error'],
  attribute: 'status',
  interval: 0.002,
  wait: 1,
};

/** A volume of which each look shows the next of `looks`, and then the last for ever; null is gone. */
function showing(
  looks: Look[],
  make: (changes: object) => unknown = (changes) => ({ volume: row.volumeRow(1, { ...changes }) }),
): Answer {
  let next = 0;
  return () => {
    const look = looks[Math.min(next++, looks.length - 1)] ?? null;
    if (look instanceof CinderError) throw look;
    if (look === null) throw notFound();
    return make(look);
  };
}

function looking(looks: Look[], options: FakeOptions = {}): Operation {
  return operation({}, { answers: { 'GET /volumes/{id}': showing(looks) }, ...options });
}

async function all(events: AsyncIterable<WaitEvent>): Promise<WaitEvent[]> {
  const list: WaitEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
}

const statuses = (...values: string[]): { status: string }[] => values.map((status) => ({ status }));
const facts = (events: WaitEvent[]): unknown[] => events.map(({ value, previousValue }) => [value, previousValue]);

describe('for a status', () => {
  test('the state at once, each change, then the end; a look that shows nothing new is no event', async () => {
    const { context, calls } = looking(
      statuses('creating', 'creating', 'downloading', 'creating', 'available', 'in-use'),
    );
    const events = await all(statusEvents(args, context));
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

  test('progress is an event as well', async () => {
    const progress = (percent: string): object => ({
      status: percent === '100%' ? 'available' : 'creating',
      'os-extended-snapshot-attributes:progress': percent,
    });
    const looks = showing(['0%', '50%', '50%', '100%'].map(progress) as Look[], (changes) => ({
      snapshot: row.snapshotRow(1, 1, { ...changes }),
    }));
    const { context } = operation({}, { answers: { 'GET /snapshots/{id}': looks } });
    const events = await all(statusEvents({ ...args, id: `Snapshot:${row.snapshotId(1)}` }, context));
    expect(events.map(({ progress: percent }) => percent)).toEqual([0, 50, 100]);
  });

  test.each(['migrationStatus', 'migration_status'])('another attribute: %s', async (attribute) => {
    const { context } = looking([
      { migration_status: null },
      { migration_status: 'migrating' },
      { migration_status: 'success' },
    ]);
    const events = await all(statusEvents({ ...args, attribute, status: 'SUCCESS' }, context));
    expect(facts(events)).toEqual([
      [null, null],
      ['migrating', null],
      ['success', 'migrating'],
    ]);
  });

  test('an attribute that is a number or a boolean is compared as text', async () => {
    const { context } = looking([{ size: 1 }, { size: 2 }]);
    expect(facts(await all(statusEvents({ ...args, attribute: 'size', status: '2' }, context)))).toEqual([
      ['1', null],
      ['2', '1'],
    ]);
    const booting = looking([{ bootable: 'false' }, { bootable: 'true' }]);
    expect(await all(statusEvents({ ...args, attribute: 'bootable', status: 'true' }, booting.context))).toHaveLength(
      2,
    );
  });

  test.each(['colour', 'toString', '__proto__'])('there is no attribute %s', async (attribute) => {
    const [last, ...others] = await all(statusEvents({ ...args, attribute }, looking(statuses('creating')).context));
    expect(others).toEqual([]);
    expect(last?.error).toEqual(
      cinderError('BAD_USER_INPUT', `A Volume has no attribute "${attribute}".`, { path: ['attribute'] }),
    );
  });
});

describe('the last event of a wait that failed is its error', () => {
  test("a failure, after it has been shown, with Cinder's reasons", async () => {
    const answers = {
      'GET /volumes/{id}': showing(statuses('creating', 'error')),
      'GET /messages': () => ({ messages: [{ id: 'm', user_message: 'No room.' }] }),
    };
    const events = await all(statusEvents(args, operation({}, { answers }).context));
    expect(facts(events)).toEqual([
      ['creating', null],
      ['error', 'creating'],
      [null, 'error'],
    ]);
    expect(events[2]).toMatchObject({ resource: null, deletedId: null });
    expect(events[2]?.error).toEqual(
      cinderError('RESOURCE_FAILURE', /went to error\. No room\.$/, { lastStatus: 'error', reasons: ['No room.'] }),
    );
  });

  test.each<[string, Look[], unknown]>([
    [
      'the deadline',
      statuses('creating'),
      cinderError('RESOURCE_TIMEOUT', 'was still creating after 0.02 s', { lastStatus: 'creating' }),
    ],
    ['none at all', [null], cinderError('NOT_FOUND', `There is no volume ${id}.`)],
    ['gone meanwhile', [...statuses('creating'), null], cinderError('RESOURCE_FAILURE', 'went away')],
    ['a refused token', [new CinderError('UNAUTHENTICATED', 'expired')], cinderError('UNAUTHENTICATED')],
  ])('%s', async (_, looks, expected) => {
    const events = await all(statusEvents({ ...args, wait: 0.02 }, looking(looks).context));
    expect(events.at(-1)?.error).toEqual(expected);
    expect(events.slice(0, -1).every(({ error }) => error === undefined)).toBe(true);
  });

  test('a bug is thrown', async () => {
    const answers = { 'GET /volumes/{id}': () => Promise.reject(new TypeError('bug')) };
    await expect(all(statusEvents(args, operation({}, { answers }).context))).rejects.toThrow('bug');
  });
});

describe('for a delete', () => {
  test('each change, and at last the id of what is gone', async () => {
    const { context } = looking([...statuses('available', 'deleting', 'deleting'), null]);
    const events = await all(deleteEvents({ ...args, failures: ['error_deleting'] }, context));
    expect(facts(events)).toEqual([
      ['available', null],
      ['deleting', 'available'],
      [null, 'deleting'],
    ]);
    expect(events.map(({ deletedId }) => deletedId)).toEqual([null, null, `Volume:${id}`]);
  });

  test('what is gone already is one event', async () => {
    expect(await all(deleteEvents(args, looking([null]).context))).toMatchObject([
      { value: null, deletedId: `Volume:${id}` },
    ]);
  });

  test('a failure', async () => {
    const events = await all(
      deleteEvents({ ...args, failures: ['error_deleting'] }, looking(statuses('error_deleting')).context),
    );
    expect(events.at(-1)?.error).toEqual(cinderError('RESOURCE_FAILURE', 'went to error_deleting'));
  });
});

describe('what is waited for', () => {
  const store = {
    volumes: [row.volumeRow(1)],
    snapshots: [row.snapshotRow(1, 1)],
    backups: [row.backupRow(1, 1)],
    groups: [row.groupRow(1)],
    attachments: [row.attachmentRow(1, 1)],
  };
  const ids = {
    Volume: row.volumeId(1),
    Snapshot: row.snapshotId(1),
    Backup: row.backupId(1),
    Group: row.groupId(1),
    Attachment: row.attachmentId(1),
  };

  test.each(waitableKinds)("a %s, by its global id, and by Cinder's with the type", async (kind) => {
    const status = kind === 'Attachment' ? 'attached' : 'available';
    for (const given of [{ id: `${kind}:${ids[kind]}` }, { id: ids[kind], resourceType: kind }]) {
      const [event] = await all(
        statusEvents({ ...args, ...given, status }, operation(store, { isAdmin: true }).context),
      );
      expect(event).toMatchObject({ value: status, resource: { kind, id: ids[kind] } });
    }
  });

  test.each<[Partial<WaitForStatusArgs>, string, string]>([
    [{ id }, 'id', 'give "resourceType" too, or a global id'],
    [{ id: 'x' }, 'id', 'is not an id'],
    [
      { id: `VolumeType:${id}` },
      'id',
      'A VolumeType has no status; there are Volume, Snapshot, Backup, Group, Attachment.',
    ],
    [{ id: `Snapshot:${id}`, resourceType: 'Volume' }, 'id', "a Volume's is needed"],
    [{ interval: 0 }, 'interval', 'The interval is a positive number of seconds; it was 0.'],
    [{ wait: -1 }, 'wait', '"wait" is a positive number of seconds, or null; it was -1.'],
  ])('%j is refused at once, with no call', async (wrong, argument, message) => {
    const { context, calls } = operation(store);
    for (const events of [statusEvents, deleteEvents]) {
      const failure = await failureOf(() => events({ ...args, ...wrong }, context));
      expect(failure).toEqual(cinderError('BAD_USER_INPUT', message, { path: [argument] }));
    }
    expect(calls).toEqual([]);
  });
});

test('who leaves wakes the wait within milliseconds, and nothing looks any more', async () => {
  const { context, calls } = looking(statuses('creating'));
  const events = statusEvents({ ...args, interval: 3600, wait: null }, context)[Symbol.asyncIterator]();
  await events.next();
  const parked = events.next();
  await sleep(1);
  const started = performance.now();
  await events.return?.();
  expect(await parked).toEqual({ done: true, value: undefined });
  expect(performance.now() - started).toBeLessThan(500);
  expect(calls).toHaveLength(1);
});

test('the end of the operation ends it, without an error', async () => {
  const leaving = new AbortController();
  const { context } = looking(statuses('creating'), {
    signal: leaving.signal,
    answers: { 'GET /volumes/{id}': showing(statuses('creating')) },
  });
  setTimeout(() => leaving.abort(), 5);
  expect(facts(await all(statusEvents({ ...args, interval: 3600, wait: null }, context)))).toEqual([
    ['creating', null],
  ]);
});
