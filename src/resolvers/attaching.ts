import { z } from 'zod';
import { isCinderId } from './ids.ts';
import { shortText } from './text.ts';

/** A server's id is Nova's, and a UUID. */
const serverId = z
  .string()
  .refine(isCinderId, { error: 'A server is named by its UUID, as Nova gave it.' })
  .nullish();

const host = z.string({ error: 'A connector to update an attachment with has a host: the name of the one that the server runs on.' });

export const newAttachment = z.looseObject({ serverId });

/** Cinder locks by the host of the connector, and fails where there is none. */
export const neededConnector = z.looseObject({ connector: z.looseObject({ host }) });

const mountpoint = z.string().min(1, 'The mount point is a device name such as /dev/vdb.').and(shortText);

/** A volume is attached to a server or to a host. */
export const attachTo = z
  .looseObject({ mountpoint, serverId, hostName: shortText })
  .refine((input) => input.serverId != null || input.hostName != null, {
    error: 'Say what to attach it to: give serverId or hostName.',
  });

/** A connection is ended by force alone. */
export const detachFrom = z.looseObject({ force: z.boolean() }).refine((input) => input.force || input['connector'] == null, {
  path: ['connector'],
  error: 'Detaching ends a connection by force alone: set force, or call terminateVolumeAttachment.',
});
