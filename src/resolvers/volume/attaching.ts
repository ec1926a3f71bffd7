import * as z from 'zod';
import { isCinderId } from '../common/ids.ts';
import { shortText } from '../common/text.ts';

/** The ID of a server in Nova, which is a UUID. */
const serverId = z.string().refine(isCinderId, { error: '`serverId` must be the UUID of a server in Nova.' }).nullish();

const host = z.string({
  error: '`connector` must have the key `host`: the name of the host on which the server runs.',
});

export const newAttachment = z.looseObject({ serverId });

/** Cinder locks by the host in the connector, and fails without a host. */
export const neededConnector = z.looseObject({ connector: z.looseObject({ host }) });

const mountpoint = z.string().min(1, '`mountpoint` must be a device name, such as /dev/vdb.').and(shortText);

/** A volume is attached to a server or to a host. */
export const attachTo = z
  .looseObject({ mountpoint, serverId, hostName: shortText })
  .refine((input) => input.serverId != null || input.hostName != null, {
    error: 'No target was specified. Specify `serverId` or `hostName`.',
  });

/** A connection can only be ended with force. */
export const detachFrom = z
  .looseObject({ force: z.boolean() })
  .refine((input) => input.force || input['connector'] == null, {
    path: ['connector'],
    error: '`connector` requires `force`. Set `force` to true, or use `terminateVolumeAttachment`.',
  });
