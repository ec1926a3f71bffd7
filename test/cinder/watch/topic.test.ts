import { beforeEach, expect, test, vi } from 'vitest';
import type { Watched } from '../../../src/cinder/watch/change.ts';
import type { Source } from '../../../src/cinder/watch/source.ts';
import type { PollInterval } from '../../../src/cinder/watch/poll-interval.ts';
import { Subscriber } from '../../../src/cinder/watch/subscriber.ts';
import { Topic } from '../../../src/cinder/watch/topic.ts';
import { changeOf } from './support/changes.ts';
import { LiveCloud, pass, Reader, useClock, volumesSource } from './support/live-cloud.ts';

const cloud = new LiveCloud();
const onExpired = vi.fn();
let source: Source;
let topic: Topic<Watched>;

beforeEach(() => {
  useClock();
  onExpired.mockClear();
  source = volumesSource();
  topic = new Topic<Watched>(source, null, { interval: () => ({ busy: 2, idle: 30 }), onExpired });
});

function follow(name: string, interval?: PollInterval): Subscriber<Watched> {
  const { client } = cloud.caller(name);
  const subscriber = new Subscriber<Watched>(client, [topic.state], { interval }, (gone) => topic.remove(gone));
  topic.add(subscriber);
  return subscriber;
}
/** Seconds until the next poll. */
const wait = (): number => Math.round(topic.dueAt - performance.now()) / 1000;

test('is due after the shortest interval of its subscribers, and never without any', () => {
  expect(wait()).toBe(Infinity);
  const one = follow('alice');
  expect(wait()).toBe(30);
  const quick = follow('bob', { busy: 0.5, idle: 1 });
  expect(wait()).toBe(1);
  quick.queue.end();
  expect([wait(), topic.isDue]).toEqual([30, false]);
  one.queue.end();
  expect(wait()).toBe(Infinity);
});

test('is due often while a resource is in transition, and for 10 s after a mutation', async () => {
  follow('alice');
  topic.state.take({ kind: 'Volume', id: '1', status: 'creating' }, source.begin(false));
  expect(wait()).toBe(2);
  topic.state.take({ kind: 'Volume', id: '1', status: 'available' }, source.begin(false));
  expect(wait()).toBe(30);
  topic.boost();
  expect([wait(), topic.isDue]).toEqual([0, true]);
  topic.setPolled();
  expect(wait()).toBe(2);
  await pass(11);
  topic.setPolled();
  expect(wait()).toBe(30);
});

test('is due a second after the last poll for any number of hints', async () => {
  follow('alice');
  topic.hint();
  topic.hint();
  expect(wait()).toBe(1);
  topic.setPolled();
  expect(wait()).toBe(30);
  await pass(5);
  topic.hint();
  expect([wait(), topic.isDue]).toEqual([-4, true]);
});

test('keeps a request for a poll that comes during a poll', () => {
  follow('alice');
  topic.setPolled();
  topic.hint(0);
  topic.hint();
  expect(topic.isDue).toBe(true);
});

test('sends each change to all subscribers, and its record to those with the token that read it', async () => {
  const readers = [follow('alice'), follow('alice'), follow('bob')].map(({ queue }) => new Reader(queue));
  const record = { kind: 'Volume', id: '1', status: 'available' };
  topic.tell(changeOf('1', { record }), cloud.caller('alice').client.token.hash);
  await pass(0);
  expect(readers.map(({ changes }) => changes.map((change) => change.record))).toEqual([[record], [record], [null]]);
});

test('sends the same object to all subscribers with a token, so that its execution can be shared', async () => {
  const readers = [follow('bob'), follow('bob'), follow('carl')].map(({ queue }) => new Reader(queue));
  topic.tell(changeOf('1', { record: { kind: 'Volume', id: '1', status: 'available' } }), 'another token');
  await pass(0);
  expect(new Set(readers.map(({ changes }) => changes[0])).size).toBe(1);
});

test('expires a minute after its last subscriber, unless another one comes', async () => {
  follow('alice').queue.end();
  await pass(59);
  const next = follow('alice');
  await pass(120);
  expect(onExpired).not.toHaveBeenCalled();
  next.queue.end();
  await pass(61);
  expect([onExpired.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0]);
});
