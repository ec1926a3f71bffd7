import { change, given, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, decoder, integer, list, required, text } from '../decode.ts';

const decodeWorker = decoder('WorkerService', { id: integer(), host: required(), binary: required(), clusterName: text() });
const decode = decoder('Cleanup', { cleaning: list(decodeWorker), unavailable: list(decodeWorker) });

/** A service as a cleanup names it. */
export type WorkerService = ReturnType<typeof decodeWorker>;

/** Which services clean up what they left undone, and which of them cannot. */
export type Cleanup = ReturnType<typeof decode>;

/** `POST /workers/cleanup`; null is not sent, as Cinder refuses it. Microversion 3.24. Administrators. */
export async function cleanupWorkers(client: CinderClient, scope: Body): Promise<Accepted<Cleanup>> {
  const { body, ...accepted } = await change(client, 'POST', '/workers/cleanup', 'workers', { body: given(scope) });
  return { ...accepted, result: decode(asObject(body, 'cleaning')) };
}
