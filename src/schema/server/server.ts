import { statusOfServer, nameOfServer, whyUnknown } from '../../resolvers/server/servers.ts';
import { cinder, type Facts } from '../facts/facts.ts';
import { NameUnavailable } from '../name-unavailable.ts';
import { openEnum } from '../open-enum.ts';
import { ServerRef } from '../refs.ts';

/** The statuses of servers in Nova. */
const ServerStatus = openEnum('ServerStatus', 'The status of a server.', {
  ACTIVE: 'The server is running.',
  BUILD: 'The server is being created.',
  DELETED: 'The server was deleted.',
  ERROR: 'The server has failed.',
  HARD_REBOOT: 'The server is being power-cycled.',
  MIGRATING: 'The server is being moved to another host.',
  PASSWORD: 'The password of the server is being reset.',
  PAUSED: 'The server is paused.',
  REBOOT: 'The server is being rebooted.',
  REBUILD: 'The server is being rebuilt from an image.',
  RESCUED: 'The server runs in rescue mode.',
  RESIZE: 'The server is being resized or moved.',
  REVERT_RESIZE: 'The resize of the server is being reverted.',
  SHELVED: 'The server is shelved. Its image is stored.',
  SHELVED_OFFLOADED: 'The server is shelved and removed from its host.',
  SHUTOFF: 'The server is powered off.',
  SOFT_DELETED: 'The server is marked as deleted.',
  SUSPENDED: 'The server is suspended.',
  VERIFY_RESIZE: 'The resize of the server waits for confirmation.',
});

const calls: Facts = {
  otherRest: { compute: ['GET /servers/{id}', 'GET /servers', 'GET /servers/detail'] },
  calls: 'one per answer',
  callsIf: 'unless the server comes from a list of servers',
};
const unknown = '`nameUnavailable` has a reason';

ServerRef.implement({
  description:
    'A server in Nova. The status and the name of a server of another project are only visible to administrators.',
  fields: (t) => ({
    id: t.exposeID('id', { nullable: false, description: 'The ID of the server in Nova.' }),
    name: t.string({
      description: 'The name of the server.',
      extensions: cinder({ ...calls, nullIf: [unknown] }),
      resolve: (server, _, context) => nameOfServer(context, server),
    }),
    status: t.field({
      type: ServerStatus.ref,
      description: 'The status of the server. `UNKNOWN` for a status that the enum does not list.',
      extensions: cinder({ ...calls, nullIf: [unknown] }),
      resolve: async (server, _, context) => {
        const status = await statusOfServer(context, server);
        return status === null ? null : ServerStatus.of(status);
      },
    }),
    rawStatus: t.string({
      description: 'The status as reported by Nova, such as `ACTIVE`.',
      extensions: cinder({ ...calls, nullIf: [unknown] }),
      resolve: (server, _, context) => statusOfServer(context, server),
    }),
    nameUnavailable: t.field({
      type: NameUnavailable,
      description: 'The reason why `name` and `status` are null.',
      extensions: cinder({ ...calls, nullIf: ['the server is known'] }),
      resolve: (server, _, context) => whyUnknown(context, server),
    }),
  }),
});
