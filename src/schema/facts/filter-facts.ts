import { isInputObjectType, type GraphQLSchema } from 'graphql';
import type { Filter } from '../../cinder/filter.ts';
import type { Resource } from '../../cinder/resource.ts';
import { cinder, factsOf, type Facts } from './facts.ts';

/** Returns the `extensions` of the filter type of a list. */
export function filtersOf({ filters }: Pick<Resource, 'filters'>): { filters: Resource['filters'] } {
  return { filters };
}

/**
 * Adds the requirements of Cinder for each filter of a list to the facts of its input field.
 *
 * @returns the same schema
 */
export function stateFilterFacts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isInputObjectType)) {
    const filters = type.extensions['filters'] as Resource['filters'] | undefined;
    if (!filters) continue;
    for (const field of Object.values(type.getFields())) {
      const filter = filters[field.name];
      if (filter)
        field.extensions = { ...field.extensions, ...cinder({ ...factsOf(field), ...factsOfFilter(filter) }) };
    }
  }
  return schema;
}

function factsOfFilter({ parameter, since, member, matches, fieldSince, idOf }: Filter): Facts {
  const required = matches ? fieldSince : since;
  const isForUsers = parameter !== undefined && member !== true;
  return {
    ...(required && { since: required }),
    ...(isForUsers && !matches && { roles: ['admin'] }),
    ...(matches && (parameter === undefined || isForUsers) && { evaluated: isForUsers ? 'for users' : 'for everyone' }),
    ...(idOf && { idOf }),
  };
}
