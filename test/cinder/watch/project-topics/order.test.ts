import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { CallCounts } from '../../../../src/cinder/transport/call-log.ts';
import { ProjectTopics } from '../../../../src/cinder/watch/project-topics.ts';
import { volumeId } from '../../../support/rows.ts';
import { LiveCloud, pass, useClock, volumesSource } from '../support/live-cloud.ts';
import { newness, Spectator } from '../support/spectator.ts';

type Step =
  | { do: 'change' | 'remove'; volume: number; byUs: boolean }
  | { do: 'add'; byUs: boolean }
  | { do: 'come' | 'go' | 'read'; who: number }
  | { do: 'pass'; seconds: number };

const who = fc.nat(6);
const volume = fc.constantFrom(0, 0, 0, 1, 2, 3);
const byUs = fc.boolean();
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('change' as const), volume, byUs }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), volume, byUs }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const), byUs }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('come' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('go' as const), who }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('read' as const), who }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      seconds: fc.constantFrom(0.02, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 31, 90),
    }),
  },
);
/** Seconds until the responses arrive, in turn. Several calls overlap, and their responses overtake one another. */
const delays = fc.array(fc.constantFrom(0, 0.01, 0.1, 0.3, 1, 4), { minLength: 1, maxLength: 20 });

/** A cloud, its subscribers, and random events. */
class Story {
  readonly cloud = new LiveCloud();
  readonly spectators: Spectator[];
  readonly topics = new ProjectTopics(volumesSource(), {
    callLog: new CallCounts(),
    mostSubscribers: 10,
    shortestPause: 0.1,
    interval: () => ({ busy: 2, idle: 30 }),
    pollTurn: () => Promise.resolve(),
    onExpired: () => undefined,
  });
  #version = 0;
  #volumes = 0;
  /** The complaint of a spectator. */
  #complaint: unknown;

  constructor(arriving: readonly number[]) {
    let answers = 0;
    const callers = [
      this.cloud.caller('alice'),
      this.cloud.caller('ron'),
      this.cloud.caller('root', { roles: ['admin'] }),
    ];
    for (const caller of callers) {
      caller.delay = () =>
        new Promise((resolve) => setTimeout(resolve, (arriving[answers++ % arriving.length] ?? 0) * 1000));
    }
    for (let n = 0; n < 3; n++) this.take({ do: 'add', byUs: false });
    const [first, second] = [volumeId(1), volumeId(2)];
    this.spectators = [null, null, null, [first], [first], [first, second], [second]].map((ids, index) => {
      const caller = callers[index % callers.length];
      if (!caller) throw new Error('There are callers.');
      return new Spectator(this.topics, caller, ids);
    });
  }

  take(step: Step): void {
    switch (step.do) {
      case 'add':
        this.cloud.add(++this.#volumes, { status: this.#next() });
        break;
      case 'change':
      case 'remove': {
        const row = this.cloud.volumes[step.volume];
        if (!row) return;
        const n = Number.parseInt(row.id.slice(-12), 16);
        if (step.do === 'remove') this.cloud.remove(n);
        else this.cloud.set(n, { status: this.#next() });
        break;
      }
      case 'come':
        this.spectators[step.who]?.come();
        return;
      case 'go':
        this.spectators[step.who]?.go();
        return;
      case 'read':
        this.read(this.spectators[step.who]);
        return;
      case 'pass':
        return;
    }
    if (step.byUs) this.topics.boost();
  }

  read(spectator: Spectator | undefined): void {
    spectator?.read().catch((error: unknown) => (this.#complaint ??= error));
  }

  /** Subscribers who read immediately. */
  check(): void {
    for (const spectator of this.spectators.slice(0, 4)) this.read(spectator);
    if (this.#complaint !== undefined) throw this.#complaint as Error;
  }

  /** All subscribe, nothing changes any more, and all pending events are read. */
  async end(): Promise<void> {
    await pass(10);
    for (const spectator of this.spectators) spectator.come();
    await pass(100);
    for (let n = 0; n < 100; n++) {
      for (const spectator of this.spectators) this.read(spectator);
      await pass(0);
    }
    this.check();
  }

  #next(): string {
    return `v${++this.#version}`;
  }
}

test('never sends an older state after a newer one, and sends the last one to all, in any order of the responses', async () => {
  useClock();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), delays, async (steps, arriving) => {
      vi.clearAllTimers();
      const story = new Story(arriving);
      for (const each of steps) {
        story.take(each);
        await pass(each.do === 'pass' ? each.seconds : 0);
        story.check();
      }
      await story.end();
      const now = new Map(story.cloud.volumes.map(({ id, status }) => [id, status]));
      for (const { ids, told, isThere, hasSeenTheEnd } of story.spectators) {
        expect(isThere).toBe(!hasSeenTheEnd);
        if (hasSeenTheEnd) expect(ids?.some((id) => !now.has(id))).toBe(true);
        else for (const id of ids ?? now.keys()) expect(told.get(id) ?? null).toBe(now.get(id) ?? null);
        if (!hasSeenTheEnd)
          for (const [id, status] of told)
            expect([id, newness(status)]).toEqual([id, newness((now.get(id) ?? null) as string | null)]);
      }
      story.topics.close();
      await pass(5);
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: 100 },
  );
}, 60_000);
