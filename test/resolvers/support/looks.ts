import { CinderError } from '../../../src/cinder/errors.ts';
import type { WaitEvent, WaitForStatusArgs } from '../../../src/resolvers/wait/wait-events.ts';
import { notFound, type Answer, type FakeOptions } from '../../support/fake-cinder.ts';
import { operation, type Operation } from '../../support/operation.ts';
import * as row from '../../support/rows.ts';

export type Look = Readonly<Record<string, unknown>> | null | CinderError;

export const id = row.volumeId(1);
export const args: WaitForStatusArgs = {
  id: `Volume:${id}`,
  status: 'available',
  failures: ['error'],
  attribute: 'status',
  interval: 0.002,
  wait: 1,
};

/** A volume of which each poll shows the next of `looks`. The last one repeats; null means deleted. */
export function showing(
  looks: Look[],
  make: (changes: object) => unknown = (changes) => ({ volume: row.volumeRow(1, { ...changes }) }),
): Answer {
  let next = 0;
  return () => {
    const look = looks[Math.min(next++, looks.length - 1)] ?? null;
    if (look instanceof CinderError) throw look;
    if (look === null) throw notFound();
    return make(look);
  };
}

export function looking(looks: Look[], options: FakeOptions = {}): Operation {
  return operation({}, { answers: { 'GET /volumes/{id}': showing(looks) }, ...options });
}

export async function all(events: AsyncIterable<WaitEvent>): Promise<WaitEvent[]> {
  const list: WaitEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
}

export const statuses = (...values: string[]): { status: string }[] => values.map((status) => ({ status }));
export const facts = (events: WaitEvent[]): unknown[] =>
  events.map(({ value, previousValue }) => [value, previousValue]);
