import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { UserName } from './support/facts.ts';
import { furnish } from './support/furnish.ts';
import { cloud, fixture } from './support/gateway.ts';
import { testGroup } from './support/groups.ts';
import { done, soon } from './support/run.ts';
import { listen } from './support/streams.ts';
import { testVolume } from './support/volumes.ts';

await furnish({ messages: 1 });

interface Event {
  wait: { value: string | null; deletedId: string | null; node: { id: string } | null };
}

const name = `behaviour-wait-${randomUUID()}`;
const query = 'subscription ($id: ID!) { wait: waitForDelete(id: $id, interval: 0.2) { value deletedId node { id } } }';

async function created(user: UserName, mutation: string, field: string, input: object): Promise<string> {
  const payload = await done<Record<string, { id: string }>>(user, mutation, input, `${field} { id }`);
  return payload[field]?.id ?? '';
}

// Types that other tests of waiting do not cover: they have no status, or are deleted at once.
test.each<[type: string, user: UserName, create: () => Promise<string>]>([
  ['VolumeType', 'admin', () => created('admin', 'createVolumeType', 'volumeType', { name })],
  ['GroupType', 'admin', () => created('admin', 'createGroupType', 'groupType', { name })],
  ['QosSpec', 'admin', () => created('admin', 'createQosSpec', 'qosSpec', { name, specs: { a: 'b' } })],
  [
    'Transfer',
    'alice',
    async () => created('alice', 'createTransfer', 'transfer', { volumeId: (await testVolume()).id }),
  ],
  ['Message', 'bob', () => Promise.resolve(`Message:${fixture.messages.messageIds[0] ?? ''}`)],
  [
    'ConsistencyGroupSnapshot',
    'alice',
    async () => {
      const { groupId } = await testGroup();
      return created('alice', 'createConsistencyGroupSnapshot', 'consistencyGroupSnapshot', {
        consistencyGroupId: groupId,
        wait: soon,
      });
    },
  ],
])('waitForDelete follows a %s to its deletion', async (type, user, create) => {
  const id = await create();
  const live = listen<Event>('WebSocket', query, { id }, cloud.tokens[user]);
  const { wait } = await live.until(() => true);
  expect(wait).toMatchObject({ deletedId: null, node: { id } });
  await done(user, `delete${type}`, { id });
  await live.ended;
  expect(live.events.at(-1)?.wait).toEqual({ value: null, deletedId: id, node: null });
});
