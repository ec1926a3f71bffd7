import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { pause } from '../../src/cinder/pause.ts';
import { volumes, type Volume } from '../../src/cinder/resources/volumes.ts';
import { CallCounts } from '../../src/cinder/transport/call-log.ts';
import { Hub } from '../../src/cinder/watch/hub.ts';
import { recordsOf } from '../../src/cinder/wait-records.ts';
import { cinderError } from '../support/failure.ts';
import { volumeId } from '../support/rows.ts';
import { LiveCloud, pass, useClock, type LiveCaller } from './watch/support/live-cloud.ts';

let cloud: LiveCloud;
let hub: Hub;
let alice: LiveCaller;
beforeEach(() => {
  useClock();
  cloud = new LiveCloud(1);
  hub = new Hub({ callLog: new CallCounts() });
  alice = cloud.caller('alice');
});

interface Records {
  /** The statuses so far; null after the deletion. */
  statuses: (string | null)[];
  ended: unknown;
}

/** Reads the records of volume 1 until the end. */
function read({ client }: LiveCaller, interval = 2, signal?: AbortSignal): Records {
  const records: Records = { statuses: [], ended: 'no' };
  void (async () => {
    for await (const record of recordsOf<Volume>(hub, client, volumes, volumeId(1), { interval, signal }))
      records.statuses.push(record?.status ?? null);
  })().then(
    () => (records.ended = 'done'),
    (error: unknown) => (records.ended = error),
  );
  return records;
}

test('yields the current record, then each change, and null at the end', async () => {
  const records = read(alice);
  await pass(0);
  cloud.set(1, { status: 'deleting' });
  await pass(2);
  cloud.remove(1);
  await pass(2);
  expect(records).toEqual({ statuses: ['available', 'deleting', null], ended: 'done' });
  expect(alice.calls).toHaveLength(3);
  expect(hub.size.subscribers).toBe(0);
});

test('yields null for a resource that does not exist', async () => {
  cloud.remove(1);
  const records = read(alice);
  await pass(0);
  expect(records).toEqual({ statuses: [null], ended: 'done' });
});

test('polls with the shortest interval of the subscribers', async () => {
  read(alice, 5);
  await pass(10.2);
  expect(alice.calls).toHaveLength(3);
  read(alice, 0.5);
  await pass(2.6);
  // One of them for the record of the second one.
  expect(alice.calls).toHaveLength(3 + 1 + 5);
});

test("reads the record with the reader's own token, whoever has polled", async () => {
  const root = cloud.caller('root', { roles: ['admin'] });
  read(root);
  const hosts: unknown[] = [];
  void (async () => {
    for await (const record of recordsOf<Volume>(hub, alice.client, volumes, volumeId(1), { interval: 2 }))
      hosts.push(record?.host);
  })();
  await pass(0);
  cloud.set(1, { status: 'in-use' });
  await pass(2);
  expect(hosts).toEqual([null, null]);
  expect([root.calls.length, alice.calls.length]).toEqual([2, 2]);
});

test('reads the record again if another response has superseded the first one', async () => {
  read(alice);
  await pass(0);
  const late = cloud.caller('late');
  late.delay = () => pause(3);
  const names: unknown[] = [];
  void (async () => {
    for await (const record of recordsOf<Volume>(hub, late.client, volumes, volumeId(1), { interval: 30 }))
      names.push(record?.name);
  })();
  await pass(0);
  // Cinder has sent the late response, but it has not arrived yet.
  late.delay = () => Promise.resolve();
  cloud.set(1, { name: 'renamed' });
  await pass(4);
  expect(names).toEqual(['renamed']);
});

describe('continues while Cinder is not available', () => {
  test.each([
    new CinderError('UPSTREAM_UNAVAILABLE', 'away'),
    new CinderError('UPSTREAM_TIMEOUT', 'silent'),
    new CinderError('UPSTREAM_ERROR', 'broken', { status: 500 }),
    new CinderError('UPSTREAM_ERROR', 'no JSON', { status: 200 }),
    new CinderError('UPSTREAM_ERROR', 'no HTTP', { cause: new Error('parser') }),
  ])('at the start and later: %s', async (away) => {
    alice.refuseWith(away);
    const records = read(alice);
    await pass(5);
    expect(records).toEqual({ statuses: [], ended: 'no' });
    alice.refuseWith();
    await pass(2);
    alice.refuseWith(away);
    await pass(5);
    cloud.set(1, { status: 'in-use' });
    alice.refuseWith();
    await pass(10);
    expect(records).toEqual({ statuses: ['available', 'in-use'], ended: 'no' });
  });
});

describe('ends', () => {
  test.each(['UNAUTHENTICATED', 'FORBIDDEN', 'UPSTREAM_ERROR'] as const)('with %s of the first read', async (code) => {
    alice.refuseWith(new CinderError(code, 'no'));
    const records = read(alice);
    await pass(0);
    expect(records.ended).toEqual(cinderError(code));
  });

  test('with the reason of the signal, and leaves nothing behind', async () => {
    const leaving = new AbortController();
    const records = read(alice, 2, leaving.signal);
    await pass(0);
    leaving.abort(new Error('left'));
    await pass(61);
    expect(records).toEqual({ statuses: ['available'], ended: new Error('left') });
    expect([hub.size, vi.getTimerCount()]).toEqual([{ topics: 0, subscribers: 0 }, 0]);
  });

  test('with an error that the operation continues, when the gateway shuts down', async () => {
    const records = read(alice);
    await pass(0);
    hub.close();
    await pass(0);
    expect(records.ended).toEqual(cinderError('UPSTREAM_UNAVAILABLE', 'shutting down'));
  });
});
