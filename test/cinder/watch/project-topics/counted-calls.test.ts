import { expect, test } from 'vitest';
import type { Volume } from '../../../../src/cinder/resources/volumes.ts';
import { CallCounts } from '../../../../src/cinder/transport/call-log.ts';
import { defaultInterval } from '../../../../src/cinder/watch/poll-interval.ts';
import { ProjectTopics, type SubscribeOptions } from '../../../../src/cinder/watch/project-topics.ts';
import { volumeId } from '../../../support/rows.ts';
import { LiveCloud, pass, Reader, useClock, volumesSource } from '../support/live-cloud.ts';

/** Lets subscribers follow 20 volumes. @returns the calls in a quiet minute, and in a storm of 100 changes in 10 s */
async function callsOf(count: number, options: SubscribeOptions): Promise<{ quiet: string[]; storm: string[] }> {
  const cloud = new LiveCloud(20);
  const alice = cloud.caller('alice');
  const topics = new ProjectTopics(volumesSource(), {
    callLog: new CallCounts(),
    mostSubscribers: 20_000,
    shortestPause: 0.1,
    interval: () => defaultInterval('Volume'),
    pollTurn: () => Promise.resolve(),
    onExpired: () => undefined,
  });
  const readers: Reader<Volume>[] = [];
  for (let n = 0; n < count; n++)
    readers.push(new Reader(await topics.subscribe(alice.client, { ...options, initial: false })));
  alice.calls.length = 0;
  await pass(60);
  const quiet = [...alice.calls];
  alice.calls.length = 0;
  for (let n = 0; n < 100; n++) {
    cloud.set((n % 20) + 1, { name: `name ${n}` });
    topics.hint(volumeId((n % 20) + 1));
    await pass(0.1);
  }
  await pass(2);
  const last = readers.at(-1)?.changes ?? [];
  expect(readers.every(({ changes }) => changes.length === last.length)).toBe(true);
  expect(last.length).toBeGreaterThan(0);
  topics.close();
  return { quiet, storm: alice.calls };
}

test.each<[string, SubscribeOptions]>([
  ['a list', {}],
  ['one volume', { ids: [volumeId(1)] }],
  ['some volumes', { ids: [volumeId(1), volumeId(2), volumeId(3)] }],
])(
  'the calls in a quiet minute and in a storm of changes are the same for 1 and 10,000 subscribers to %s',
  async (_what, options) => {
    useClock();
    const one = await callsOf(1, options);
    expect(await callsOf(10_000, options)).toEqual(one);
    const perPoll = options.ids?.length ?? 1;
    expect(one.quiet).toHaveLength(12 * perPoll);
    // 100 hints in 10 s cause at most one poll of each topic per second.
    expect(one.storm.length).toBeLessThanOrEqual(13 * perPoll);
  },
);
