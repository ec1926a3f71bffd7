import { listExtensions, showExtension, type Extension } from '../../cinder/resources/extensions.ts';
import { plainName } from '../../resolvers/names.ts';
import { builder } from '../builder.ts';

const ExtensionRef = builder.objectRef<Extension>('Extension').implement({
  description: 'A part of Cinder\'s API beside its core. Newer parts are told by microversions instead.',
  fields: (t) => ({
    alias: t.exposeString('alias', { nullable: false, description: 'What it is known by, such as `os-quota-sets`.' }),
    name: t.exposeString('name', { description: 'Its name, as it is shown.' }),
    description: t.exposeString('description', { description: 'What it is for.' }),
    updated: t.expose('updated', { type: 'DateTime', description: 'When it was last changed.' }),
    links: t.field({ type: ['JSON'], nullable: { list: false, items: false }, description: 'Links to more about it: Cinder gives none.', resolve: ({ links }) => links }),
  }),
});

builder.queryFields((t) => ({
  extensions: t.field({
    type: [ExtensionRef],
    nullable: { list: true, items: false },
    description: 'The extensions that this cloud has. `GET /extensions`, not paged. Everybody.',
    resolve: (_, __, { client }) => listExtensions(client),
  }),
  extension: t.field({
    type: ExtensionRef,
    description: 'An extension by its alias; null where the cloud does not have it. `GET /extensions/{alias}`. Everybody.',
    args: { alias: t.arg.string({ required: true, description: 'Its alias, such as `os-quota-sets`.' }) },
    resolve: (_, { alias }, { client }) => showExtension(client, plainName(alias, ['alias'])),
  }),
}));
