import { serverPage, type Server } from '../../cinder/compute/servers.ts';
import type { Unavailable } from '../../loaders/unavailable.ts';
import type { Connection } from '../common/connection.ts';
import type { OperationContext } from '../common/context.ts';
import { forwardPage } from '../common/forward-page.ts';

/** A server from a list, or the ID of a server to be loaded. */
export type ServerNode = Server | Pick<Server, 'kind' | 'id'>;

/** The server of an attachment. Null if the cloud has no Nova for the caller. Makes no call. */
export function serverOf({ client }: OperationContext, serverId: string | null): ServerNode | null {
  return serverId !== null && client.hasService('compute') ? { kind: 'Server', id: serverId } : null;
}

/** The arguments of the list of servers. */
export interface ServerArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  nameContains?: string | null | undefined;
}

/**
 * Lists the servers of the project, newest first. Null if the cloud has no Nova for the caller.
 *
 * @throws CinderError `BAD_USER_INPUT`, `CURSOR_EXPIRED`, or an error of Nova
 */
export async function servers(
  { client }: OperationContext,
  { nameContains, ...args }: ServerArgs,
): Promise<Connection<Server> | null> {
  if (!client.hasService('compute')) return null;
  return forwardPage('server', args, (limit, marker) =>
    serverPage(client, { limit, marker, isDetailed: true, nameContains: nameContains ?? undefined }),
  );
}

/** The name of a server. Null if Nova does not show the server to the caller. */
export async function nameOfServer({ loaders }: OperationContext, server: ServerNode): Promise<string | null> {
  if ('name' in server) return server.name;
  return (await loaders.server.named(server.id)).server?.name ?? null;
}

/** The status of a server, in the form of Nova. Null if Nova does not show the server to the caller. */
export async function statusOfServer({ loaders }: OperationContext, server: ServerNode): Promise<string | null> {
  if ('status' in server && server.status !== null) return server.status;
  return (await loaders.server.detailed(server.id)).server?.status ?? null;
}

/** The reason why the name and the status of a server are not known. Null if they are. */
export async function whyUnknown({ loaders }: OperationContext, server: ServerNode): Promise<Unavailable | null> {
  return 'name' in server ? null : (await loaders.server.named(server.id)).unavailable;
}
