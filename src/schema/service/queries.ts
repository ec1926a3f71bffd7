import { findService, services } from '../../resolvers/services.ts';
import { builder } from '../builder.ts';
import { ServiceRef } from '../refs.ts';

const ServiceFilter = builder.inputType('ServiceFilter', {
  description: 'Which services a list shows; several fields must all hold.',
  fields: (t) => ({
    host: t.string({ description: 'The exact host, `host` or `host@backend`; a host finds its backends too.' }),
    binary: t.string({ description: 'The exact name of what it runs, such as `cinder-volume`.' }),
  }),
});

builder.queryFields((t) => ({
  services: t.field({
    type: [ServiceRef],
    nullable: { list: true, items: false },
    description: 'Cinder\'s services. `GET /os-services`, not paged. Administrators only.',
    args: { filter: t.arg({ type: ServiceFilter, description: 'Which to show.' }) },
    resolve: (_, { filter }, context) => services(filter, context),
  }),
  findService: t.field({
    type: ServiceRef,
    description: 'A service by its binary, and by its host where several have that. `GET /os-services`. Administrators only.',
    args: {
      name: t.arg.string({ required: true, description: 'What it runs, such as `cinder-scheduler`. Several of them are an error that lists their hosts.' }),
      host: t.arg.string({ description: 'The host, `host` or `host@backend`.' }),
      ignoreMissing: t.arg.boolean({ required: true, defaultValue: true, description: 'Null where there is none; if false, that is an error `NOT_FOUND`.' }),
    },
    resolve: (_, args, context) => findService(args, context),
  }),
}));
