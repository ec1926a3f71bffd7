import type { CinderClient, OtherCallOptions } from '../client.ts';
import { CinderError, isCinderError } from '../errors.ts';
import { remapError } from '../remap-error.ts';
import type { ApiReply, ApiRequest } from '../transport/request.ts';
import type { Accepted } from '../writes.ts';

/** The oldest microversion of Nova in which a multiattach volume can be attached. */
const multiattach = 'compute 2.60';

/**
 * `POST /servers/{id}/os-volume_attachments` of Nova. Nova responds after the volume is reserved.
 *
 * @returns the accepted change of the volume
 * @throws CinderError `NOT_FOUND` for a server or volume that the caller cannot see, and if the cloud has no Nova;
 *   `INVALID_STATE` for a volume that cannot be attached
 */
export async function attachToServer(client: CinderClient, volumeId: string, serverId: string): Promise<Accepted> {
  await call(client, 'POST', '/servers/{id}/os-volume_attachments', {
    params: { id: serverId },
    body: { volumeAttachment: { volumeId } },
  });
  return { id: volumeId, requestId: undefined };
}

/**
 * `DELETE /servers/{id}/os-volume_attachments/{volume_id}` of Nova. Nova responds before the volume is detached.
 *
 * @returns the accepted change of the volume
 * @throws CinderError `NOT_FOUND` also if the volume is not attached to the server, and if the cloud has no Nova;
 *   `INVALID_STATE` for a volume that is being detached, and for the volume from which the server boots
 */
export async function detachFromServer(client: CinderClient, volumeId: string, serverId: string): Promise<Accepted> {
  await call(client, 'DELETE', '/servers/{id}/os-volume_attachments/{volume_id}', {
    params: { id: serverId, volume_id: volumeId },
  });
  return { id: volumeId, requestId: undefined };
}

/** Makes a call. On a Nova before microversion 2.60, the call is repeated with the oldest microversion. */
async function call(
  client: CinderClient,
  method: ApiRequest['method'],
  route: string,
  options: OtherCallOptions,
): Promise<ApiReply> {
  return remapError(meaning, async () => {
    try {
      return await client.callService('compute', method, route, { ...options, version: multiattach });
    } catch (error) {
      if (!isCinderError(error, 'MICROVERSION_TOO_LOW')) throw error;
      return client.callService('compute', method, route, options);
    }
  });
}

/** Statuses that do not allow the operation, although Nova reports invalid input. Nova quotes the error of Cinder. */
const invalidState = /Invalid volume: |^Cannot '\w+' instance |^Cannot detach a root device volume/;

function meaning({ code, message, details }: CinderError): CinderError | undefined {
  if (!['BAD_USER_INPUT', 'INVALID_STATE', 'CONFLICT'].includes(code) || !invalidState.test(message)) return undefined;
  const text = message.replace(/^(Invalid (volume|input received): )+/, 'Invalid volume: ');
  return new CinderError('INVALID_STATE', text.replace(/\s*\(HTTP \d+\) \(Request-ID: [^)]*\)$/, ''), details);
}
