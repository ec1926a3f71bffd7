import type { Server } from '../../cinder/compute/servers.ts';
import type { Unavailable } from '../../loaders/unavailable.ts';
import type { OperationContext } from '../common/context.ts';

/** A server from a list, or the ID of a server to be loaded. */
export type ServerNode = Server | { readonly id: string };

/** The server of an attachment. Null if the cloud has no Nova for the caller. Makes no call. */
export function serverOf({ client }: OperationContext, serverId: string | null): ServerNode | null {
  return serverId !== null && client.hasService('compute') ? { id: serverId } : null;
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
