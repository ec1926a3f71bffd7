import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { CallBudget } from '../../../src/cinder/transport/budget.ts';
import type { Accepted } from '../../../src/cinder/writes.ts';
import { volumes, type Volume } from '../../../src/cinder/resources/volumes.ts';
import type { Action } from '../../../src/resolvers/common/action-definition.ts';
import { actOnEach } from '../../../src/resolvers/common/bulk.ts';
import { mostRows, type RowsInput } from '../../../src/resolvers/common/bulk-rows.ts';
import type { OperationContext } from '../../../src/resolvers/common/context.ts';
import { notFound, type Answer } from '../../support/fake-cinder.ts';
import { operation } from '../../support/operation.ts';
import { rows, volumeId, volumeRow } from '../../support/rows.ts';

interface Input {
  id: string;
  newSize?: number;
}
type VolumeAction = Action<Volume, Input>;

const ids: RowsInput = { field: 'ids', kind: 'Volume' };
const inputs: RowsInput = { field: 'volumes', kind: 'Volume', perRow: ['newSize'] };
const wait = { interval: 0.01, timeout: 60 };
const accept = (_: OperationContext, { id }: Input): Promise<Accepted> => Promise.resolve({ id, requestId: undefined });
const idsUpTo = (count: number): string[] => rows(count, volumeRow).map(({ id }) => id);

function action(changes: Partial<VolumeAction> = {}): VolumeAction {
  return {
    name: 'changeVolumes',
    ids: { id: 'Volume' },
    typeLoaders: ({ volume }) => volume,
    run: accept,
    transition: { status: ['available'], failures: ['error'] },
    ...changes,
  };
}

/** Runs the action for the IDs, except that it fails for some of them. */
function failing(errors: ReadonlyMap<string, Error>): VolumeAction['run'] {
  return (context, input) => {
    const error = errors.get(input.id);
    return error ? Promise.reject(error) : accept(context, input);
  };
}

test('returns the results in the order of the input, whichever row ends first', async () => {
  const { context } = operation();
  const run: VolumeAction['run'] = async (_, { id }) => {
    await sleep(id === volumeId(1) ? 20 : 0);
    return { id, requestId: undefined, result: id };
  };
  const given = [`Volume:${volumeId(1)}`, volumeId(2), volumeId(3)];
  expect(await actOnEach(context, action({ run }), ids, { ids: given })).toEqual({
    results: given.map((requestedId, index) => {
      const id = volumeId(index + 1);
      return { requestedId, id, userErrors: [], result: id };
    }),
    userErrors: [],
  });
});

test('passes the shared inputs and those of the row, without the wait', async () => {
  const run = vi.fn(accept);
  const { context } = operation({ volumes: rows(2, volumeRow) });
  const given = [
    { id: `Volume:${volumeId(1)}`, newSize: 2 },
    { id: volumeId(2), newSize: 3 },
  ];
  await actOnEach(context, action({ run }), inputs, { volumes: given, force: true, wait });
  expect(run.mock.calls.map(([, input]) => input)).toEqual([
    { force: true, id: volumeId(1), newSize: 2 },
    { force: true, id: volumeId(2), newSize: 3 },
  ]);
});

test('makes 8 calls at a time', async () => {
  let [active, most] = [0, 0];
  const run: VolumeAction['run'] = async (context, input) => {
    most = Math.max(most, ++active);
    await sleep(1);
    active--;
    return accept(context, input);
  };
  const { results } = await actOnEach(operation().context, action({ run }), ids, { ids: idsUpTo(mostRows) });
  expect(results).toHaveLength(mostRows);
  expect(most).toBe(8);
});

