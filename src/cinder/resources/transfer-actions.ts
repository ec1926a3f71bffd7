import { create, createdBy, remove, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { asObject } from '../decode.ts';
import { routesOf } from '../resource.ts';
import { transfers } from './transfers.ts';

/** The key that is required to accept a transfer. Never logged. */
export interface AuthKey {
  authKey: string;
}

/**
 * `POST /volume-transfers`, or `POST /os-volume-transfer` before microversion 3.55. The volume becomes
 * `awaiting-transfer`.
 *
 * @returns the auth key as `result`, which Cinder shows only once
 */
export async function createTransfer(client: CinderClient, transfer: Body): Promise<Accepted<AuthKey>> {
  const made = await create(client, { ...transfers, ...routesOf(client, transfers) }, transfer);
  return { ...made, result: { authKey: String(made.result?.['auth_key']) } };
}

/** `DELETE /volume-transfers/{id}`. The volume becomes `available`. */
export function deleteTransfer(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, routesOf(client, transfers), id);
}

/**
 * `POST /volume-transfers/{id}/accept`. The volume moves to the caller's project, and the transfer is deleted.
 *
 * @returns the ID of the volume, because the transfer no longer exists
 */
export async function acceptTransfer(client: CinderClient, id: string, authKey: string): Promise<Accepted> {
  const { route } = routesOf(client, transfers);
  const reply = await client.call('POST', `${route}/{id}/accept`, {
    params: { id },
    body: { accept: { auth_key: authKey } },
  });
  const { requestId } = createdBy(reply, 'transfer');
  return { id: String(asObject(asObject(reply.body, 'transfer')['transfer'], 'transfer')['volume_id']), requestId };
}
