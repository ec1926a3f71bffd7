import { describe, expect, test } from 'vitest';
import { Loaders } from '../../src/loaders/loaders.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { fakeCinder, type FakeOptions } from '../support/fake-cinder.ts';
import { messageId, messageRow, rows, snapshotId, volumeId } from '../support/rows.ts';

/** Two messages about the first volume, of which the newer one belongs to another project, and one about a snapshot. */
const messages = [
  messageRow(1, 1),
  messageRow(2, 1, { project_id: 'p2' }),
  messageRow(3, 2),
  messageRow(4, 9, { resource_type: 'VOLUME_SNAPSHOT', resource_uuid: snapshotId(1) }),
];

async function ofVolumes(
  numbers: readonly number[],
  more: FakeOptions = {},
): Promise<{ found: unknown; calls: string[] }> {
  const { client, calls } = fakeCinder({ messages }, more);
  const lists = await new Loaders(client).messagesOfVolume.loadMany(numbers.map(volumeId));
  return { found: lists.map((list) => (list instanceof Error ? list : list.map(({ id }) => id))), calls };
}

describe.each([
  ['a member', {}],
  ['an administrator', { isAdmin: true }],
])('for %s', (_, options) => {
  test('makes a filtered call for one volume', async () => {
    expect(await ofVolumes([1], options)).toEqual({
      found: [[messageId(2), messageId(1)]],
      calls: [`GET /messages?resource_uuid=${volumeId(1)}&limit=1000`],
    });
  });

  test('makes one call for several volumes if one page has all messages about volumes', async () => {
    expect(await ofVolumes([1, 2, 3], options)).toEqual({
      found: [[messageId(2), messageId(1)], [messageId(3)], []],
      calls: ['GET /messages?resource_type=VOLUME&limit=1000'],
    });
  });

  test('makes a filtered call each for several volumes otherwise', async () => {
    const many = [...messages, ...rows(1000, (n) => messageRow(n + 10, n + 10))];
    const { client, calls } = fakeCinder({ messages: many }, options);
    const lists = await new Loaders(client).messagesOfVolume.loadMany([1, 2].map(volumeId));
    expect(lists).toMatchObject([[{ id: messageId(2) }, { id: messageId(1) }], [{ id: messageId(3) }]]);
    expect(calls).toEqual([
      'GET /messages?resource_type=VOLUME&limit=1000',
      `GET /messages?resource_uuid=${volumeId(1)}&limit=1000`,
      `GET /messages?resource_uuid=${volumeId(2)}&limit=1000`,
    ]);
  });
});

test('loads the messages of snapshots and backups by their types', async () => {
  const { client, calls } = fakeCinder({ messages });
  const { messagesOfSnapshot, messagesOfBackup } = new Loaders(client);
  expect(await messagesOfSnapshot.loadMany([1, 2].map(snapshotId))).toMatchObject([[{ id: messageId(4) }], []]);
  expect(await messagesOfBackup.loadMany(['a', 'b'])).toEqual([[], []]);
  expect(calls).toEqual([
    'GET /messages?resource_type=VOLUME_SNAPSHOT&limit=1000',
    'GET /messages?resource_type=VOLUME_BACKUP&limit=1000',
  ]);
});

test("does not return a message of another project's request by its ID, even if it was loaded", async () => {
  const { client } = fakeCinder({ messages });
  const { message, messagesOfVolume } = new Loaders(client);
  expect(await messagesOfVolume.load(volumeId(1))).toHaveLength(2);
  expect(await message.byId.load(messageId(2))).toBeNull();
  expect(await message.byId.load(messageId(1))).toMatchObject({ id: messageId(1) });
});

test('loads several by ID from the list of the project, and with one call each on a cloud without the list', async () => {
  const ids = [1, 2, 3, 4].map(messageId);
  const found = [{ id: messageId(1) }, null, { id: messageId(3) }, { id: messageId(4) }];
  const { client, calls } = fakeCinder({ messages });
  expect(await new Loaders(client).message.byId.loadMany(ids)).toMatchObject(found);
  expect(calls).toEqual(['GET /messages?project_id=p1&limit=1000 @3.30']);
  const old = fakeCinder({ messages }, { microversion: '3.4' });
  expect(await new Loaders(old.client).message.byId.loadMany(ids)).toMatchObject(found);
  expect(old.calls).toEqual(ids.map((id) => `GET /messages/${id}`));
});

test('is refused without a call on a cloud that cannot filter messages', async () => {
  const { client, calls } = fakeCinder({ messages }, { microversion: '3.4' });
  const { messagesOfVolume } = new Loaders(client);
  expect(await failureOf(() => messagesOfVolume.load(volumeId(1)))).toEqual(
    cinderError('MICROVERSION_TOO_LOW', 'Listing the messages of a resource requires', {
      required: '3.5',
      available: '3.4',
    }),
  );
  expect(calls).toEqual([]);
});
