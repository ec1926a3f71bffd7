import type { CinderClient } from '../client.ts';

/** Runs a plan with the client that has the reserved calls, and returns those that were not made. */
export type Reserved = <Result>(run: (client: CinderClient) => Promise<Result>) => Promise<Result>;

/**
 * Reserves calls for a plan, so that other loaders of the operation do not plan with them. A plan is chosen and its
 * calls are reserved without a wait in between.
 *
 * @returns a function to run the plan, to be called once
 */
export function reserve(client: CinderClient, calls: number): Reserved {
  const reservation = client.budget?.reserve(calls);
  return async (run) => {
    try {
      return await run(reservation ? client.with({ budget: reservation }) : client);
    } finally {
      reservation?.release();
    }
  };
}
