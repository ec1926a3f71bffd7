import type { InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { FilterValue } from '../cinder/predicates.ts';
import { largestPage, type Paging } from '../cinder/paging.ts';
import type { Identified, Resource } from '../cinder/resource.ts';
import { sortValueOf, type SortableKey } from '../cinder/sort-keys.ts';
import { listConnection } from '../resolvers/list/list-connection.ts';
import { nounOf } from '../resolvers/common/ids.ts';
import type { TypeLoaders } from '../loaders/type-loaders.ts';
import type { Loaders } from '../loaders/loaders.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { connectionWants, type ConnectionRef } from './connection.ts';
import { cinder, type Facts } from './facts/facts.ts';
import { callFailed } from './facts/null-conditions.ts';
import { filtersOf } from './facts/filter-facts.ts';
import { enumName } from './open-enum.ts';
import { pagingArgs } from './paging-args.ts';

/** The direction of a sort key. */
export const SortDirection = builder.enumType('SortDirection', {
  description: 'The sort direction.',
  values: {
    ASC: { value: 'asc', description: 'Ascending: the smallest, oldest or alphabetically first item comes first.' },
    DESC: { value: 'desc', description: 'Descending: the largest, newest or alphabetically last item comes first.' },
  } as const,
});

/** Fields with values that a query can contain, and with names in `filters` of the resource. */
type FilterFields<Fields extends InputFieldMap> =
  InputShapeFromFields<Fields> extends Readonly<Record<string, FilterValue | null | undefined>> ? Fields : never;

type Order = Pick<Resource, 'sortKeys' | 'paging'>;

export interface ListField<T extends Identified, Fields extends InputFieldMap> {
  /** The name of the type: `Volume`. */
  type: string;
  description: string;
  cinder: Facts;
  /** The replacement, if the list is deprecated. */
  deprecationReason?: string;
  connection: ConnectionRef;
  typeLoaders: (loaders: Loaders) => TypeLoaders<T>;
  /** The resource with the filters and sort keys of the list. Absent if the list of Cinder has neither. */
  resource?: Order & Pick<Resource, 'filters' | 'scope'>;
  filter?: (t: PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>) => FilterFields<Fields>;
}

/** Adds a list: a connection with the arguments for filters, order and all projects that the list supports. */
export function listField<T extends Identified, Fields extends InputFieldMap>(
  name: string,
  list: ListField<T, Fields>,
): void {
  const filter = list.resource && list.filter && filterInput(list.type, list.resource, list.filter);
  const order = list.resource && orderInput(list.type, list.resource);
  builder.queryField(name, (t) =>
    t.field({
      type: list.connection,
      description: list.description,
      extensions: {
        ...cinder({ nullIf: [callFailed], ...list.cinder }),
        ...(list.resource && { evaluatedRows: largestPage }),
      },
      ...(list.deprecationReason !== undefined && { deprecationReason: list.deprecationReason }),
      args: {
        ...pagingArgs,
        ...(filter && {
          filter: t.arg({
            type: filter,
            description:
              'Filters the list. The gateway evaluates a filter that Cinder does not apply for the caller, over 20 pages of Cinder at most.',
          }),
        }),
        ...(order && {
          orderBy: t.arg({
            type: [order],
            description: 'The sort keys, the most significant first. Defaults to the newest items first.',
          }),
        }),
        ...(list.resource?.scope.coversAllProjects && {
          allProjects: t.arg.boolean({
            defaultValue: false,
            description: 'Whether items of all projects are listed.',
            extensions: cinder({ roles: ['admin'] }),
          }),
        }),
      },
      resolve: (_, args, context, info) => {
        const listArgs = args as Parameters<typeof listConnection>[2];
        return listConnection(
          context,
          list.typeLoaders(context.loaders),
          listArgs,
          connectionWants(info, (listArgs.first ?? listArgs.last) === 0),
        );
      },
    }),
  );
}

function filterInput<Fields extends InputFieldMap>(
  type: string,
  resource: Pick<Resource, 'filters'>,
  filter: (t: PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>) => FilterFields<Fields>,
) {
  return builder.inputType(`${type}Filter`, {
    description: `The filters of a list of ${nounOf(type)}s. An item must match all of them.`,
    extensions: filtersOf(resource),
    fields: (t) => filter(t),
  });
}

/** The description of a sort key. */
function sortKeyDescription(sortKey: SortableKey, { hasExactOffsets }: Paging): string {
  if (sortKey.sortedBy === 'gateway')
    return 'Sorted by the gateway, which reads the whole list: 20 pages of Cinder at most.';
  const sentences = [`Sorts by \`${sortKey.key}\` of Cinder.`];
  if (sortKey.pagedBy === 'position') {
    sentences.push('Pages are read by position: with a marker Cinder would lose or repeat items without a value.');
    if (!hasExactOffsets) sentences.push('Lists longer than one page of Cinder (1,000 items by default) are an error.');
  }
  return sentences.join(' ');
}

function orderInput(type: string, { sortKeys, paging }: Order) {
  const orderField = builder.enumType(`${type}OrderField`, {
    description: `The properties by which a list of ${nounOf(type)}s can be sorted.`,
    values: Object.fromEntries(
      Object.entries(sortKeys).map(([name, key]) => [
        enumName(name),
        { value: sortValueOf(name, key), description: sortKeyDescription(key, paging) },
      ]),
    ),
  });
  return builder.inputType(`${type}Order`, {
    description: `A sort key of a list of ${nounOf(type)}s.`,
    fields: (t) => ({
      field: t.field({ type: orderField, required: true, description: 'The property to sort by.' }),
      direction: t.field({
        type: SortDirection,
        required: true,
        defaultValue: 'asc',
        description: 'The sort direction.',
      }),
    }),
  });
}
