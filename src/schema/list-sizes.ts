import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/**
 * The assumed number of items of a list of objects.
 *
 * - a number
 * - `page`: the size of the page of its parent, or the number of rows of a bulk mutation
 * - `argument`: the length of the argument that contains the items, or `otherwise` without the argument
 */
export type ListSize = number | 'page' | { argument: string; otherwise?: number };

/** The arguments with the size of a page. */
export const pageArguments = ['first', 'last'] as const;

/** Lists that no argument limits. The numbers are round figures for a large cloud. */
const assumed: Readonly<Record<string, ListSize>> = {
  'Attachment.actions': { argument: 'only', otherwise: 3 },
  'AttachmentChange.createdEdges': 1,
  'Backup.actions': { argument: 'only', otherwise: 6 },
  'Backup.dependents': 10,
  'BackupChange.createdEdges': 1,
  'Capabilities.properties': 20,
  'CleanupProjectPayload.rows': 1000,
  'CleanupServiceWorkersPayload.cleaning': 50,
  'CleanupServiceWorkersPayload.unavailable': 50,
  'Cluster.services': 10,
  'ConsistencyGroup.volumeTypes': 5,
  'DeleteAttachmentPayload.remaining': 2,
  'DeletePlan.dependents': 5,
  'DeletePlan.obstacles': 5,
  'DeletePlan.steps': 5,
  'FailoverServicePayload.services': 50,
  'FreezeServicePayload.services': 50,
  'Group.actions': { argument: 'only', otherwise: 8 },
  'Group.replicationTargets': 5,
  'Group.volumeTypes': 5,
  'GroupChange.createdEdges': 1,
  'GroupSnapshot.actions': { argument: 'only', otherwise: 3 },
  'GroupSnapshotChange.createdEdges': 1,
  'Host.usage': 20,
  'Limits.rate': 10,
  'Lineage.edges': 20,
  'QosSpec.associations': 10,
  'Query.availabilityZones': 10,
  'Query.backendPools': 100,
  'Query.clusters': 20,
  'Query.defaultVolumeTypes': 100,
  'Query.extensions': 50,
  'Query.host': 20,
  'Query.hosts': 100,
  'Query.nodes': { argument: 'ids' },
  'Query.regions': 10,
  'Query.resourceFilters': 20,
  'Query.serviceLogLevels': 50,
  'Query.services': 100,
  'QuotaClassSet.volumeTypes': 50,
  'QuotaSet.volumeTypes': 50,
  'RateLimits.limits': 10,
  'ServiceLogLevels.levels': 100,
  'SetServiceLogLevelsPayload.serviceLogLevels': 50,
  'Snapshot.actions': { argument: 'only', otherwise: 10 },
  'SnapshotChange.createdEdges': 1,
  'ThawServicePayload.services': 50,
  'Transfer.actions': { argument: 'only', otherwise: 2 },
  'Volume.actions': { argument: 'only', otherwise: 35 },
  // Few volumes are attached to more than one server.
  'Volume.attachments': 2,
  'Volume.checkedActions': { argument: 'only', otherwise: 35 },
  'VolumeChange.createdEdges': 1,
  'VolumeSummary.metadata': 50,
  'VolumeType.access': 20,
};

/** A failed mutation has one error, or one for each invalid input. */
const assumedErrors = 5;

/**
 * States the size of every list of objects in `extensions.listSize` of its field, like the `@listSize` directive of
 * GraphQL. The cost of an operation depends on these sizes.
 *
 * @returns the same schema
 * @throws Error for a list without a size
 */
export function stateListSizes(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  const fields = types.flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ type, field })) : [],
  );
  const pages = new Set(
    fields
      .filter(({ field }) => takesPage(field) || rowsInputOf(field) !== undefined)
      .map(({ field }) => getNamedType(field.type).name),
  );
  for (const { type, field } of fields) {
    if (!isListType(getNullableType(field.type)) || !isCompositeType(getNamedType(field.type))) continue;
    const coordinate = `${type.name}.${field.name}`;
    const size = field.name === 'userErrors' ? assumedErrors : pages.has(type.name) ? 'page' : assumed[coordinate];
    if (size === undefined)
      throw new Error(`The size of the list ${coordinate} is not stated. Add it to src/schema/list-sizes.ts.`);
    field.extensions = { ...field.extensions, listSize: size };
  }
  return schema;
}

/** The size of a list of objects. Undefined if the schema does not state it. */
export function listSizeOf({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): ListSize | undefined {
  return extensions['listSize'] as ListSize | undefined;
}

/**
 * The maximum number of rows that the gateway reads to evaluate a filter or an order. Independent of the page size. 0
 * for other fields.
 */
export function evaluatedRowsOf({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): number {
  return Number(extensions['evaluatedRows'] ?? 0);
}

/** Returns the `extensions` of a bulk mutation. @param rows the field of its `input` with the rows */
export function rowsOfMutation(rows: string): { rowsInput: string } {
  return { rowsInput: rows };
}

/** The field of the `input` with the rows of a bulk mutation. Undefined for other fields. */
export function rowsInputOf({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): string | undefined {
  return extensions['rowsInput'] as string | undefined;
}

function takesPage({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ name }) => name === pageArguments[0]);
}
