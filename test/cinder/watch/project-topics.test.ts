import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import type { Volume } from '../../../src/cinder/resources/volumes.ts';
import { CallCounts } from '../../../src/cinder/transport/call-log.ts';
import { ProjectTopics, type SubscribeOptions } from '../../../src/cinder/watch/project-topics.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { notFound } from '../../support/fake-cinder.ts';
import { volumeId } from '../../support/rows.ts';
import { LiveCloud, pass, Reader, useClock, volumesSource, type LiveCaller } from './support/live-cloud.ts';

const onExpired = vi.fn();
let cloud: LiveCloud;
let topics: ProjectTopics<Volume>;
let alice: LiveCaller;
let bob: LiveCaller;

beforeEach(() => {
  useClock();
  onExpired.mockClear();
  cloud = new LiveCloud(2);
  topics = new ProjectTopics(volumesSource(), {
    callLog: new CallCounts(),
    mostSubscribers: 8,
    shortestPause: 0.1,
    interval: () => ({ busy: 2, idle: 30 }),
    pollTurn: () => Promise.resolve(),
    onExpired,
  });
  [alice, bob] = [cloud.caller('alice'), cloud.caller('bob')];
});

const watch = async ({ client }: LiveCaller, options: SubscribeOptions = {}): Promise<Reader<Volume>> =>
  new Reader(await topics.subscribe(client, options));
const one = { ids: [volumeId(1)] };
const listed = 'GET /volumes/detail?limit=1000';
const shown = `GET /volumes/${volumeId(1)}`;

describe('access', () => {
  test("is checked with the caller's own token, and nothing is sent before", async () => {
    bob.refuseWith(new CinderError('NOT_FOUND', 'no'));
    await watch(alice, one);
    const asked = failureOf(() => topics.subscribe(bob.client, one));
    cloud.set(1, { status: 'in-use' });
    topics.boost();
    await pass(1);
    expect(await asked).toEqual(cinderError('NOT_FOUND', `The volume ${volumeId(1)} was not found.`));
    expect(topics.size).toEqual({ topics: 1, subscribers: 1 });
  });

  test('is also proved by a list, and refused if the list is refused', async () => {
    bob.refuseWith(new CinderError('FORBIDDEN', 'no'));
    expect(await failureOf(() => topics.subscribe(bob.client, {}))).toEqual(cinderError('FORBIDDEN'));
    expect(await failureOf(() => topics.subscribe(bob.client, { initial: false }))).toEqual(cinderError('FORBIDDEN'));
    await watch(alice);
    expect(await failureOf(() => topics.subscribe(bob.client, { initial: false }))).toEqual(cinderError('FORBIDDEN'));
    expect(bob.calls.at(-1)).toBe('GET /volumes/detail?limit=1');
  });

  test('is not checked again for the same token while it has subscribers', async () => {
    await watch(alice, one);
    await watch(alice, one);
    expect(alice.calls).toEqual([shown]);
    await watch(bob, one);
    expect(bob.calls).toEqual([shown]);
  });

  test('is checked again if nobody has polled since, so that no outdated state is sent', async () => {
    const first = await watch(alice, one);
    first.queue.end();
    cloud.set(1, { status: 'in-use' });
    const again = await watch(alice, one);
    await pass(0);
    expect(again.facts).toEqual(['INITIAL in-use']);
  });

  test('to a resource of others is not gained by naming it as known, and nothing of it is sent', async () => {
    const root = await watch(cloud.caller('root', { roles: ['admin'] }), one);
    await pass(0);
    const { seq, epoch } = root.changes[0] ?? { seq: 0, epoch: '' };
    cloud.set(1, { status: 'in-use' });
    await pass(30);
    bob.refuseWith(notFound());
    const known = [volumeId(1)];
    for (const options of [
      { ids: known, known, after: { epoch: 'x', seq: 1 } },
      { ids: known, known, after: { seq, epoch } },
      { ids: [volumeId(1), volumeId(9)], known: [volumeId(1), volumeId(9)], after: { seq, epoch } },
    ]) {
      const gone = await watch(bob, options);
      cloud.set(1, { name: `name ${options.ids.length}` });
      topics.boost();
      await pass(3);
      expect(new Set(gone.facts)).toEqual(new Set(['DELETED']));
      expect(gone.facts).toHaveLength(options.ids.length);
      gone.queue.end();
    }
    expect(await failureOf(() => topics.subscribe(bob.client, one))).toEqual(cinderError('NOT_FOUND'));
  });

  test('is refused over the maximum number of subscribers', async () => {
    await Promise.all([alice, alice, bob, bob, alice, alice, bob, bob].map((caller) => watch(caller)));
    expect(await failureOf(() => topics.subscribe(bob.client, {}))).toEqual(
      cinderError(
        'RATE_LIMITED',
        'The volumes of this project already have 8 subscribers, which is the limit. Try again later.',
      ),
    );
  });
});

