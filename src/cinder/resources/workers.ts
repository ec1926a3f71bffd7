import { write, omitNullish, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, decoder, essential, integer, list, required, text } from '../decode.ts';

const decodeWorker = decoder('WorkerService', {
  id: essential(integer()),
  host: required(),
  binary: required(),
  clusterName: text(),
});
const decode = decoder('Cleanup', { cleaning: list(decodeWorker), unavailable: list(decodeWorker) });

/** A service in the response to a cleanup. */
export type WorkerService = ReturnType<typeof decodeWorker>;

/** The services that clean up their unfinished operations, and the services that are unavailable. */
export type Cleanup = ReturnType<typeof decode>;

/**
 * `POST /workers/cleanup`. Null is not sent, because Cinder refuses it. Since microversion 3.24. Administrators only.
 */
export async function cleanupWorkers(client: CinderClient, scope: Body): Promise<Accepted<Cleanup>> {
  const { body, ...accepted } = await write(client, 'POST', '/workers/cleanup', 'workers', {
    body: omitNullish(scope),
  });
  return { ...accepted, result: decode(asObject(body, 'cleaning')) };
}
