import { create, madeBy, remove, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject } from '../decode.ts';
import { routesOf } from '../resource.ts';
import { transfers } from './transfers.ts';

/** What whoever takes the volume must have. Never logged. */
export interface AuthKey {
  authKey: string;
}

/**
 * `POST /volume-transfers`, below microversion 3.55 `POST /os-volume-transfer`: the volume is `awaiting-transfer`.
 *
 * @returns as `result` the auth key, which Cinder shows this once
 */
export async function createTransfer(client: CinderClient, transfer: Body): Promise<Accepted<AuthKey>> {
  const made = await create(client, { ...transfers, ...routesOf(client, transfers) }, transfer);
  return { ...made, result: { authKey: String(made.result?.['auth_key']) } };
}

/** `DELETE /volume-transfers/{id}`: the volume is `available` again. */
export function deleteTransfer(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, routesOf(client, transfers), id);
}

/**
 * `POST /volume-transfers/{id}/accept`: the volume is the caller's project's, and the transfer is gone.
 *
 * @returns the volume's id: the transfer has none any more
 */
export async function acceptTransfer(client: CinderClient, id: string, authKey: string): Promise<Accepted> {
  const { route } = routesOf(client, transfers);
  const reply = await client.call('POST', `${route}/{id}/accept`, { params: { id }, body: { accept: { auth_key: authKey } } });
  const { requestId } = madeBy(reply, 'transfer');
  return { id: String(asObject(asObject(reply.body, 'transfer')['transfer'], 'transfer')['volume_id']), requestId };
}
