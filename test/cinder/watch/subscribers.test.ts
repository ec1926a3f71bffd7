import { expect, test, vi } from 'vitest';
import type { Watched } from '../../../src/cinder/watch/change.ts';
import { Subscriber } from '../../../src/cinder/watch/subscriber.ts';
import { Subscribers } from '../../../src/cinder/watch/subscribers.ts';
import { LiveCloud, Reader } from './support/live-cloud.ts';

const cloud = new LiveCloud();
const expired = { expiresAt: new Date(Date.now() - 1000) };
const root = { roles: ['admin'] };

function subscribers(): { all: Subscribers<Watched>; join: (name: string, token?: object) => Subscriber<Watched> } {
  const all = new Subscribers<Watched>();
  const join = (name: string, token = {}): Subscriber<Watched> => {
    const { client } = cloud.caller(name, token);
    const subscriber = new Subscriber<Watched>(client, [], {}, (gone) => all.remove(gone));
    all.add(subscriber);
    return subscriber;
  };
  return { all, join };
}

test('polls with the token of an administrator first, and with an expired token last', () => {
  const { all, join } = subscribers();
  expect(all.poller()).toBeUndefined();
  const old = join('old', expired);
  expect(all.poller()).toBe(old);
  const alice = join('alice');
  expect(all.poller()).toBe(alice);
  const oldRoot = join('old root', { ...root, ...expired });
  expect(all.poller()).toBe(oldRoot);
  const newRoot = join('root', root);
  join('bob');
  expect(all.poller()).toBe(newRoot);
});

test('ends the subscriptions with an invalid token, and no others', async () => {
  const { all, join } = subscribers();
  const [one, two, three] = [join('alice'), join('alice'), join('bob')].map(({ queue }) => new Reader(queue));
  const refused = new Error('401');
  all.endToken(cloud.caller('alice').client.token.hash, refused);
  await vi.waitFor(() => expect([one?.ended, two?.ended]).toEqual([refused, refused]));
  expect([three?.ended, all.size]).toEqual(['no', 1]);
  all.end();
  await vi.waitFor(() => expect(three?.ended).toBe('done'));
});

test('counts each subscriber once, however often it leaves', () => {
  const { all, join } = subscribers();
  const [one] = [join('alice'), join('alice')];
  for (let n = 0; n < 2; n++) all.remove(one);
  expect(all.size).toBe(1);
});