describe('subscribers', () => {
  test('receive the initial state, then each change, and the end', async () => {
    const reader = await watch(alice, one);
    cloud.set(1, { status: 'deleting' });
    await pass(30);
    cloud.remove(1);
    await pass(2);
    expect([reader.facts, reader.ended]).toEqual([
      ['INITIAL available', 'UPDATED available deleting', 'DELETED deleting'],
      'done',
    ]);
  });

  test('share one poll of a list and one of a resource, and only those with its token receive the record', async () => {
    const readers = [await watch(alice), await watch(bob), await watch(alice, one)];
    const before = alice.calls.length + bob.calls.length;
    cloud.set(1, { status: 'in-use' });
    await pass(30);
    expect(alice.calls.length + bob.calls.length - before).toBe(2);
    expect(readers.map(({ changes }) => changes.at(-1))).toMatchObject([
      { record: { status: 'in-use' } },
      { record: null },
      { record: { status: 'in-use' } },
    ]);
  });

  test('to everything receive the initial state from one list each, or are checked with one row without it', async () => {
    const within = await watch(alice);
    await pass(0);
    expect([within.facts, alice.calls]).toEqual([['INITIAL available', 'INITIAL available'], [listed]]);
    const without = await watch(bob, { initial: false });
    await pass(0);
    expect([without.facts, bob.calls]).toEqual([[], ['GET /volumes/detail?limit=1']]);
  });

  test('that resume receive the missed changes, once each', async () => {
    await watch(bob);
    const before = await watch(alice, one);
    await pass(1);
    const { seq, epoch } = before.changes[0] ?? { seq: 0, epoch: '' };
    before.queue.end();
    cloud.set(1, { status: 'in-use' });
    cloud.set(2, { status: 'error' });
    topics.boost();
    await pass(1);
    const after = await watch(alice, { ...one, after: { seq, epoch } });
    await pass(0);
    expect(after.facts).toEqual(['UPDATED available in-use']);
    const last = after.changes[0] ?? { seq: 0, epoch: '' };
    const again = await watch(alice, { ...one, after: last });
    await pass(60);
    expect(again.facts).toEqual([]);
  });

  test('receive changes during their access check before later ones', async () => {
    const reader = await watch(bob, one);
    await pass(0);
    const { seq, epoch } = reader.changes[0] ?? { seq: 0, epoch: '' };
    cloud.set(1, { status: 'extending' });
    await pass(30);
    cloud.set(1, { status: 'available', size: 2 });
    const after = await watch(alice, { ...one, after: { seq, epoch } });
    await pass(0);
    expect(after.facts).toEqual(['UPDATED available available']);
  });

  test('start anew from a position of another gateway, or from a future position', async () => {
    for (const after of [
      { seq: 0, epoch: 'e' },
      { seq: 1_000_000, epoch: (await watch(alice, one)).changes[0]?.epoch ?? '' },
    ]) {
      const reader = await watch(bob, { ...one, after });
      await pass(0);
      expect(reader.facts).toEqual(['INITIAL available']);
      reader.queue.end();
    }
  });
});

test.each([
  ['the list', {}],
  ['a resource', one],
])('a subscriber to %s receives changes even if an earlier one fails its check meanwhile', async (_what, options) => {
  alice.delay = () =>
    new Promise((_, reject) => setTimeout(() => reject(new CinderError('UPSTREAM_UNAVAILABLE', 'away')), 1000));
  const failing = failureOf(() => topics.subscribe(alice.client, options));
  await pass(0.1);
  const reader = await watch(bob, options);
  await pass(2);
  expect(await failing).toEqual(cinderError('UPSTREAM_UNAVAILABLE'));
  cloud.set(1, { name: 'renamed' });
  await pass(35);
  expect(reader.facts).toContain('UPDATED available available');
});

describe('the token of a poll', () => {
  test('is dropped with its subscribers if refused, and the others continue immediately', async () => {
    const [first, second] = [await watch(alice, one), await watch(bob, one)];
    alice.refuseWith(new CinderError('UNAUTHENTICATED', 'expired'));
    cloud.set(1, { status: 'in-use' });
    await pass(30.2);
    expect(first.ended).toEqual(cinderError('UNAUTHENTICATED'));
    expect([second.ended, second.facts]).toEqual(['no', ['INITIAL available', 'UPDATED available in-use']]);
  });

  test('is not an expired one if another is available', async () => {
    await watch(cloud.caller('short', { expiresAt: new Date(Date.now() + 10_000) }), one);
    const reader = await watch(bob, one);
    bob.calls.length = 0;
    cloud.set(1, { status: 'in-use' });
    await pass(30);
    expect([bob.calls, reader.facts.at(-1)]).toEqual([[shown], 'UPDATED available in-use']);
  });

  test('can be an expired one if all have expired, which renews own credentials', async () => {
    const own = cloud.caller('own', { expiresAt: new Date(Date.now() + 10_000) });
    const reader = await watch(own, one);
    cloud.set(1, { status: 'in-use' });
    await pass(30);
    expect([own.calls.length, reader.facts.at(-1)]).toEqual([2, 'UPDATED available in-use']);
  });

  test('does not matter if Cinder is not available: all subscribers continue and catch up', async () => {
    const readers = [await watch(alice, one), await watch(bob)];
    for (const caller of [alice, bob]) caller.refuseWith(new CinderError('UPSTREAM_UNAVAILABLE', 'away'));
    await pass(100);
    cloud.set(1, { status: 'in-use' });
    for (const caller of [alice, bob]) caller.refuseWith();
    await pass(30);
    expect(readers.map(({ ended, facts }) => [ended, facts.at(-1)])).toEqual([
      ['no', 'UPDATED available in-use'],
      ['no', 'UPDATED available in-use'],
    ]);
  });
});

