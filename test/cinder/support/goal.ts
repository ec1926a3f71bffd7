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
  /** The yielded states, and the seconds after which the wait ended. */
  values: (string | null)[];
  progress: (number | null)[];
  seconds: number;
  error: unknown;
}

/** A goal for an object. */
export function goalOf(changes: Changes = {}): StatusGoal<Thing> {
  return {
    name: 'volume 7',
    statuses: ['available'],
    failures: ['error'],
    valueOf: ({ status }) => status,
    progressOf: ({ progress }) => progress ?? null,
    ...changes,
  };
}

/** Records that show one of `looks` after the other, every 2 s. Nothing changes afterwards. */
export async function* recordsOf(looks: readonly Look[]): AsyncGenerator<Thing | null, void, void> {
  for (const [index, look] of looks.entries()) {
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, 2000));
    if (look instanceof Error) throw look;
    yield typeof look === 'string' ? { status: look } : look;
  }
  await new Promise(() => undefined);
}

/** Runs a wait to its end with fake timers. */
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
