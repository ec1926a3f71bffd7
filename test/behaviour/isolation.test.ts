import { expect, test, vi } from 'vitest';
import { as, cloud } from './support/gateway.ts';
import { ownGateway } from './support/own-gateway.ts';
import { crowd } from './support/streams.ts';
import { deleteAfterTest, testVolume } from './support/volumes.ts';
import { scaled } from '../support/scaled.ts';

interface Event {
  change: {
    id: string;
    volume: { id: string; projectId: string; size: number; name: string; host: string | null } | null;
  };
}

const changes = `subscription { change: volumesChanged(initial: false) { id: volumeId volume { id projectId size name host } } }`;
const made =
  'mutation ($input: CreateVolumeInput!) { createVolume(input: $input) { volume { id cinderId } userErrors { message } } }';
const changed = 'mutation ($input: UpdateVolumeInput!) { updateVolume(input: $input) { userErrors { message } } }';

async function volumeOfBob(): Promise<string> {
  const input = { name: 'behaviour-test', size: 1, wait: { interval: 0.2 } };
  const { data } = await as('bob').send<{ createVolume: { volume: { id: string; cinderId: string } } }>(made, {
    input,
  });
  deleteAfterTest(data.createVolume.volume.cinderId);
  return data.createVolume.volume.id;
}

test(
  'a thousand subscriptions receive no event of another project, and no field for administrators only',
  { timeout: scaled(60_000) },
  async () => {
    const [{ id: ofAlice }, ofBob] = await Promise.all([testVolume(), volumeOfBob()]);
    const { url } = await ownGateway();
    const each = cloud.name === 'sandbox' ? 100 : 20;
    const [alices, bobs]: [Event[][], Event[][]] = [[], []];
    for (let n = 0; n < 5; n++) {
      alices.push(...crowd<Event>(each, changes, cloud.tokens.alice, url));
      bobs.push(...crowd<Event>(each, changes, cloud.tokens.bob, url));
    }
    // An administrator in alice's project, whose token the poller uses.
    const admins = crowd<Event>(1, changes, cloud.tokens.admin, url);
    const all = [...alices, ...bobs, ...admins];

    const rename = async (name: string): Promise<void> => {
      const of = (user: 'alice' | 'bob', id: string): Promise<unknown> =>
        as(user, url).send(changed, { input: { id, name } });
      await Promise.all([of('alice', ofAlice), of('bob', ofBob)]);
    };
    const last = (events: readonly Event[], id: string): string | undefined =>
      events.findLast(({ change }) => change.id === id)?.change.volume?.name;
    const everybody = (has: (name: string | undefined) => boolean): boolean =>
      [...alices, ...admins].every((events) => has(last(events, ofAlice))) &&
      bobs.every((events) => has(last(events, ofBob)));

    // Renames the volumes until all subscribers have received an event.
    let names = 0;
    await vi.waitFor(
      async () => {
        await rename(`behaviour-test ${++names}`);
        await vi.waitFor(() => expect(everybody((name) => name !== undefined)).toBe(true), {
          timeout: 1500,
          interval: 50,
        });
      },
      { timeout: scaled(30_000), interval: 10 },
    );
    await rename('behaviour-test last');
    await vi.waitFor(() => expect(everybody((name) => name === 'behaviour-test last')).toBe(true), {
      timeout: scaled(10_000),
      interval: 50,
    });

    expect(all).toHaveLength(each * 10 + 1);
    const [projectOfAlice] = new Set(alices.flat().flatMap(({ change }) => change.volume?.projectId ?? []));
    const seenBy = (events: readonly Event[][]): Set<string> => new Set(events.flat().map(({ change }) => change.id));
    const projectsOf = (events: readonly Event[][]): Set<string> =>
      new Set(events.flat().flatMap(({ change }) => change.volume?.projectId ?? []));
    expect([projectsOf(alices).size, projectsOf(bobs).size]).toEqual([1, 1]);
    expect(projectsOf(bobs)).not.toContain(projectOfAlice);
    expect([...seenBy(alices)].filter((id) => seenBy(bobs).has(id))).toEqual([]);
    expect([...alices, ...bobs].flat().every(({ change }) => (change.volume?.host ?? null) === null)).toBe(true);
    expect(admins.flat().some(({ change }) => change.id === ofAlice && typeof change.volume?.host === 'string')).toBe(
      true,
    );
  },
);
