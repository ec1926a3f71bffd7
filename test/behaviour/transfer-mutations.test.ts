import { describe, expect, test } from 'vitest';
import { furnish } from './support/furnish.ts';
import { fixture } from './support/gateway.ts';
import { done, read, run } from './support/run.ts';
import { testVolume } from './support/volumes.ts';

await furnish({ volumes: 2, attachment: true });

interface Offer {
  transfer: { id: string; cinderId: string; name: string | null; noSnapshots: boolean; volume: { id: string } };
  authKey: string;
}

const offered = 'transfer { id cinderId name noSnapshots volume { id } } authKey';
const unknownId = '00000000-0000-4000-8000-000000000000';
const statusOf = async (id: string, user: 'alice' | 'bob' = 'alice'): Promise<string | undefined> =>
  (await read<{ rawStatus: string }>('volume', id, 'rawStatus', user))?.rawStatus;

test('a transfer is created and deleted', async () => {
  const volume = await testVolume();
  const { payload, calls } = await run<Offer>(
    'alice',
    'createTransfer',
    { volumeId: volume.id, name: 'behaviour-offer' },
    offered,
  );
  const { transfer, authKey } = payload;
  expect(transfer).toMatchObject({ name: 'behaviour-offer', noSnapshots: false, volume: { id: volume.id } });
  expect(authKey).toMatch(/^\w{16}$/);
  expect(calls).toEqual(['POST /volume-transfers', 'GET /volume-transfers/{id}']);
  expect(await statusOf(volume.id)).toBe('awaiting-transfer');
  expect((await run('alice', 'createTransfer', { volumeId: volume.id })).userErrors).toMatchObject([
    { __typename: 'InvalidStateError' },
  ]);

  for (const [user, type] of [
    ['ron', 'ForbiddenError'],
    ['bob', 'NotFoundError'],
  ] as const) {
    const { userErrors } = await run(user, 'deleteTransfer', { id: transfer.id, ignoreMissing: false });
    expect(userErrors).toMatchObject([{ __typename: type }]);
  }
  expect(await statusOf(volume.id)).toBe('awaiting-transfer');
  const deletion = { id: transfer.cinderId };
  expect(await done('alice', 'deleteTransfer', deletion, 'deletedId')).toMatchObject({ deletedId: transfer.id });
  expect(await done('alice', 'deleteTransfer', deletion, 'deletedId')).toMatchObject({ deletedId: null });
  expect(await read('transfer', transfer.id, 'id')).toBeNull();
  expect(await statusOf(volume.id)).toBe('available');
});

test('a transfer is accepted by another project with the key', async () => {
  const volume = await testVolume();
  const { transfer, authKey } = await done<Offer>(
    'alice',
    'createTransfer',
    { volumeId: volume.id, noSnapshots: true },
    offered,
  );
  expect(transfer.noSnapshots).toBe(true);
  const wrong = await run('bob', 'acceptTransfer', { id: transfer.id, authKey: 'wr0ng' });
  expect(wrong.userErrors).toMatchObject([
    { __typename: 'ValidationError', message: expect.stringContaining('Invalid auth key') as string },
  ]);
  expect(wrong.userErrors[0]?.message).not.toContain('wr0ng');
  expect((await run('ron', 'acceptTransfer', { id: transfer.id, authKey })).userErrors).toMatchObject([
    { __typename: 'ForbiddenError' },
  ]);
  expect((await run('bob', 'acceptTransfer', { id: unknownId, authKey })).userErrors).toMatchObject([
    { __typename: 'NotFoundError' },
  ]);
  expect(await statusOf(volume.id)).toBe('awaiting-transfer');

  const taken = await done<{ volume: object }>(
    'bob',
    'acceptTransfer',
    { id: transfer.id, authKey },
    'volume { id rawStatus }',
  );
  expect(taken.volume).toEqual({ id: volume.id, rawStatus: 'available' });
  expect(await statusOf(volume.id, 'bob')).toBe('available');
  expect(await read('volume', volume.id, 'id')).toBeNull();
  expect((await run('bob', 'acceptTransfer', { id: transfer.id, authKey })).userErrors).toMatchObject([
    { __typename: 'NotFoundError' },
  ]);
});

describe('createTransfer is refused without changes', () => {
  const [volumeId = '', attached = ''] = fixture.volumeIds;
  test.each([
    ['ron', volumeId, 'ForbiddenError'],
    ['bob', volumeId, 'NotFoundError'],
    ['alice', unknownId, 'NotFoundError'],
    ['alice', attached, 'InvalidStateError'],
  ] as const)('for %s and the volume %s: %s', async (user, id, type) => {
    const before = await statusOf(id);
    const { payload, userErrors } = await run<Offer>(user, 'createTransfer', { volumeId: id }, offered);
    expect(userErrors).toMatchObject([{ __typename: type }]);
    expect(payload).toMatchObject({ transfer: null, authKey: null });
    expect(await statusOf(id)).toBe(before);
  });
});
