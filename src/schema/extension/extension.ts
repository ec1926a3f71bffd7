import { listExtensions, showExtension, type Extension } from '../../cinder/resources/extensions.ts';
import { plainName } from '../../resolvers/common/names.ts';
import { builder } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { callFailed } from '../facts/null-conditions.ts';

const ExtensionRef = builder.objectRef<Extension>('Extension').implement({
  description: 'An extension of the API of Cinder. Newer features have microversions instead of extensions.',
  fields: (t) => ({
    alias: t.exposeString('alias', {
      nullable: false,
      description: 'The alias of the extension, such as `os-quota-sets`.',
    }),
    name: t.exposeString('name', { nullable: false, description: 'The display name of the extension.' }),
    description: t.exposeString('description', {
      description: 'The description of the extension.',
      extensions: nullIf('Cinder has no description of the extension'),
    }),
    updated: t.expose('updated', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time when the extension was last updated.',
    }),
    links: t.field({
      type: ['JSON'],
      nullable: { list: false, items: false },
      description: 'The links to more information. Always empty.',
      deprecationReason: 'No release of Cinder returns links.',
      resolve: ({ links }) => links,
    }),
  }),
});

const deprecationReason = 'Use `apiVersion`. The features of a cloud depend on its microversion.';

builder.queryFields((t) => ({
  extensions: t.field({
    type: [ExtensionRef],
    nullable: { list: true, items: false },
    description: 'The extensions of the API of Cinder, without paging.',
    extensions: cinder({ rest: [{ call: 'GET /extensions', sdk: ['extensions'] }], nullIf: [callFailed] }),
    deprecationReason,
    resolve: (_, __, { client }) => listExtensions(client),
  }),
  extension: t.field({
    type: ExtensionRef,
    description: 'An extension by its alias.',
    extensions: cinder({
      rest: [{ call: 'GET /extensions/{alias}' }],
      nullIf: ['the cloud does not have the extension'],
    }),
    deprecationReason,
    args: {
      alias: t.arg.string({ required: true, description: 'The alias of the extension, such as `os-quota-sets`.' }),
    },
    resolve: (_, { alias }, { client }) => showExtension(client, plainName(alias, ['alias'])),
  }),
}));
