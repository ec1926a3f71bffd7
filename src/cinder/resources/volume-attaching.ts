import { action, omitNullish, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { asObject } from '../decode.ts';
import type { Connector } from './attachments.ts';
import { volumes } from './volumes.ts';

/**
 * The actions that only change the status of a volume, immediately. Nova used them in its old way to attach volumes.
 */
export type StatusAction = 'os-reserve' | 'os-unreserve' | 'os-begin_detaching' | 'os-roll_detaching';

/** `POST /volumes/{id}/action` with an action that has no parameters and changes the status immediately. */
export function changeStatus(client: CinderClient, id: string, name: StatusAction): Promise<Accepted> {
  return action(client, volumes, id, { [name]: null });
}

/** The target of an attachment. Exactly one of `serverId` and `hostName` is given. */
export interface AttachTo {
  mountpoint: string;
  serverId?: string | null | undefined;
  hostName?: string | null | undefined;
  mode?: 'rw' | 'ro' | null | undefined;
}

/** `POST /volumes/{id}/action` with `os-attach`. Cinder responds after the volume is attached. */
export function attachVolume(client: CinderClient, id: string, to: AttachTo): Promise<Accepted> {
  const { mountpoint, serverId, hostName, mode } = to;
  return action(client, volumes, id, {
    'os-attach': omitNullish({ mountpoint, instanceUuid: serverId, hostName, mode }),
  });
}

/** The parameters of a detachment. `connector` is only for a forced one. */
export interface DetachFrom {
  attachmentId?: string | null | undefined;
  connector?: Connector | null | undefined;
  force: boolean;
}

/**
 * `POST /volumes/{id}/action` with `os-detach`, or with `os-force_detach`, which first terminates the connection.
 * `os-force_detach` is for administrators only.
 *
 * Cinder responds after the volume is detached. The call has a service token if the gateway has one.
 */
export function detachVolume(client: CinderClient, id: string, from: DetachFrom): Promise<Accepted> {
  const { attachmentId, connector, force } = from;
  const name = force ? 'os-force_detach' : 'os-detach';
  return action(client, volumes, id, { [name]: omitNullish({ attachmentId, connector }) }, { asService: true });
}

/**
 * `POST /volumes/{id}/action` with `os-initialize_connection`.
 *
 * @returns the connection, including its secrets, as `result`
 */
export async function initializeConnection(client: CinderClient, id: string, connector: Connector): Promise<Accepted> {
  const { result, ...accepted } = await action(client, volumes, id, { 'os-initialize_connection': { connector } });
  return { ...accepted, result: asObject(result, 'connection_info')['connection_info'] };
}

/** `POST /volumes/{id}/action` with `os-terminate_connection`, with a service token if the gateway has one. */
export function terminateConnection(client: CinderClient, id: string, connector: Connector | null): Promise<Accepted> {
  return action(client, volumes, id, { 'os-terminate_connection': { connector } }, { asService: true });
}
