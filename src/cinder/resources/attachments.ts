import { action, change, create, given, update, type Accepted } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, dateTime, decoder, json, required, status, text, textOrStandIn, type Decoded } from '../decode.ts';
import { requireMicroversion } from '../microversion.ts';
import type { Resource } from '../resource.ts';
import { volumes } from './volumes.ts';

const fields = {
  id: required(),
  status: status(),
  volumeId: required(),
  serverId: text('instance'),
  attachMode: textOrStandIn(),
  attachedAt: dateTime(),
  detachedAt: dateTime(),
  connectionInfo: json(),
};

/** An attachment's detail record (`GET /attachments/{id}`, from 3.27 on). */
export type Attachment = Decoded<'Attachment', typeof fields>;

export const attachments: Resource<Attachment> = {
  kind: 'Attachment',
  noun: 'attachment',
  route: '/attachments',
  listRoute: '/attachments/detail',
  key: 'attachment',
  listKey: 'attachments',
  decode: decoder('Attachment', fields),
  // Whoever owns some volume is shown any attachment by its id: it is for those only who may see its volume.
  seenThrough: { resource: volumes, idOf: ({ volumeId }) => volumeId },
  since: '3.27',
  linkless: true,
  allTenants: true,
  inLists: false,
  filterName: 'attachment',
  filters: {
    volumeId: { wire: 'volume_id', member: true, idOf: 'Volume' },
    serverId: { wire: 'instance_id', exact: 'serverId', member: true },
    // Cinder also lists `status`, but that names no column of its table: it matches nothing.
    status: { wire: 'attach_status', member: true, status: true },
    rawStatus: { wire: 'attach_status', exact: 'status', vocabulary: true, member: true },
    id: { wire: 'id', member: false, idOf: 'Attachment' },
    projectId: { wire: 'project_id', member: 'never', owner: true },
  },
  sortKeys: {
    id: 'id',
    status: 'attach_status',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    attachedAt: 'attach_time',
  },
  markerlessSortKeys: ['updated_at', 'attach_time'],
};

/** What a server's host tells of itself, in the form of os-brick's `get_connector_properties`. */
export type Connector = Readonly<Record<string, unknown>>;

/** What an attachment is made of; undefined and null are not given. */
export interface NewAttachment {
  volumeId: string;
  serverId?: string | null | undefined;
  connector?: Connector | null | undefined;
  mode?: 'rw' | 'ro' | null | undefined;
}

/**
 * `POST /attachments`: the volume is reserved, and with a connector connected before Cinder answers.
 *
 * @throws CinderError also `MICROVERSION_TOO_LOW` for a mode on a cloud older than 3.54
 */
export async function createAttachment(client: CinderClient, attachment: NewAttachment): Promise<Accepted> {
  const { volumeId, serverId, connector, mode } = attachment;
  if (mode != null) requireMicroversion(client.endpoint.microversion, '3.54', 'The mode of an attachment');
  return create(client, attachments, given({ volumeUuid: volumeId, instanceUuid: serverId, connector, mode }));
}

/** `PUT /attachments/{id}`: connects what was reserved. */
export function updateAttachment(client: CinderClient, id: string, connector: Connector): Promise<Accepted> {
  return update(client, attachments, id, { connector });
}

/** `POST /attachments/{id}/action` with `os-complete`: the server has the volume. */
export function completeAttachment(client: CinderClient, id: string): Promise<Accepted> {
  return action(client, attachments, id, { 'os-complete': null });
}

/** `DELETE /attachments/{id}`, as a service where there is a service token. @returns the ids of the volume's other attachments */
export async function deleteAttachment(client: CinderClient, id: string): Promise<Accepted<string[]>> {
  const { body, ...accepted } = await change(client, 'DELETE', '/attachments/{id}', id, { asService: true });
  const { attachments: left } = asObject(body, 'attachments');
  return { ...accepted, result: Array.isArray(left) ? left.map((row) => String(asObject(row, 'attachment')['id'])) : [] };
}