describe('a row that fails', () => {
  const refusals = new Map<string, Error>([
    [volumeId(1), new CinderError('FORBIDDEN', 'no', { requestId: 'req-1' })],
    [volumeId(3), new CinderError('UPSTREAM_ERROR', 'away', { outcomeUnknown: true })],
    [volumeId(4), new CinderError('BAD_USER_INPUT', 'too small', { field: 'new_size' })],
  ]);

  test('has its own error, and does not stop the others', async () => {
    const given = { volumes: idsUpTo(5).map((id) => ({ id, newSize: 2 })) };
    const { results, userErrors } = await actOnEach(
      operation().context,
      action({ run: failing(refusals) }),
      inputs,
      given,
    );
    expect(userErrors).toEqual([]);
    expect(results.map(({ id }) => id)).toEqual([null, volumeId(2), null, null, volumeId(5)]);
    expect(results.map((row) => row.userErrors)).toMatchObject([
      [{ kind: 'ForbiddenError', message: 'no', requestId: 'req-1', path: null }],
      [],
      [{ kind: 'RequestFailedError', code: 'UPSTREAM_ERROR', message: 'away', outcomeUnknown: true }],
      [{ kind: 'ValidationError', path: ['input', 'volumes', '3', 'newSize'] }],
      [],
    ]);
  });

  test('in its check makes no call', async () => {
    const run = vi.fn(accept);
    const given = { ids: ['Snapshot:x', volumeId(1)] };
    const { results } = await actOnEach(operation().context, action({ run }), ids, given);
    expect(results).toMatchObject([
      { requestedId: 'Snapshot:x', id: null, userErrors: [{ kind: 'ValidationError', path: ['input', 'ids', '0'] }] },
      { requestedId: volumeId(1), id: volumeId(1), userErrors: [] },
    ]);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('because of a missing resource has the path of its ID', async () => {
    const missing = new CinderError('NOT_FOUND', `Volume ${volumeId(2)} could not be found.`);
    const run = failing(new Map([[volumeId(2), missing]]));
    const { results } = await actOnEach(operation().context, action({ run }), ids, { ids: idsUpTo(2) });
    expect(results[1]?.userErrors).toMatchObject([{ kind: 'NotFoundError', path: ['input', 'ids', '1'] }]);
  });

  test('because of its status has the status, which is read for all such rows with one call', async () => {
    const refusal = new CinderError('INVALID_STATE', 'Invalid volume.');
    const { context, calls } = operation({ volumes: rows(5, (n) => volumeRow(n, { status: `status-${n}` })) });
    const run = failing(new Map(idsUpTo(4).map((id) => [id, refusal])));
    const { results } = await actOnEach(context, action({ run }), ids, { ids: idsUpTo(5) });
    expect(results.flatMap((row) => row.userErrors.map(({ lastStatus }) => lastStatus))).toEqual([
      'status-1',
      'status-2',
      'status-3',
      'status-4',
    ]);
    expect(calls).toHaveLength(1);
  });
});

test('returns no ID for a row for which nothing had to be done', async () => {
  const run = (): Promise<null> => Promise.resolve(null);
  const { context } = operation();
  const boost = vi.spyOn(context.hub, 'boost');
  const { results } = await actOnEach(context, action({ run }), ids, { ids: [volumeId(1)], wait });
  expect(results).toEqual([{ requestedId: volumeId(1), id: null, userErrors: [], result: undefined }]);
  expect(boost).not.toHaveBeenCalled();
});

test('throws an error that no call to Cinder causes', async () => {
  const bug = new TypeError('bug');
  const run = failing(new Map([[volumeId(1), bug]]));
  await expect(actOnEach(operation().context, action({ run }), ids, { ids: idsUpTo(2) })).rejects.toBe(bug);
});

describe('an input that all rows share', () => {
  test.each<[string, object, Partial<VolumeAction>, object]>([
    ['has too many rows', { ids: idsUpTo(mostRows + 1) }, {}, { kind: 'ValidationError', path: ['input', 'ids'] }],
    [
      'repeats a row',
      { ids: [volumeId(1), volumeId(1)] },
      {},
      { kind: 'ValidationError', path: ['input', 'ids', '1'] },
    ],
    [
      'has an invalid wait',
      { ids: idsUpTo(2), wait: { interval: 1, timeout: 301 } },
      {},
      { kind: 'ValidationError', path: ['input', 'wait', 'timeout'] },
    ],
    [
      'has an invalid option',
      { ids: idsUpTo(2), metadata: { '': 'x' } },
      {},
      { kind: 'ValidationError', path: expect.arrayContaining(['input', 'metadata']) as unknown },
    ],
    ['needs a newer cloud', { ids: idsUpTo(2) }, { since: '3.99' }, { kind: 'MicroversionTooLowError' }],
  ])('is refused once, without a call, if it %s', async (_, given, changes, error) => {
    const run = vi.fn(accept);
    const outcome = await actOnEach(operation().context, action({ run, ...changes }), ids, { ...given });
    expect(outcome).toMatchObject({ results: [], userErrors: [error] });
    expect(outcome.userErrors).toHaveLength(1);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('after the calls', () => {
  test('the loaders are renewed once, and the hub is notified once of the accepted rows', async () => {
    const { context } = operation();
    const boost = vi.spyOn(context.hub, 'boost');
    const renewed = new Set([context.loaders]);
    const run: VolumeAction['run'] = (of, input) => {
      renewed.add(of.loaders);
      return input.id === volumeId(2) ? Promise.reject(notFound()) : accept(of, input);
    };
    await actOnEach(context, action({ run }), ids, { ids: idsUpTo(3) });
    expect(renewed.size).toBe(1);
    expect(renewed).not.toContain(context.loaders);
    expect(boost.mock.calls).toEqual([[context.client, volumeId(1), volumeId(3)]]);
  });

  test('100 rows and their resources stay within the budget of calls', async () => {
    const budget = new CallBudget(200);
    const { context, calls } = operation(
      { volumes: rows(mostRows, volumeRow) },
      { budget, answers: { 'POST /volumes/{id}/action': () => undefined } },
    );
    const run: VolumeAction['run'] = async ({ client }, { id }) => {
      await client.call('POST', '/volumes/{id}/action', { params: { id }, body: {} });
      return { id, requestId: undefined };
    };
    const { results } = await actOnEach(context, action({ run }), ids, { ids: idsUpTo(mostRows) });
    const loaded = await context.loaders.volume.byId.loadMany(results.map(({ id }) => id ?? ''));
    expect(loaded).toHaveLength(mostRows);
    expect(calls).toHaveLength(mostRows + 1);
  });

  test('rows beyond the budget of calls report it, and the others keep their results', async () => {
    const { context } = operation(
      {},
      { budget: new CallBudget(2), answers: { 'POST /volumes/{id}/action': () => undefined } },
    );
    const run: VolumeAction['run'] = async ({ client }, { id }) => {
      await client.call('POST', '/volumes/{id}/action', { params: { id }, body: {} });
      return { id, requestId: undefined };
    };
    const { results } = await actOnEach(context, action({ run }), ids, { ids: idsUpTo(3) });
    expect(results.map((row) => row.userErrors.map(({ code }) => code))).toEqual([
      [],
      [],
      ['UPSTREAM_BUDGET_EXCEEDED'],
    ]);
  });
});

describe('with a wait', () => {
  test('the rows wait in parallel, after all calls, and for the record that the payload shows', async () => {
    let accepted = 0;
    const reads: string[] = [];
    const answer: Answer = ({ params }) => {
      const id = String(params?.['id']);
      expect(accepted).toBe(20);
      reads.push(id);
      // Each volume is ready at its second read. One wait after another would then read each volume twice in a row.
      const isReady = reads.filter((one) => one === id).length > 1;
      return { volume: { ...volumeRow(1), id, status: isReady ? 'available' : 'extending' } };
    };
    const { context } = operation(
      {},
      { answers: { 'GET /volumes/{id}': answer, 'GET /volumes/detail': () => ({ volumes: [] }) } },
    );
    const run: VolumeAction['run'] = async (of, input) => {
      await sleep(1);
      accepted++;
      return accept(of, input);
    };
    const { results } = await actOnEach(context, action({ run }), ids, { ids: idsUpTo(20), wait });
    expect(results.every(({ userErrors }) => userErrors.length === 0)).toBe(true);
    expect(new Set(reads.slice(0, 20)).size).toBe(20);
    await expect(context.loaders.volume.byId.load(volumeId(7))).resolves.toMatchObject({ status: 'available' });
  });

  test('each row has the outcome of its own wait', async () => {
    const statuses: Readonly<Record<string, string>> = {
      [volumeId(1)]: 'available',
      [volumeId(2)]: 'error',
      [volumeId(3)]: 'extending',
    };
    const store = { volumes: rows(3, (n) => volumeRow(n, { status: statuses[volumeId(n)] })) };
    const { context } = operation(store);
    const { results } = await actOnEach(context, action(), ids, {
      ids: idsUpTo(3),
      wait: { interval: 0.01, timeout: 0.1 },
    });
    expect(results).toMatchObject([
      { id: volumeId(1), userErrors: [] },
      { id: volumeId(2), userErrors: [{ kind: 'ResourceFailureError', lastStatus: 'error' }] },
      { id: volumeId(3), userErrors: [{ kind: 'WaitTimeoutError', lastStatus: 'extending' }] },
    ]);
  });

  test('a deletion joins the deletions that are in progress', async () => {
    let reads = 0;
    const answer = (): object => {
      if (++reads > 2) throw notFound();
      return { volume: volumeRow(1, { status: 'deleting' }) };
    };
    const { context } = operation({}, { answers: { 'GET /volumes/{id}': answer } });
    const run = failing(new Map([[volumeId(1), new CinderError('INVALID_STATE', 'Invalid volume.')]]));
    const deletion = action({ run, transition: { status: null, failures: [] } });
    expect((await actOnEach(context, deletion, ids, { ids: [volumeId(1)], wait })).results).toMatchObject([
      { id: volumeId(1), userErrors: [] },
    ]);
  });

  test('a failure of the cloud tells that the row was accepted', async () => {
    const nonsense = new CinderError('UPSTREAM_ERROR', 'The response of Cinder has no volume.');
    const { context } = operation({}, { answers: { 'GET /volumes/{id}': () => Promise.reject(nonsense) } });
    const { results } = await actOnEach(context, action(), ids, { ids: [volumeId(1)], wait });
    const message = `Cinder accepted \`changeVolumes\` (${volumes.noun} ${volumeId(1)}), but waiting for the result failed: ${nonsense.message}`;
    expect(results).toMatchObject([
      { id: volumeId(1), userErrors: [{ kind: 'RequestFailedError', code: 'UPSTREAM_ERROR', message }] },
    ]);
  });
});

describe('the end of the operation', () => {
  const late = new CinderError('UPSTREAM_TIMEOUT', 'late');

  test('stops further rows', async () => {
    const ending = new AbortController();
    const { context } = operation({}, { signal: ending.signal });
    const run = vi.fn<VolumeAction['run']>(async (of, input) => {
      await sleep(1);
      ending.abort(late);
      return accept(of, input);
    });
    const result = actOnEach(context, action({ run }), ids, { ids: idsUpTo(50) });
    await expect(result).rejects.toBe(late);
    await sleep(20);
    expect(run).toHaveBeenCalledTimes(8);
  });

  test('ends the waits', async () => {
    const ending = new AbortController();
    const { context } = operation(
      { volumes: rows(2, (n) => volumeRow(n, { status: 'extending' })) },
      { signal: ending.signal },
    );
    const result = actOnEach(context, action(), ids, { ids: idsUpTo(2), wait });
    setTimeout(() => ending.abort(late), 30);
    await expect(result).rejects.toBe(late);
  });
});
