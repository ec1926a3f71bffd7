import { expect, test } from 'vitest';
import type { Watched } from '../../../src/cinder/watch/change.ts';
import { pollerOf, Subscriber, type SubscriberOptions } from '../../../src/cinder/watch/subscriber.ts';
import { TopicState } from '../../../src/cinder/watch/topic-state.ts';
import { changeOf, turned } from './support/changes.ts';
import { LiveCloud, volumesSource } from './support/live-cloud.ts';

const { client } = new LiveCloud().caller('alice');
const source = volumesSource();
const stateOf = (isList: boolean): TopicState<Watched> => new TopicState<Watched>(source, isList);
const list = stateOf(true);
function subscriberOf(states: TopicState<Watched>[] = [list], filter: SubscriberOptions = {}): Subscriber<Watched> {
  return new Subscriber<Watched>(client, states, filter, () => undefined);
}
const volume = (id: string, status: string): Watched => ({ kind: 'Volume', id, status });

/** The pending events of a subscriber. */
async function waiting({ queue }: Subscriber<Watched>): Promise<string[]> {
  const told: string[] = [];
  queue.finish();
  for await (const { kind, id, status, previousStatus } of queue)
    told.push([kind, id, previousStatus, status].join(' '));
  return told;
}

test('filters by the old or new status, in any case', async () => {
  const subscriber = subscriberOf([list], { statuses: ['Error'] });
  for (const change of [
    turned('1', 'creating', 'ERROR'),
    turned('2', 'error', 'available'),
    turned('3', 'creating', 'available'),
  ])
    subscriber.tell(change);
  subscriber.tell(changeOf('4', { kind: 'DELETED', previousStatus: 'error', status: null }));
  expect(await waiting(subscriber)).toEqual([
    'UPDATED 1 creating ERROR',
    'UPDATED 2 error available',
    'DELETED 4 error ',
  ]);
});

test('filters by the current or previous parent', async () => {
  const subscriber = subscriberOf([list], { parentIds: ['g'] });
  for (const [id, parentId, previousParentId] of [
    ['1', 'g', null],
    ['2', null, 'g'],
    ['3', 'h', 'h'],
    ['4', null, null],
  ] as const) {
    subscriber.tell(changeOf(id, { parentId, previousParentId }));
  }
  expect(await waiting(subscriber)).toHaveLength(2);
});

test('ends after the deletion of its only resource, but not of one of several', async () => {
  const [one, two, all] = [
    subscriberOf([stateOf(false)]),
    subscriberOf([stateOf(false), stateOf(false)]),
    subscriberOf(),
  ];
  for (const subscriber of [one, two, all]) subscriber.tell(changeOf('1', { kind: 'DELETED' }));
  const last = async ({ queue }: Subscriber<Watched>): Promise<unknown> => (
    await queue.next(),
    Promise.race([queue.next(), Promise.resolve('waits')])
  );
  expect([await last(one), await last(two), await last(all)]).toEqual([
    { done: true, value: undefined },
    'waits',
    'waits',
  ]);
});

test('sends the missed changes of all its topics after a disconnection, in their order', async () => {
  const [one, two] = [stateOf(false), stateOf(false)];
  const change = (state: TopicState<Watched>, id: string, status: string): void =>
    void state.take(volume(id, status), source.begin(false));
  change(one, '1', 'creating');
  change(two, '2', 'creating');
  change(one, '1', 'available');
  const place = source.seq;
  change(two, '2', 'available');
  change(one, '1', 'in-use');
  const subscriber = subscriberOf([one, two]);
  subscriber.resume(place);
  expect(await waiting(subscriber)).toEqual(['UPDATED 2 creating available', 'UPDATED 1 available in-use']);
});

test('sends the initial state with its own records, and the deletion of what only the client has, past its filter', async () => {
  const record = volume('1', 'error');
  list.takeAll([record, volume('2', 'error'), volume('3', 'available')], source.begin(false));
  const subscriber = subscriberOf([list], { statuses: ['error'] });
  subscriber.tellGone(list, '9');
  subscriber.tellInitial(list, [record]);
  const { value } = await subscriber.queue.next();
  expect(value).toMatchObject({ kind: 'DELETED', id: '9', status: null, previousStatus: null });
  expect(await subscriber.queue.next()).toMatchObject({ value: { kind: 'INITIAL', id: '1', record } });
  expect(await subscriber.queue.next()).toMatchObject({ value: { kind: 'INITIAL', id: '2', record: null } });
  expect(await waiting(subscriber)).toEqual([]);
});

test('polls with the token of an administrator first, and with an expired token last', () => {
  const cloud = new LiveCloud();
  const all: Subscriber<Watched>[] = [];
  const join = (name: string, token = {}): Subscriber<Watched> => {
    const subscriber = new Subscriber<Watched>(cloud.caller(name, token).client, [list], {}, () => undefined);
    all.push(subscriber);
    return subscriber;
  };
  const expired = { expiresAt: new Date(Date.now() - 1000) };
  const root = { roles: ['admin'] };
  expect(pollerOf(all)).toBeUndefined();
  const old = join('old', expired);
  expect(pollerOf(all)).toBe(old);
  const alice = join('alice');
  expect(pollerOf(all)).toBe(alice);
  const oldRoot = join('old root', { ...root, ...expired });
  expect(pollerOf(all)).toBe(oldRoot);
  const newRoot = join('root', root);
  join('bob');
  expect(pollerOf(all)).toBe(newRoot);
});
