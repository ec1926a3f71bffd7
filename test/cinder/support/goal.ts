import { vi } from 'vitest';
import type { Sighting, StatusGoal } from '../../../src/cinder/wait.ts';

export interface Thing {
  status: string | null;
  size?: number;
  progress?: number;
}
export type Look = Thing | string | null | Error;
export type Changes = Partial<Pick<StatusGoal<Thing>, 'statuses' | 'changed'>>;

export interface Outcome {
  /** What was yielded, and the seconds after which the wait ended. */
  values: (string | null)[];
  progress: (number | null)[];
  seconds: number;
  error: unknown;
}

/** A goal that sees one of `looks` after the other, and the last one for ever. */
export function goalOf(looks: Look[], changes: Changes = {}): StatusGoal<Thing> {
  let next = 0;
  return {
    name: 'volume 7',
    statuses: ['available'],
    failures: ['error'],
    look: () => {
      const look = looks[Math.min(next++, looks.length - 1)] ?? null;
      if (look instanceof Error) return Promise.reject(look);
      return Promise.resolve(typeof look === 'string' ? { status: look } : look);
    },
    valueOf: ({ status }) => status,
    progressOf: ({ progress }) => progress ?? null,
    ...changes,
  };
}

/** Follows a wait to its end, while fake timers run. */
export async function follow(sightings: AsyncIterable<Sighting<Thing>>): Promise<Outcome> {
  const started = performance.now();
  const outcome: Outcome = { values: [], progress: [], seconds: 0, error: undefined };
  const reading = (async (): Promise<void> => {
    for await (const { value, progress } of sightings) {
      outcome.values.push(value);
      outcome.progress.push(progress);
    }
  })()
    .catch((error: unknown) => (outcome.error = error))
    .then(() => (outcome.seconds = (performance.now() - started) / 1000));
  await vi.runAllTimersAsync();
  await reading;
  return outcome;
}
