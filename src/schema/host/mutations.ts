import { listHosts, updateHost } from '../../cinder/resources/hosts.ts';
import { hostName } from '../../resolvers/names.ts';
import { builder } from '../builder.ts';
import { mutation } from '../mutation.ts';
import { HostRef } from './host.ts';

const HostSwitch = builder.enumType('HostSwitch', {
  description: 'Whether a host may be given work.',
  values: {
    ENABLE: { value: 'enable', description: 'Cinder\'s `enable`: it may.' },
    DISABLE: { value: 'disable', description: 'Cinder\'s `disable`: it may not.' },
  } as const,
});

mutation('updateHost', {
  description: 'Enables or disables a host by Cinder\'s older host API. `PUT /os-hosts/{id}`. Administrators. Cinder has the call and does not carry it out, in no release so far: that is a `ConflictError`. `enableService` and `disableService` work.',
  input: (t) => ({
    name: t.string({ required: true, description: 'The host, `host` or `host@backend`; one that is disabled is not found.' }),
    status: t.field({ type: HostSwitch, required: true, description: 'What it is to be.' }),
  }),
  run: ({ client }, { name, status }) => updateHost(client, hostName(name, ['input', 'name']), status),
  payload: (t) => ({
    host: t.field({
      type: HostRef,
      description: 'The host; null where nothing changed, and while it is disabled. One call (`GET /os-hosts`).',
      resolve: async ({ id }, _, { client }) => (id === null ? null : ((await listHosts(client)).find((host) => host.hostName === id) ?? null)),
    }),
  }),
});
