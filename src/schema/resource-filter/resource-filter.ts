import { listResourceFilters, type ResourceFilter } from '../../cinder/resources/resource-filters.ts';
import { plainName } from '../../resolvers/names.ts';
import { builder } from '../builder.ts';

const ResourceFilterRef = builder.objectRef<ResourceFilter>('ResourceFilter').implement({
  description: 'What the operator lets every user filter one type of resource by.',
  fields: (t) => ({
    resource: t.exposeString('resource', { nullable: false, description: 'The type, as Cinder calls it, such as `volume`.' }),
    filters: t.exposeStringList('filters', { nullable: false, description: 'Cinder\'s own names of the filters.' }),
  }),
});

builder.queryField('resourceFilters', (t) =>
  t.field({
    type: [ResourceFilterRef],
    nullable: { list: true, items: false },
    description: 'What every user may filter lists by; administrators may filter by more. `GET /resource_filters`, not paged. Everybody; microversion 3.33.',
    args: { resource: t.arg.string({ description: 'One type alone, as Cinder calls it, such as `volume`; of one that it does not know the list is empty.' }) },
    resolve: (_, { resource }, { client }) =>
      listResourceFilters(client, resource == null ? undefined : plainName(resource, ['resource'])),
  }),
);
