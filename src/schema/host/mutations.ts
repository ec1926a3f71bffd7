import { listHosts, updateHost } from '../../cinder/resources/hosts.ts';
import { hostName } from '../../resolvers/common/names.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { operationFailed } from '../facts/null-conditions.ts';
import { mutation } from '../mutation.ts';
import { HostRef } from './host.ts';

const HostSwitch = builder.enumType('HostSwitch', {
  description: 'The new status of a host for scheduling.',
  values: {
    ENABLE: { value: 'enable', description: '`enable`: enables the host.' },
    DISABLE: { value: 'disable', description: '`disable`: disables the host.' },
  } as const,
});

mutation('updateHost', {
  description:
    'Enables or disables a host with the deprecated host API of Cinder. Fails with a `ConflictError`, because no release of Cinder carries this out.',
  cinder: { rest: [{ call: 'PUT /os-hosts/{name}' }], roles: ['admin'] },
  deprecationReason: 'No release of Cinder carries this out. Use `enableService` or `disableService`.',
  input: (t) => ({
    name: t.string({
      required: true,
      description: 'The host or backend, such as `node-1@lvm`. A disabled host is not found.',
    }),
    status: t.field({ type: HostSwitch, required: true, description: 'The new status for scheduling.' }),
  }),
  run: ({ client }, { name, status }) => updateHost(client, hostName(name, ['input', 'name']), status),
  payload: (t) => ({
    host: t.field({
      type: HostRef,
      description: 'The host after the operation.',
      extensions: cinder({ rest: ['GET /os-hosts'], calls: 'one', nullIf: [operationFailed, 'the host is disabled'] }),
      resolve: async ({ id }, _, { client }) =>
        id === null ? null : ((await listHosts(client)).find((host) => host.hostName === id) ?? null),
    }),
  }),
});
