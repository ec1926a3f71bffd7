import type { CinderClient } from '../cinder/client.ts';
import { largestPage, listAll, listPage } from '../cinder/list.ts';
import { requireMicroversion } from '../cinder/microversion.ts';
import { messages, type Message } from '../cinder/resources/messages.ts';
import { valueIfIntact } from '../cinder/value-if-intact.ts';
import { batchLoader } from './batch-loader.ts';
import type { ByParentLoader } from './by-parent.ts';

/**
 * Loads what Cinder says of resources that the caller has been shown, the newest first, whoever's request it was.
 *
 * Of one: a filtered call. Of several: all messages about their type, which are every project's, if one call gives them;
 * else a filtered call each. Cinder does not take a marker of another project, and so no more pages are tried.
 *
 * A message is not kept for `byId`: Cinder shows it there only to the project whose request failed.
 *
 * @param resourceType Cinder's word for the type of the resources
 */
export function messagesLoader(client: CinderClient, resourceType: string): ByParentLoader<Message> {
  const about = (id: string): Promise<readonly Message[] | Error> =>
    listAll(client, messages, { filters: { resource_uuid: id }, unscoped: true }).catch((error: unknown) => error as Error);

  return batchLoader(client, async (ids) => {
    requireMicroversion(client.endpoint.microversion, messages.listSince, 'Finding messages by their resource');
    if (ids.length > 1) {
      const page = await listPage(client, messages, { filters: { resource_type: resourceType }, limit: largestPage, unscoped: true });
      if (!page.more) return ids.map((id) => page.items.filter((message) => valueIfIntact(message, 'resourceId') === id));
    }
    return Promise.all(ids.map(about));
  });
}
