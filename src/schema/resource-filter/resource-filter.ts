import { listResourceFilters, type ResourceFilter } from '../../cinder/resources/resource-filters.ts';
import { plainName } from '../../resolvers/common/names.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';

const ResourceFilterRef = builder.objectRef<ResourceFilter>('ResourceFilter').implement({
  description: 'The filters for one type of resource that the operator allows all users.',
  fields: (t) => ({
    resource: t.exposeString('resource', {
      nullable: false,
      description: 'The type of resource in Cinder, such as `volume`.',
    }),
    filters: t.exposeStringList('filters', {
      nullable: false,
      description: 'The names of the filters in Cinder, such as `migration_status`.',
    }),
  }),
});

builder.queryField('resourceFilters', (t) =>
  t.field({
    type: [ResourceFilterRef],
    nullable: { list: true, items: false },
    description:
      'The filters of lists that the operator allows all users, without paging. Administrators can use more filters.',
    extensions: cinder({ rest: [{ call: 'GET /resource_filters', sdk: ['resource_filters'] }], since: '3.33' }),
    args: {
      resource: t.arg.string({
        description:
          'The type of resource in Cinder, such as `volume`. For an unknown type, the list is empty. Defaults to all types.',
      }),
    },
    resolve: (_, { resource }, { client }) =>
      listResourceFilters(client, resource == null ? undefined : plainName(resource, ['resource'])),
  }),
);
