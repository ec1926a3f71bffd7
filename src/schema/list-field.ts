import type { InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { FilterValue } from '../cinder/filters.ts';
import type { Identified, Resource } from '../cinder/resource.ts';
import { listConnection } from '../resolvers/connection.ts';
import type { Family } from '../loaders/family.ts';
import type { Loaders } from '../loaders/loaders.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { connectionWants, type ConnectionRef } from './connection.ts';
import { enumName } from './open-enum.ts';
import { pagingArgs } from './paging-args.ts';

/** Which end of an order comes first. */
export const SortDirection = builder.enumType('SortDirection', {
  description: 'Which end of an order comes first.',
  values: {
    ASC: { value: 'asc', description: 'The smallest, oldest or alphabetically first.' },
    DESC: { value: 'desc', description: 'The largest, newest or alphabetically last.' },
  } as const,
});

/** A filter's value that the query can carry; the fields' names are those of the resource's `filters`. */
type FilterFields<Fields extends InputFieldMap> =
  InputShapeFromFields<Fields> extends Readonly<Record<string, FilterValue | null | undefined>> ? Fields : never;

type Order = Pick<Resource, 'sortKeys' | 'markerlessSortKeys' | 'offsetTwice'>;

export interface ListField<T extends Identified, Fields extends InputFieldMap> {
  /** The type's name: `Volume`. */
  type: string;
  description: string;
  connection: ConnectionRef;
  family: (loaders: Loaders) => Family<T>;
  /** What its sort keys are, and what Cinder does with each. */
  order?: Order;
  /** Left out, with the sort keys, where Cinder's list takes neither. */
  filter?: (t: PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>) => FilterFields<Fields>;
  allProjects: boolean;
}

/** A list of the root: a connection with filter, order and `allProjects`, as far as Cinder's has them. */
export function listField<T extends Identified, Fields extends InputFieldMap>(name: string, list: ListField<T, Fields>): void {
  const filter = list.filter && filterInput(list.type, list.filter);
  const order = list.order && orderInput(list.type, list.order);
  builder.queryField(name, (t) =>
    t.field({
      type: list.connection,
      description: list.description,
      args: {
        ...pagingArgs,
        ...(filter && {
          filter: t.arg({ type: filter, description: 'Which to show. A filter that Cinder would ignore for the caller is refused.' }),
        }),
        ...(order && {
          orderBy: t.arg({ type: [order], description: 'Sort keys, the first the most significant; without any, the newest first.' }),
        }),
        ...(list.allProjects && {
          allProjects: t.arg.boolean({ defaultValue: false, description: 'Every project\'s, not the caller\'s alone (`all_tenants`). Administrators only.' }),
        }),
      },
      resolve: (_, args, context, info) => {
        const listArgs = args as Parameters<typeof listConnection>[2];
        return listConnection(context, list.family(context.loaders), listArgs, connectionWants(info, listArgs.first));
      },
    }),
  );
}

function filterInput<Fields extends InputFieldMap>(
  type: string,
  filter: (t: PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>) => FilterFields<Fields>,
) {
  return builder.inputType(`${type}Filter`, {
    description: `Which ${type}s a list shows; several fields must all hold.`,
    fields: (t) => filter(t),
  });
}

/** What Cinder does with a sort key. The same in every release, unless the description says another thing. */
function sortKeyDescription(key: string, { markerlessSortKeys = [], offsetTwice }: Order): string {
  const sentences = [`Cinder's sort key \`${key}\`.`];
  if (markerlessSortKeys.includes(key)) {
    sentences.push('The gateway reads pages by position, because after an item Cinder itself loses or repeats items without a value, or fails.');
    if (offsetTwice) sentences.push('Longer lists than one page of Cinder (1,000 items by default) are refused.');
  }
  return sentences.join(' ');
}

function orderInput(type: string, sorted: Order) {
  const orderField = builder.enumType(`${type}OrderField`, {
    description: `What a list of ${type}s can be sorted by.`,
    values: Object.fromEntries(
      Object.entries(sorted.sortKeys).map(([field, key]) => [enumName(field), { value: key, description: sortKeyDescription(key, sorted) }]),
    ),
  });
  return builder.inputType(`${type}Order`, {
    description: `A sort key of a list of ${type}s.`,
    fields: (t) => ({
      field: t.field({ type: orderField, required: true, description: 'What to sort by.' }),
      direction: t.field({ type: SortDirection, required: true, defaultValue: 'asc', description: 'Which end comes first.' }),
    }),
  });
}
