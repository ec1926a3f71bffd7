import { expect, test } from 'vitest';
import { volumes, type Volume } from '../../../src/cinder/resources/volumes.ts';
import { awaitTransition, type Transition, type WaitArgs } from '../../../src/resolvers/common/transition.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { notFound } from '../../support/fake-cinder.ts';
import { operation } from '../../support/operation.ts';
import { messageRow, volumeId, volumeRow, type Row } from '../../support/rows.ts';

const id = volumeId(1);
const created: Transition<Volume> = { status: ['available'], failures: ['error'] };
const deleted: Transition<Volume> = { status: null, failures: ['error_deleting'] };

interface Awaited {
  volume: Promise<Volume | null>;
  calls: string[];
}

/** Waits for a volume of which each poll shows the next of `looks`. The last one repeats; null means deleted. */
function awaited(looks: (Partial<Row> | null)[], transition = created, wait: Partial<WaitArgs> = {}): Awaited {
  let next = 0;
  const look = (): unknown => {
    const changes = looks[Math.min(next++, looks.length - 1)];
    if (!changes) throw notFound();
    return { volume: volumeRow(1, changes) };
  };
  const messages = { messages: [messageRow(1, 1, { user_message: 'No room.' })] };
  const { context, calls } = operation({}, { answers: { 'GET /volumes/{id}': look, 'GET /messages': () => messages } });
  const how = { interval: 0.005, timeout: 60, ...wait };
  return { volume: awaitTransition(context, volumes, { id, requestId: 'req-9' }, transition, {}, how), calls };
}

test('returns the last observed record', async () => {
  const { volume, calls } = awaited([{ status: 'creating' }, { status: 'creating' }, { status: 'available', size: 3 }]);
  await expect(volume).resolves.toMatchObject({ status: 'available', size: 3 });
  expect(calls).toEqual([1, 2, 3].map(() => `GET /volumes/${id}`));
});

test('returns null after a deletion', async () => {
  await expect(awaited([{ status: 'deleting' }, null], deleted).volume).resolves.toBeNull();
});

test('waits for the visible effect', async () => {
  const changed = ({ size }: Volume): boolean => size === 2;
  const { volume } = awaited([{ size: 1 }, { size: 2 }], { ...created, changed });
  await expect(volume).resolves.toMatchObject({ size: 2 });
});

test('observes another field than the status', async () => {
  const migrated: Transition<Volume> = { status: ['success'], failures: ['error'], attribute: 'migrationStatus' };
  const { volume } = awaited([{ migration_status: 'migrating' }, { migration_status: 'success' }], migrated);
  await expect(volume).resolves.toMatchObject({ migrationStatus: 'success' });
});

test("prefers the caller's status and failures to those of the action", async () => {
  const looks = [{ status: 'creating' }, { status: 'downloading' }, { status: 'error' }];
  await expect(awaited(looks, created, { status: 'downloading' }).volume).resolves.toMatchObject({
    status: 'downloading',
  });
  const failure = await failureOf(() => awaited(looks, created, { failures: ['downloading'] }).volume);
  expect(failure).toEqual(cinderError('RESOURCE_FAILURE', 'changed to downloading'));
});

test('adds the reasons of Cinder for the request to a failure', async () => {
  const { volume, calls } = awaited([{ status: 'error' }]);
  const failure = await failureOf(() => volume);
  expect(failure).toEqual(
    cinderError('RESOURCE_FAILURE', `The volume ${id} changed to error. No room.`, {
      lastStatus: 'error',
      reasons: ['No room.'],
      requestId: 'req-9',
    }),
  );
  expect(calls.at(-1)).toBe(`GET /messages?resource_uuid=${id}&request_id=req-9&limit=10`);
});

test('does not read reasons after a timeout', async () => {
  const { volume, calls } = awaited([{ status: 'creating' }], created, { timeout: 0.02 });
  expect(await failureOf(() => volume)).toEqual(
    cinderError('RESOURCE_TIMEOUT', 'was still creating after 0.02 s', { lastStatus: 'creating' }),
  );
  expect(calls.filter((call) => call.startsWith('GET /messages'))).toEqual([]);
});
