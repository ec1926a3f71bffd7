import type { CinderClient } from '../cinder/client.ts';
import { listAll, listPage } from '../cinder/list.ts';
import { largestPage } from '../cinder/paging.ts';
import { requireMicroversion } from '../cinder/microversion.ts';
import { messages, type Message } from '../cinder/resources/messages.ts';
import { valueIfIntact } from '../cinder/value-if-intact.ts';
import { batchLoader } from './batch-loader.ts';
import type { ByParentLoader } from './by-parent.ts';

/**
 * Loads the messages of Cinder about visible resources, newest first, including those for requests of other users.
 *
 * The messages of one resource require one filtered call. For several resources, one call reads all messages about
 * their type in all projects, if one page suffices. Otherwise, one filtered call is made per resource. Cinder refuses a
 * marker of another project, so that further pages cannot be read.
 *
 * Messages are not cached for `byId`. By ID, Cinder shows a message only to the project of the failed request.
 *
 * @param resourceType the type of the resources in Cinder
 * @throws CinderError `MICROVERSION_TOO_LOW` if the cloud has no list of messages
 */
export function messagesLoader(client: CinderClient, resourceType: string): ByParentLoader<Message> {
  const about = (id: string): Promise<readonly Message[] | Error> =>
    listAll(client, messages, { filters: { resource_uuid: id }, unscoped: true }).catch(
      (error: unknown) => error as Error,
    );

  return batchLoader(client, async (ids) => {
    requireMicroversion(
      client.endpoint.microversion,
      messages.paging.usableSince,
      'Listing the messages of a resource',
    );
    if (ids.length > 1) {
      const page = await listPage(client, messages, {
        filters: { resource_type: resourceType },
        limit: largestPage,
        unscoped: true,
      });
      if (!page.more)
        return ids.map((id) => page.items.filter((message) => valueIfIntact(message, 'resourceId') === id));
    }
    return Promise.all(ids.map(about));
  });
}
