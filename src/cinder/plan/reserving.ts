import type { CinderClient } from '../client.ts';

/**
 * Runs a plan with calls that are reserved for it, so that other loaders of the operation do not plan with them.
 *
 * @param run makes the calls with the client that it receives
 */
export async function reserving<Result>(
  client: CinderClient,
  calls: number,
  run: (client: CinderClient) => Promise<Result>,
): Promise<Result> {
  const reservation = client.budget?.reserve(calls);
  try {
    return await run(reservation ? client.with({ budget: reservation }) : client);
  } finally {
    reservation?.release();
  }
}
