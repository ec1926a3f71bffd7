import { describe, expect, test } from 'vitest';
import { noteLength } from '../../../src/cinder/plan/list-lengths.ts';
import { volumes, type Volume } from '../../../src/cinder/resources/volumes.ts';
import { itemPlan, pollItems, type ItemPlan } from '../../../src/cinder/watch/item-poll.ts';
import { Topic } from '../../../src/cinder/watch/topic.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { volumeId } from '../../support/rows.ts';
import { LiveCloud, volumesSource, type LiveCaller } from './support/live-cloud.ts';

describe('the cheapest plan', () => {
  test.each<[string, number, number, boolean, ItemPlan]>([
    ['few IDs: one GET each', 4, 10, false, 'gets'],
    ['more IDs than that, and a short list: the list', 5, 10, false, 'whole list'],
    ['a list with more pages than IDs: one GET each', 5, 4001, false, 'gets'],
    ['more IDs of an administrator: lists of 100 IDs', 5, 10, true, 'id lists'],
    ['a list of little more than these IDs: the list', 101, 110, true, 'whole list'],
    ['a long list: lists of IDs', 101, 1000, true, 'id lists'],
    ['more IDs than a list of 1,000 is worth: the list', 22, 1000, false, 'whole list'],
    ['fewer: one GET each', 21, 1000, false, 'gets'],
  ])('%s', (_, count, listLength, acceptsIdList, plan) => {
    expect(itemPlan(fakeCinder({}).client, count, listLength, acceptsIdList)).toBe(plan);
  });
});

describe('the calls', () => {
  async function poll({ client, calls }: LiveCaller, ...numbers: number[]): Promise<(string | undefined)[]> {
    calls.length = 0;
    const source = volumesSource();
    const topics = numbers.map(
      (n) =>
        new Topic<Volume>(source, volumeId(n), {
          interval: () => ({ busy: 2, idle: 30 }),
          onExpired: () => undefined,
        }),
    );
    await pollItems(client, source, topics, 0);
    return topics.map(({ state }) => state.initial()[0]?.status ?? undefined);
  }

  test('are one GET for each of a few IDs', async () => {
    const cloud = new LiveCloud(1);
    const alice = cloud.caller('alice');
    expect(await poll(alice, 1, 2)).toEqual(['available', undefined]);
    expect(alice.calls).toEqual([`GET /volumes/${volumeId(1)}`, `GET /volumes/${volumeId(2)}`]);
  });

  test('are one GET for each of many IDs in a project that is known to be large', async () => {
    const alice = new LiveCloud(5).caller('alice');
    noteLength({ client: alice.client, resource: volumes, allProjects: false }, 20_000);
    await poll(alice, 1, 2, 3, 4, 5);
    expect(alice.calls).toEqual([1, 2, 3, 4, 5].map((n) => `GET /volumes/${volumeId(n)}`));
  });

  test('are a list of IDs for an administrator', async () => {
    const root = new LiveCloud(4).caller('root', { roles: ['admin'] });
    expect(await poll(root, 1, 2, 3, 4, 5)).toEqual([...Array.from({ length: 4 }, () => 'available'), undefined]);
    expect(root.calls).toEqual([expect.stringMatching(/^GET \/volumes\/detail\?id=\["/)]);
  });

  test('are the list of the project for others, and one GET for each ID that the list lacks', async () => {
    const alice = new LiveCloud(4).caller('alice');
    expect(await poll(alice, 1, 2, 3, 4, 5)).toEqual([...Array.from({ length: 4 }, () => 'available'), undefined]);
    expect(alice.calls).toEqual(['GET /volumes/detail?limit=1000', `GET /volumes/${volumeId(5)}`]);
  });
});
