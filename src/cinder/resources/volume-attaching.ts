import { action, given, type Accepted } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject } from '../decode.ts';
import type { Connector } from './attachments.ts';
import { volumes } from './volumes.ts';

/** The actions of Nova's old way to attach volumes that only change a volume's status, at once. */
export type StatusAction = 'os-reserve' | 'os-unreserve' | 'os-begin_detaching' | 'os-roll_detaching';

/** `POST /volumes/{id}/action` with an action that takes nothing and changes the status at once. */
export function changeStatus(client: CinderClient, id: string, name: StatusAction): Promise<Accepted> {
  return action(client, volumes, id, { [name]: null });
}

/** Where a volume is attached; one of `serverId` and `hostName` is given. */
export interface AttachTo {
  mountpoint: string;
  serverId?: string | null | undefined;
  hostName?: string | null | undefined;
  mode?: 'rw' | 'ro' | null | undefined;
}

/** `POST /volumes/{id}/action` with `os-attach`; Cinder answers once it is done. */
export function attachVolume(client: CinderClient, id: string, to: AttachTo): Promise<Accepted> {
  const { mountpoint, serverId, hostName, mode } = to;
  return action(client, volumes, id, { 'os-attach': given({ mountpoint, instanceUuid: serverId, hostName, mode }) });
}

/** How a volume is detached; `connector` only by force. */
export interface DetachFrom {
  attachmentId?: string | null | undefined;
  connector?: Connector | null | undefined;
  force: boolean;
}

/**
 * `POST /volumes/{id}/action` with `os-detach`, or by force with `os-force_detach` (administrators), which ends the
 * connection first; as a service where there is a service token. Cinder answers once it is done.
 */
export function detachVolume(client: CinderClient, id: string, from: DetachFrom): Promise<Accepted> {
  const { attachmentId, connector, force } = from;
  const name = force ? 'os-force_detach' : 'os-detach';
  return action(client, volumes, id, { [name]: given({ attachmentId, connector }) }, { asService: true });
}

/** `POST /volumes/{id}/action` with `os-initialize_connection`. @returns as `result` how the volume is reached, with its secrets */
export async function initializeConnection(client: CinderClient, id: string, connector: Connector): Promise<Accepted> {
  const { result, ...accepted } = await action(client, volumes, id, { 'os-initialize_connection': { connector } });
  return { ...accepted, result: asObject(result, 'connection_info')['connection_info'] };
}

/** `POST /volumes/{id}/action` with `os-terminate_connection`, as a service where there is a service token. */
export function terminateConnection(client: CinderClient, id: string, connector: Connector | null): Promise<Accepted> {
  return action(client, volumes, id, { 'os-terminate_connection': { connector } }, { asService: true });
}
