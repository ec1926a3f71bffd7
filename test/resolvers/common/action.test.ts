import { describe, expect, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import type { Accepted } from '../../../src/cinder/writes.ts';
import type { Volume } from '../../../src/cinder/resources/volumes.ts';
import { act, unlessMissing } from '../../../src/resolvers/common/action.ts';
import type { Action } from '../../../src/resolvers/common/action-definition.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { notFound, type FakeOptions } from '../../support/fake-cinder.ts';
import { operation } from '../../support/operation.ts';
import { groupId, volumeId, volumeRow } from '../../support/rows.ts';

const id = volumeId(1);
const accepted: Accepted = { id, requestId: 'req-9' };
const store = { volumes: [volumeRow(1)] };
const wait = { interval: 0.01, timeout: 60 };

function action(
  changes: Partial<Action<Volume, Record<string, unknown>>> = {},
): Action<Volume, Record<string, unknown>> {
  const transition = { status: ['available'], failures: ['error'] };
  return {
    name: 'changeVolume',
    typeLoaders: ({ volume }) => volume,
    run: () => Promise.resolve(accepted),
    transition,
    ...changes,
  };
}

test('makes only its own call without a wait', async () => {
  const { context, calls } = operation(store);
  expect(await act(context, action(), {})).toEqual({ id, userErrors: [], result: undefined });
  expect(calls).toEqual([]);
});

test('returns the record of the last poll with a wait', async () => {
  const { context, calls } = operation(store);
  expect(await act(context, action(), { wait })).toEqual({ id, userErrors: [], result: undefined });
  await expect(context.loaders.volume.byId.load(id)).resolves.toMatchObject({ status: 'available' });
  expect(calls).toEqual([`GET /volumes/${id}`]);
});

test('sends the input without the wait', async () => {
  const { context } = operation(store);
  const run = vi.fn(() => Promise.resolve(accepted));
  await act(context, action({ run, ids: { id: 'Volume' } }), { id: `Volume:${id}`, name: 'n', wait });
  await act(context, action({ run }), { name: 'n', wait: null });
  expect(run.mock.calls).toEqual([
    [context, { id, name: 'n' }],
    [context, { name: 'n' }],
  ]);
});

test('reports that the action was accepted, and the resource, if a wait fails with the cloud', async () => {
  const nonsense = new CinderError('UPSTREAM_ERROR', 'The response of Cinder has no volume.');
  const { context } = operation(store, { answers: { 'GET /volumes/{id}': () => Promise.reject(nonsense) } });
  const failure = await failureOf(() => act(context, action(), { wait }));
  const message = `Cinder accepted \`changeVolume\` (volume ${id}), but waiting for the result failed: ${nonsense.message}`;
  expect(failure).toMatchObject({ code: 'UPSTREAM_ERROR', message });
});

test('does not wait for an action without a transition', async () => {
  const { context, calls } = operation(store);
  await act(context, action({ transition: undefined }), { wait });
  expect(calls).toEqual([]);
});

test('returns no ID if nothing had to be done', async () => {
  const { context, calls } = operation(store);
  expect(await act(context, action({ run: () => Promise.resolve(null) }), { wait })).toEqual({
    id: null,
    userErrors: [],
  });
  expect(calls).toEqual([]);
});

test('loads records again after an action, including children and lists', async () => {
  const { context, calls } = operation({ volumes: [volumeRow(1, { group_id: groupId(1) })] });
  const look = async (): Promise<void> => {
    await context.loaders.volume.byParent('groupId').load(groupId(1));
    await context.loaders.volume.byId.load(id);
  };
  await look();
  await act(context, action(), {});
  await look();
  expect(calls).toHaveLength(2);
});

test('returns a refusal as a user error, without an ID', async () => {
  const { context } = operation();
  const run = (): Promise<Accepted> => Promise.reject(new CinderError('QUOTA_EXCEEDED', 'full'));
  expect(await act(context, action({ run }), {})).toMatchObject({
    id: null,
    userErrors: [{ kind: 'QuotaExceededError', message: 'full' }],
  });
});

test('returns a refusal that is thrown synchronously as a user error', async () => {
  const run = (): never => {
    throw new CinderError('BAD_USER_INPUT', 'wrong');
  };
  expect(await act(operation().context, action({ run }), {})).toMatchObject({
    userErrors: [{ kind: 'ValidationError' }],
  });
});

test.each([
  [{ interval: 0, timeout: 1 }, ['input', 'wait', 'interval']],
  [{ interval: 1, timeout: 301 }, ['input', 'wait', 'timeout']],
])('refuses the wait %j before the call', async (wrong, path) => {
  let ran = false;
  const run = (): Promise<Accepted> => {
    ran = true;
    return Promise.resolve(accepted);
  };
  const outcome = await act(operation().context, action({ run }), { wait: wrong });
  expect(outcome).toMatchObject({ id: null, userErrors: [{ kind: 'ValidationError', path }] });
  expect(ran).toBe(false);
});

test.each<[string, Partial<FakeOptions>, object, typeof wait]>([
  [
    'a failure',
    { answers: { 'GET /volumes/{id}': () => ({ volume: volumeRow(1, { status: 'error' }) }) } },
    { kind: 'ResourceFailureError', lastStatus: 'error', reasons: [] },
    wait,
  ],
  [
    'a deadline',
    { answers: { 'GET /volumes/{id}': () => ({ volume: volumeRow(1, { status: 'creating' }) }) } },
    { kind: 'WaitTimeoutError', lastStatus: 'creating' },
    { interval: 0.01, timeout: 0.03 },
  ],
])('returns %s of the wait together with the resource', async (_, options, expected, how) => {
  const outcome = await act(operation({}, options).context, action(), { wait: how });
  expect(outcome).toMatchObject({ id, userErrors: [expected] });
});

test.each([new CinderError('UNAUTHENTICATED', 'expired'), new TypeError('bug')])(
  'throws %s, which is not a user error',
  async (thrown) => {
    await expect(act(operation().context, action({ run: () => Promise.reject(thrown) }), {})).rejects.toBe(thrown);
  },
);

test('sends the IDs in Cinder, and no invalid ones', async () => {
  const run = vi.fn(() => Promise.resolve(accepted));
  const { context } = operation();
  const what = action({ ids: { id: 'Volume', others: 'Snapshot' }, run });
  await act(context, what, { id: `Volume:${id}`, others: [`Snapshot:${id}`], note: 'Volume:x' });
  expect(run).toHaveBeenCalledWith(context, { id, others: [id], note: 'Volume:x' });
  for (const [input, path] of [
    [{ id: `Snapshot:${id}` }, 'id'],
    [{ others: ['x'] }, 'others'],
  ] as const) {
    expect(await act(context, what, input)).toMatchObject({
      userErrors: [{ kind: 'ValidationError', path: ['input', path] }],
    });
  }
  expect(run).toHaveBeenCalledTimes(1);
});

test('makes no call to a cloud that is too old', async () => {
  const { context, calls } = operation({}, { microversion: '3.39' });
  expect(await act(context, action({ since: '3.40' }), {})).toMatchObject({
    userErrors: [
      {
        kind: 'MicroversionTooLowError',
        required: '3.40',
        message: '`changeVolume` requires microversion 3.40. The newest available microversion is 3.39.',
      },
    ],
  });
  expect(calls).toEqual([]);
});

test('returns the rest of the response of Cinder', async () => {
  const run = (): Promise<Accepted> => Promise.resolve({ ...accepted, result: 7 });
  expect(await act(operation().context, action({ run }), {})).toMatchObject({ result: 7 });
});

test('ignores or reports a missing resource of a deletion, as requested', async () => {
  const missing = (): Promise<Accepted> => Promise.reject(notFound());
  expect(await unlessMissing(true, missing)).toBeNull();
  expect(await failureOf(() => unlessMissing(false, missing))).toEqual(cinderError('NOT_FOUND'));
  expect(await unlessMissing(true, () => Promise.resolve(accepted))).toBe(accepted);
  const forbidden = (): Promise<Accepted> => Promise.reject(new CinderError('FORBIDDEN', 'no'));
  expect(await failureOf(() => unlessMissing(true, forbidden))).toEqual(cinderError('FORBIDDEN'));
});

describe('an action that the status does not allow', () => {
  const deletion: Partial<Action<Volume, Record<string, unknown>>> = {
    ids: { id: 'Volume' },
    run: () =>
      Promise.reject(new CinderError('INVALID_STATE', 'Invalid volume: Volume status must be available or error.')),
    transition: { status: null, failures: ['error_deleting'] },
  };
  const withStatus = (status: string): typeof store => ({ volumes: [volumeRow(1, { status })] });

  test('is refused with the current status', async () => {
    const { context, calls } = operation(withStatus('in-use'));
    const { userErrors } = await act(context, action(deletion), { id, wait });
    const message =
      'Invalid volume: Volume status must be available or error. The current status of the volume is "in-use".';
    expect(userErrors).toMatchObject([{ kind: 'InvalidStateError', message, lastStatus: 'in-use' }]);
    expect(calls).toEqual([`GET /volumes/${id}`]);
  });

  test('is refused with the status once if Cinder has named the status', async () => {
    const message = 'Invalid volume: status must be available, but current status is: in-use.';
    const run = (): Promise<never> => Promise.reject(new CinderError('INVALID_STATE', message));
    const { userErrors } = await act(operation(withStatus('in-use')).context, action({ ...deletion, run }), { id });
    expect(userErrors).toMatchObject([{ message, lastStatus: 'in-use' }]);
  });

  test('is refused with the status of the source of a creation', async () => {
    const create = action({ ...deletion, ids: { volumeId: 'Volume' } });
    const { userErrors } = await act(operation(withStatus('error')).context, create, { volumeId: id });
    expect(userErrors).toMatchObject([{ lastStatus: 'error' }]);
  });

  test('joins a deletion in progress with a wait', async () => {
    let reads = 0;
    const answer = (): object => {
      if (++reads > 2) throw notFound();
      return { volume: volumeRow(1, { status: 'deleting' }) };
    };
    const { context } = operation(store, { answers: { 'GET /volumes/{id}': answer } });
    expect(await act(context, action(deletion), { id, wait })).toEqual({ id, userErrors: [], result: undefined });
    expect(reads).toBe(3);
  });

  test('joins a deletion that has ended by the time the status is read, with a wait', async () => {
    const { context } = operation();
    expect(await act(context, action(deletion), { id, wait })).toEqual({ id, userErrors: [], result: undefined });
    expect((await act(context, action(deletion), { id })).userErrors).toMatchObject([
      { kind: 'InvalidStateError', lastStatus: null },
    ]);
  });

  test('does not join a deletion without a wait', async () => {
    const { userErrors } = await act(operation(withStatus('deleting')).context, action(deletion), { id });
    expect(userErrors).toMatchObject([{ kind: 'InvalidStateError', lastStatus: 'deleting' }]);
  });
});