describe('without subscribers', () => {
  test('stops polling, keeps its state for one minute, and ends', async () => {
    const reader = await watch(alice);
    await watch(bob).then(({ queue }) => queue.end());
    expect(onExpired).not.toHaveBeenCalled();
    void reader.queue.return();
    alice.calls.length = 0;
    topics.boost();
    await pass(59);
    expect([alice.calls, onExpired.mock.calls.length]).toEqual([[], 0]);
    await pass(2);
    expect([onExpired.mock.calls.length, vi.getTimerCount(), topics.size]).toEqual([
      1,
      0,
      { topics: 0, subscribers: 0 },
    ]);
  });

  test('continues for a subscriber within this minute', async () => {
    (await watch(alice)).queue.end();
    await pass(59);
    const reader = await watch(alice);
    await pass(59);
    expect([onExpired.mock.calls.length, reader.ended]).toEqual([0, 'no']);
  });

  test('cancels a poll in progress', async () => {
    const reader = await watch(alice, one);
    alice.delay = () => new Promise(() => undefined);
    await pass(31);
    expect(alice.calls).toHaveLength(2);
    reader.queue.end();
    const next = await watch(bob, one);
    await pass(30);
    expect([bob.calls.length, next.ended]).toEqual([2, 'no']);
  });

  test('ends all subscriptions when closed, and leaves no timer', async () => {
    const readers = [await watch(alice), await watch(bob, one)];
    topics.close();
    await pass(0);
    expect([readers.map(({ ended }) => ended), vi.getTimerCount()]).toEqual([['done', 'done'], 0]);
  });
});

describe('resources that the client has', () => {
  const known = [volumeId(1), volumeId(2), volumeId(9)];

  test('and that a list lacks are deleted with the initial state, and not without it', async () => {
    const reader = await watch(alice, { known });
    await pass(0);
    expect(reader.changes.map(({ kind, id }) => [kind, id])).toEqual([
      ['DELETED', volumeId(9)],
      ['INITIAL', volumeId(2)],
      ['INITIAL', volumeId(1)],
    ]);
    const without = await watch(bob, { known, initial: false });
    await pass(0);
    expect(without.facts).toEqual([]);
  });

  test('are deleted instead of refused if they are followed, and end a subscription to one', async () => {
    const reader = await watch(alice, { ids: [volumeId(1), volumeId(9)], known });
    const single = await watch(alice, { ids: [volumeId(9)], known });
    await pass(0);
    expect([reader.facts.sort(), reader.ended]).toEqual([['DELETED', 'INITIAL available'], 'no']);
    expect([single.facts, single.ended]).toEqual([['DELETED'], 'done']);
  });

  test('are deleted after a position that is no longer known', async () => {
    const reader = await watch(alice, { known, initial: false, after: { epoch: 'e', seq: 0 } });
    await pass(0);
    expect(reader.facts).toEqual(['DELETED', 'INITIAL available', 'INITIAL available']);
  });
});

describe('polls', () => {
  test('of followed resources that are due together are one list, and the list of the project is not polled', async () => {
    for (let n = 3; n <= 8; n++) cloud.add(n);
    for (let n = 1; n <= 8; n++) await watch(alice, { ids: [volumeId(n)] });
    alice.calls.length = 0;
    cloud.set(7, { status: 'in-use' });
    await pass(30.2);
    expect(alice.calls).toEqual([listed]);
  });

  test('of a resource in transition are frequent, and those of others are not', async () => {
    cloud.set(1, { status: 'creating' });
    await watch(alice, one);
    await watch(alice, { ids: [volumeId(2)] });
    alice.calls.length = 0;
    await pass(11);
    expect(alice.calls).toEqual(Array.from({ length: 5 }, () => shown));
  });

  test('follow a hint at once, at most once a second, for the resource and the list only', async () => {
    await watch(alice, one);
    await watch(alice, { ids: [volumeId(2)] });
    await watch(bob);
    await pass(5);
    alice.calls.length = bob.calls.length = 0;
    cloud.set(1, { status: 'in-use' });
    for (let n = 0; n < 16; n++) {
      topics.hint(volumeId(1));
      topics.hint(volumeId(999));
      await pass(0.05);
    }
    expect([...alice.calls, ...bob.calls].sort()).toEqual([shown, listed].sort());
    await pass(0.5);
    expect(alice.calls.length + bob.calls.length).toBe(4);
  });
});
