import { expect } from 'vitest';
import type { Outcome } from '../../../src/resolvers/action.ts';
import type { Answer, FakeOptions } from '../../support/fake-cinder.ts';
import { operation, type Operation } from '../../support/operation.ts';
import { volumeId, volumeRow } from '../../support/rows.ts';

/** The volume that is acted on, and the outcome where all went well. */
export const id = volumeId(1);
export const done = { id, userErrors: [] };

/** A Cinder that accepts every change, and then shows what `after` says. */
export function accepting(options: FakeOptions = {}, after: Answer = () => ({ volume: volumeRow(1) })): Operation {
  const answers = {
    'POST /volumes': () => ({ volume: { id } }),
    'PUT /volumes/{id}': () => ({}),
    'POST /volumes/{id}/action': () => undefined,
    'DELETE /volumes/{id}': () => undefined,
    'GET /volumes/{id}': after,
  };
  return operation({}, { ...options, answers: { ...answers, ...options.answers } });
}

/** What was sent, without the keys that JSON leaves out. */
export const sent = ({ bodies }: Operation): unknown => JSON.parse(JSON.stringify(bodies));

/** Expects one user error, and no call. */
export async function refused(
  act: (run: Operation) => Promise<Outcome>,
  expected: object,
  options: FakeOptions = {},
): Promise<void> {
  const run = accepting(options);
  expect(await act(run)).toMatchObject({ id: null, userErrors: [expected] });
  expect(run.calls).toEqual([]);
}

/** A wait that is soon over, and one that cannot be. */
export const wait = { interval: 0.005, timeout: 0.1 };
export const badWait = { interval: 0, timeout: 1 };
