import { describe, expect, test } from 'vitest';
import { delay } from './support/delay.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { testRefusals } from './support/refusals.ts';
import { restAs } from './support/project.ts';
import { done, read, run, soon, untilRead, waitShort } from './support/run.ts';
import { testVolume } from './support/volumes.ts';

await furnish({ volumes: 2, snapshots: 1 });

interface Shown {
  id: string;
  cinderId: string;
  name: string | null;
  description: string | null;
  rawStatus: string;
  progress: number | null;
  metadata: Record<string, string>;
}

const fields = 'id cinderId name description rawStatus progress metadata';
const shown = `snapshot { ${fields} }`;
const look = (id: string): Promise<Shown | null> => read<Shown>('snapshot', id, fields);

async function make(volumeId: string, more: object = {}): Promise<Shown> {
  const input = { volumeId, name: 'behaviour-snapshot', wait: soon, ...more };
  const { snapshot } = await done<{ snapshot: Shown }>('alice', 'createSnapshot', input, shown);
  return snapshot;
}

test('a snapshot is created, updated, reset and deleted, with each step visible in a read', async () => {
  const volume = await testVolume();
  const { id, ...made } = await make(volume.id, {
    description: 'before',
    metadata: { a: '1', 'x/y': '2', 'b.json': '3', b: '4' },
  });
  expect(made).toMatchObject({
    rawStatus: 'available',
    description: 'before',
    metadata: { a: '1', 'x/y': '2', 'b.json': '3', b: '4' },
  });

  await done('alice', 'updateSnapshot', { id, name: 'behaviour-renamed', description: null });
  expect(await look(id)).toMatchObject({ name: 'behaviour-renamed', description: null });

  const { snapshot } = await done<{ snapshot: Shown }>(
    'alice',
    'setSnapshotMetadata',
    { id, metadata: { a: '9', c: '5' } },
    shown,
  );
  expect(snapshot.metadata).toEqual({ a: '9', 'x/y': '2', 'b.json': '3', b: '4', c: '5' });
  await done('alice', 'deleteSnapshotMetadata', { id, keys: ['a', 'not there'] });
  expect((await look(id))?.metadata).toEqual({ 'x/y': '2', 'b.json': '3', b: '4', c: '5' });
  const strict = await run('alice', 'deleteSnapshotMetadata', { id, keys: ['a'], ignoreMissing: false });
  expect(strict.userErrors).toMatchObject([
    { __typename: 'NotFoundError', message: expect.stringContaining('has no metadata with key a') as string },
  ]);
  await done('alice', 'deleteSnapshotMetadata', { id, keys: ['x/y', 'b.json'] });
  expect((await look(id))?.metadata).toEqual({ b: '4', c: '5' });
  await done('alice', 'deleteSnapshotMetadata', { id });
  expect((await look(id))?.metadata).toEqual({});

  const early = await run('alice', 'setSnapshotStatus', { id, status: 'AVAILABLE' });
  expect(early.userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
  await done('admin', 'resetSnapshotStatus', { id, status: 'CREATING' });
  expect(await look(id)).toMatchObject({ rawStatus: 'creating' });
  await done('alice', 'setSnapshotStatus', { id, status: 'CREATING', progress: 80 });
  expect(await look(id)).toMatchObject({ rawStatus: 'creating', progress: 80 });
  expect((await run('alice', 'setSnapshotStatus', { id, status: 'ERROR_DELETING' })).userErrors).toMatchObject([
    { __typename: 'InvalidStateError' },
  ]);
  expect((await run('alice', 'deleteSnapshot', { id })).userErrors).toMatchObject([
    { __typename: 'InvalidStateError' },
  ]);
  expect((await run('alice', 'deleteSnapshot', { id, force: true })).userErrors).toMatchObject([
    { __typename: 'ForbiddenError' },
  ]);
  expect(await look(id)).toMatchObject({ rawStatus: 'creating' });

  const gone = await done<{ deletedId: string }>(
    'admin',
    'deleteSnapshot',
    { id, force: true, wait: soon },
    'deletedId',
  );
  expect(gone.deletedId).toBe(id);
  expect(await look(id)).toBeNull();
});

test('a snapshot of a volume in use is created without force', async () => {
  const [, volumeId = ''] = fixture.volumeIds;
  const { id } = await make(volumeId);
  const { payload, calls } = await run<{ deletedId: string }>(
    'alice',
    'deleteSnapshot',
    { id, wait: soon },
    'deletedId',
  );
  expect(payload.deletedId).toBe(id);
  expect(calls.slice(0, 2)).toEqual(['DELETE /snapshots/{id}', 'GET /snapshots/{id}']);
  expect(await look(id)).toBeNull();
});

test("failed creation and deletion return Cinder's reasons, whose messages can be deleted", async () => {
  const volume = await testVolume({ metadata: { 'lab:fail': 'snapshot,delete_snapshot' } });
  const made = await run<{ snapshot: Shown }>('alice', 'createSnapshot', { volumeId: volume.id, wait: soon }, shown);
  const { id, cinderId, rawStatus } = made.payload.snapshot;
  expect(rawStatus).toBe('error');
  expect(made.userErrors).toMatchObject([
    {
      __typename: 'ResourceFailureError',
      lastStatus: 'error',
      reasons: ['create snapshot:Snapshot failed to create.'],
    },
  ]);

  const kept = await run('alice', 'deleteSnapshot', { id, wait: soon });
  expect(kept.userErrors).toMatchObject([
    {
      __typename: 'ResourceFailureError',
      lastStatus: 'error_deleting',
      reasons: ['delete snapshot:Snapshot failed to delete.'],
    },
  ]);
  expect(await look(id)).toMatchObject({ rawStatus: 'error_deleting' });

  const rest = restAs('alice');
  const messages = async (): Promise<string[]> =>
    ((await rest.get(`/messages?resource_uuid=${cinderId}`)) as { messages: { id: string }[] }).messages.map(
      (message) => message.id,
    );
  const [messageId = '', ...others] = await messages();
  expect(others).toHaveLength(1);
  for (const user of ['ron', 'bob'] as const) {
    const { userErrors } = await run(user, 'deleteMessage', { id: messageId, ignoreMissing: false });
    expect(userErrors).toMatchObject([{ __typename: user === 'ron' ? 'ForbiddenError' : 'NotFoundError' }]);
  }
  const deletion = { id: `Message:${messageId}` };
  expect(await done('alice', 'deleteMessage', deletion, 'deletedId')).toMatchObject({ deletedId: deletion.id });
  expect(await done('alice', 'deleteMessage', deletion, 'deletedId')).toMatchObject({ deletedId: null });
  expect(await messages()).toEqual(others);

  await as('alice').send(
    `mutation { updateVolume(input: { id: "${volume.id}", metadata: {} }) { userErrors { message } } }`,
  );
  await done('admin', 'deleteSnapshot', { id, force: true, wait: soon });
});

test('waits that time out return the last status', async () => {
  const volume = await testVolume();
  await done('alice', 'updateVolume', { id: volume.id, metadata: { 'lab:delay': delay(2) } });
  const made = await run<{ snapshot: Shown }>(
    'alice',
    'createSnapshot',
    { volumeId: volume.id, wait: waitShort },
    shown,
  );
  const { id } = made.payload.snapshot;
  expect(made.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'creating' }]);
  await untilRead<Shown>('snapshot', id, fields, (found) => found?.rawStatus === 'available');
  const kept = await run('alice', 'deleteSnapshot', { id, wait: waitShort });
  expect(kept.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'deleting' }]);
  await untilRead<Shown>('snapshot', id, fields, (found) => found === null);
});

describe('snapshot mutations are refused without changes', () => {
  const [id = ''] = fixture.snapshotIds;
  const [volumeId = ''] = fixture.volumeIds;
  const mutations: [string, object][] = [
    ['createSnapshot', { volumeId, name: 'behaviour-refused' }],
    ['updateSnapshot', { id, name: 'mine' }],
    ['setSnapshotMetadata', { id, metadata: { a: '1' } }],
    ['deleteSnapshotMetadata', { id }],
    ['resetSnapshotStatus', { id, status: 'ERROR' }],
    ['setSnapshotStatus', { id, status: 'ERROR' }],
    ['deleteSnapshot', { id, ignoreMissing: false }],
    ['deleteSnapshot', { id, force: true, ignoreMissing: false }],
  ];

  testRefusals(mutations, () => look(id));

  test('for a member who resets a status', async () => {
    expect((await run('alice', 'resetSnapshotStatus', { id, status: 'ERROR' })).userErrors).toMatchObject([
      { __typename: 'ForbiddenError' },
    ]);
    expect(await look(id)).toMatchObject({ rawStatus: 'available' });
  });
});
