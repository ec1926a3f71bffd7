import type { CinderClient } from '../client.ts';
import { asObject, decoder, nullIfDamaged, required, rowsOf, text } from '../decode.ts';

const decode = decoder('Server', { id: required(), name: nullIfDamaged(text()), status: nullIfDamaged(text()) });

/** A server of Nova. A short record has no status. */
export type Server = ReturnType<typeof decode>;

export interface ServerListOptions {
  /** The maximum number of rows. Nova can return fewer. */
  limit: number;
  /** The ID of the row before the page. */
  marker?: string | undefined;
  /** Whether the records have a status. */
  isDetailed: boolean;
  /** Only servers whose names contain this text. */
  nameContains?: string | undefined;
  /** Whether an administrator gets the servers of all projects. */
  allProjects?: boolean | undefined;
}

export interface ServerPage {
  items: readonly Server[];
  /** Whether Nova may have rows after this page. */
  more: boolean;
}

/** `GET /servers/{id}` of Nova. @throws CinderError `NOT_FOUND` also for a server of another project */
export async function showServer(client: CinderClient, id: string): Promise<Server> {
  const { body } = await client.callService('compute', 'GET', '/servers/{id}', { params: { id } });
  return decode(asObject(body, 'server')['server']);
}

/**
 * Reads a page of the servers, newest first: `GET /servers` or `GET /servers/detail` of Nova.
 *
 * @throws CinderError of the call; `BAD_USER_INPUT` if the marker does not exist
 */
export async function serverPage(client: CinderClient, options: ServerListOptions): Promise<ServerPage> {
  const { limit, marker, isDetailed, nameContains, allProjects } = options;
  const { body } = await client.callService('compute', 'GET', isDetailed ? '/servers/detail' : '/servers', {
    query: {
      limit,
      marker,
      name: nameContains === undefined ? undefined : escaped(nameContains),
      all_tenants: allProjects === true ? 1 : undefined,
    },
  });
  const items = rowsOf(body, 'servers', decode, client.reportDamage);
  // Nova shortens pages without notice, and then has a link to the next one.
  return { items, more: items.length > 0 && 'servers_links' in asObject(body, 'servers') };
}

/** Nova treats the filter as a regular expression. */
function escaped(nameContains: string): string {
  return nameContains.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
