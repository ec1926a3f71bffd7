import type { Accepted } from '../../cinder/writes.ts';
import { isCinderError } from '../../cinder/errors.ts';
import { parallel } from '../../cinder/plan/parallel.ts';
import type { Identified } from '../../cinder/resource.ts';
import type { Action, Outcome } from './action-definition.ts';
import { awaitResult, joinOrExplain, prepare, type Waiting } from './action-steps.ts';
import { isPathOfRow, pathInBulk, rowsOf, type BulkRow, type RowsInput } from './bulk-rows.ts';
import { renewLoaders, type OperationContext } from './context.ts';
import { inputPathOf } from './input-path.ts';
import type { WaitArgs } from './transition.ts';
import { rowErrorOf, userErrorOf, type UserError } from './user-errors.ts';

/** The maximum number of simultaneous writes. The other connections of the caller remain free for its other operations. */
const writesAtOnce = 8;

/** The outcome of one row. */
export interface RowOutcome<Result = unknown> extends Outcome<Result> {
  /** The ID as given in the input. */
  requestedId: string;
}

/** The data from which the payload of a bulk mutation is built. */
export interface BulkOutcome<Result = unknown> {
  /** One for each row, in the order of the input. Empty if the whole input was refused. */
  results: readonly RowOutcome<Result>[];
  /** The errors of the whole input. No call was made if there are any. */
  userErrors: readonly UserError[];
}

/** A row on its way: checked, then accepted or not. */
interface Progress<Input, Result> extends BulkRow<Input> {
  index: number;
  accepted: Accepted<Result> | null;
  /** The error of the check or of the call. */
  error?: unknown;
}

/**
 * Runs an action for each row of an input, 8 rows at a time. A row that fails does not stop the others.
 *
 * The loaders are renewed once, after all calls. The waits of the rows then run in parallel.
 *
 * @param action the action of the single mutation
 * @param input the input of the bulk mutation, with the rows, and options for all rows
 * @returns an outcome for each row. Its errors include failed requests, so that the other outcomes are not lost. An
 *   error of an input that all rows share is an error of the whole input.
 * @throws errors that no call to Cinder causes, and the reason of the signal if the operation ends
 */
export async function actOnEach<T extends Identified, Input, Result>(
  context: OperationContext,
  action: Action<T, Input, Result>,
  rows: RowsInput,
  input: Readonly<Record<string, unknown>> & Waiting,
): Promise<BulkOutcome<Result>> {
  let checked: readonly Progress<Input, Result>[];
  try {
    checked = rowsOf<Input & Waiting>(input, rows).map((row, index) => check(context, action, rows, row, index));
  } catch (error) {
    const userError = userErrorOf(error);
    if (!userError) throw error;
    return { results: [], userErrors: [userError] };
  }
  const run = await parallel(checked, (row) => runRow(context, action, row), writesAtOnce);
  if (run.some(({ index }) => checked[index]?.error === undefined)) renewLoaders(context);
  const changed = run.flatMap(({ accepted }) => accepted?.id ?? []);
  if (changed.length > 0) context.hub.boost(context.client, ...changed);
  const results = await Promise.all(run.map((row) => finishRow(context, action, rows, row, input.wait)));
  return { results, userErrors: [] };
}

/** Checks a row before any call. @throws CinderError for an error that all rows have */
function check<T extends Identified, Input, Result>(
  context: OperationContext,
  action: Action<T, Input, Result>,
  rows: RowsInput,
  row: BulkRow<Input & Waiting>,
  index: number,
): Progress<Input, Result> {
  try {
    return { ...row, index, input: prepare(context, action, row.input), accepted: null };
  } catch (error) {
    const path = isCinderError(error) ? pathInBulk(rows, index, error.details.path ?? null) : null;
    if (!isPathOfRow(rows, path)) throw error;
    return { ...row, index, accepted: null, error };
  }
}

/** Makes the call of a row, unless the check has failed. @throws the reason of the signal, errors of other classes */
async function runRow<T extends Identified, Input, Result>(
  context: OperationContext,
  action: Action<T, Input, Result>,
  row: Progress<Input, Result>,
): Promise<Progress<Input, Result>> {
  if (row.error !== undefined) return row;
  const { signal } = context.client;
  signal?.throwIfAborted();
  try {
    return { ...row, accepted: await action.run(context, row.input) };
  } catch (error) {
    signal?.throwIfAborted();
    if (!isCinderError(error)) throw error;
    return { ...row, error };
  }
}

/** Waits for the result of an accepted row, and converts the error of another one. */
async function finishRow<T extends Identified, Input, Result>(
  context: OperationContext,
  action: Action<T, Input, Result>,
  rows: RowsInput,
  { requestedId, input, index, accepted: own, error: refusal }: Progress<Input, Result>,
  wait: WaitArgs | null | undefined,
): Promise<RowOutcome<Result>> {
  let accepted = own;
  try {
    if (refusal !== undefined) accepted = await joinOrExplain(context, action, input, wait, refusal);
    if (accepted) await awaitResult(context, action, accepted, input, wait);
    return { requestedId, id: accepted?.id ?? null, userErrors: [], result: accepted?.result };
  } catch (error) {
    context.client.signal?.throwIfAborted();
    const found = rowErrorOf(error);
    if (!found) throw error;
    const path = pathInBulk(rows, index, found.path ?? inputPathOf(error, input as object));
    return { requestedId, id: accepted?.id ?? null, userErrors: [{ ...found, path }], result: accepted?.result };
  }
}
