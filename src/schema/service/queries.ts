import { findService, services } from '../../resolvers/service/services.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { ServiceRef } from '../refs.ts';

const ServiceFilter = builder.inputType('ServiceFilter', {
  description: 'The filters of a list of services. A service must match all of them.',
  fields: (t) => ({
    host: t.string({
      description: 'The exact host or backend, such as `node-1@lvm`. A host also matches its backends.',
    }),
    binary: t.string({ description: 'The exact binary, such as `cinder-volume`.' }),
  }),
});

builder.queryFields((t) => ({
  services: t.field({
    type: [ServiceRef],
    nullable: { list: true, items: false },
    description: 'The services of Cinder, without paging.',
    extensions: cinder({ rest: [{ call: 'GET /os-services', sdk: ['services'] }], roles: ['admin'] }),
    args: { filter: t.arg({ type: ServiceFilter, description: 'The services to return. Defaults to all.' }) },
    resolve: (_, { filter }, context) => services(context, filter),
  }),
  findService: t.field({
    type: ServiceRef,
    description: 'A service by binary, and by host if several services have the binary.',
    extensions: cinder({
      rest: [{ call: 'GET /os-services', sdk: ['find_service'] }],
      roles: ['admin'],
      nullIf: ['nothing matches'],
    }),
    args: {
      name: t.arg.string({
        required: true,
        description:
          'The binary, such as `cinder-scheduler`. A binary of several services is an error that lists their hosts.',
      }),
      host: t.arg.string({ description: 'The host or backend, such as `node-1@lvm`.' }),
      ignoreMissing: t.arg.boolean({
        required: true,
        defaultValue: true,
        description:
          'If true, the result is null if nothing matches. If false, it is an error with the code `NOT_FOUND`.',
      }),
    },
    resolve: (_, args, context) => findService(context, args),
  }),
}));
