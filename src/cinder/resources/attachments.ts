import { action, write, create, omitNullish, update, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, dateTime, decoder, json, required, status, text, textOrStandIn, type Decoded } from '../decode.ts';
import { requireMicroversion } from '../microversion.ts';
import { isTimeWithin } from '../predicates.ts';
import * as filter from '../common-filters.ts';
import { unlinkedPages } from '../paging.ts';
import { visibilityThrough } from '../visibility.ts';
import { byMarker, byPosition } from '../sort-keys.ts';
import { resourceType } from '../resource-type.ts';
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

/** The detail record of an attachment (`GET /attachments/{id}`, since microversion 3.27). */
export type Attachment = Decoded<'Attachment', typeof fields>;

export const attachments = resourceType<Attachment>({
  kind: 'Attachment',
  noun: 'attachment',
  route: '/attachments',
  listRoute: '/attachments/detail',
  key: 'attachment',
  listKey: 'attachments',
  decode: decoder('Attachment', fields),
  since: '3.27',
  parent: 'volumeId',
  paging: unlinkedPages,
  // Cinder shows an attachment by its ID to any owner of a volume.
  visibility: visibilityThrough(volumes),
  filterName: 'attachment',
  filters: {
    volumeId: { parameter: 'volume_id', member: true, idOf: 'Volume' },
    serverId: { parameter: 'instance_id', exact: 'serverId', member: true },
    // Cinder also lists the filter `status`, but has no such column. The filter therefore matches nothing.
    statuses: filter.status({ parameter: 'attach_status' }),
    rawStatuses: filter.rawStatus({ parameter: 'attach_status' }),
    ids: filter.ids('Attachment'),
    attachedAt: { matches: isTimeWithin('attachedAt') },
    projectId: { parameter: 'project_id', member: 'never' },
  },
  sortKeys: {
    id: byMarker('id'),
    status: byMarker('attach_status'),
    createdAt: byMarker('created_at'),
    updatedAt: byPosition('updated_at'),
    attachedAt: byPosition('attach_time'),
  },
});

/** The properties of a host of servers, in the form of `get_connector_properties` of os-brick. */
export type Connector = Readonly<Record<string, unknown>>;

/** The properties of a new attachment. Properties with the value undefined or null are not sent. */
export interface NewAttachment {
  volumeId: string;
  serverId?: string | null | undefined;
  connector?: Connector | null | undefined;
  mode?: 'rw' | 'ro' | null | undefined;
}

/**
 * `POST /attachments`. Reserves the volume. With a connector, Cinder also connects the volume before it responds.
 *
 * @throws CinderError also `MICROVERSION_TOO_LOW` for a mode before microversion 3.54
 */
export async function createAttachment(client: CinderClient, attachment: NewAttachment): Promise<Accepted> {
  const { volumeId, serverId, connector, mode } = attachment;
  if (mode != null) requireMicroversion(client.endpoint.microversion, '3.54', 'The mode of an attachment');
  return create(client, attachments, omitNullish({ volumeUuid: volumeId, instanceUuid: serverId, connector, mode }));
}

/** `PUT /attachments/{id}`. Connects a reserved volume. */
export function updateAttachment(client: CinderClient, id: string, connector: Connector): Promise<Accepted> {
  return update(client, attachments, id, { connector });
}

/** `POST /attachments/{id}/action` with `os-complete`. Records that the server uses the volume. */
export function completeAttachment(client: CinderClient, id: string): Promise<Accepted> {
  return action(client, attachments, id, { 'os-complete': null });
}

/**
 * `DELETE /attachments/{id}`, with a service token if the gateway has one.
 *
 * @returns the IDs of the other attachments of the volume
 */
export async function deleteAttachment(client: CinderClient, id: string): Promise<Accepted<string[]>> {
  const { body, ...accepted } = await write(client, 'DELETE', '/attachments/{id}', id, { asService: true });
  const { attachments: left } = asObject(body, 'attachments');
  return {
    ...accepted,
    result: Array.isArray(left) ? left.map((row) => String(asObject(row, 'attachment')['id'])) : [],
  };
}
