import { getNamedType, isInputObjectType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Identified } from '../../cinder/resource.ts';
import { loadByKind } from '../../resolvers/common/node.ts';
import type { OperationContext } from '../../resolvers/common/context.ts';
import type { DeletePlan, Obstacle, Reference, Step } from '../../resolvers/delete-plan/delete-plan.ts';
import { builder } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { NodeRef } from '../node.ts';
import { selectsOnly } from '../selection.ts';

const noDependents = 'the type has no deletion with dependents';

const DeleteObstacleCode = builder.enumType('DeleteObstacleCode', {
  description: 'The kinds of things that stand in the way of a deletion.',
  values: {
    WRONG_STATUS: { description: 'The status does not allow the deletion.' },
    MIGRATING: { description: 'The volume is being migrated. Only administrators see this.' },
    ATTACHED: { description: 'The volume is attached.' },
    RESERVED: { description: 'The volume is reserved for an attachment.' },
    IN_TRANSFER: { description: 'The volume is offered to another project.' },
    IN_GROUP: { description: 'The volume belongs to a group.' },
    IN_GROUP_SNAPSHOT: { description: 'The snapshot belongs to a group snapshot.' },
    HAS_SNAPSHOTS: { description: 'The volume has a snapshot.' },
    HAS_DEPENDENT_BACKUPS: { description: 'An incremental backup is based on the backup.' },
    HAS_GROUP_SNAPSHOTS: { description: 'The group has a group snapshot.' },
    HAS_VOLUMES: { description: 'The group contains a volume, or a volume has the type.' },
    HAS_GROUPS: { description: 'A group allows the volume type.' },
    IS_DEFAULT_TYPE: { description: 'The volume type is the default of the cloud or of a project.' },
  },
});

const DeleteObstacle = builder.objectRef<Obstacle>('DeleteObstacle').implement({
  description: 'One thing that stands in the way of a deletion.',
  fields: (t) => ({
    code: t.field({
      type: DeleteObstacleCode,
      nullable: false,
      description: 'The kind of the obstacle.',
      resolve: ({ code }) => code,
    }),
    reason: t.exposeString('reason', {
      nullable: false,
      description: 'The obstacle in a sentence, to be shown to users.',
    }),
    node: t.field({
      type: NodeRef,
      description: 'The resource that stands in the way.',
      extensions: cinder({
        calls: 'one per answer',
        free: ['id', 'cinderId'],
        nullIf: ['the resource to be deleted is itself the obstacle', 'Cinder does not tell which resource it is'],
      }),
      resolve: ({ by }, _, context, info) => (by ? node(by, context, info) : null),
    }),
    isClearedByDependents: t.exposeBoolean('isCleared', {
      nullable: false,
      description:
        'Whether the deletion with dependents (`cascade` of `deleteVolume`, `deleteVolumes` of `deleteGroup`) succeeds despite the obstacle.',
    }),
  }),
});

const DeleteStep = builder.objectRef<Step>('DeleteStep').implement({
  description: 'One mutation on the way to a deletion.',
  fields: (t) => ({
    mutation: t.exposeString('mutation', {
      nullable: false,
      description: 'The name of the mutation: `deleteSnapshot`.',
    }),
    input: t.field({
      type: 'JSONObject',
      nullable: false,
      description: 'The input of the mutation.',
      resolve: ({ input }) => input,
    }),
    hasWait: t.boolean({
      nullable: false,
      description:
        'Whether the input of the mutation can have `wait`. The other mutations have finished when they return.',
      resolve: ({ mutation }, _, __, { schema }) => acceptsWait(schema, mutation),
    }),
  }),
});

/** What a deletion requires, and what it deletes. */
export const DeletePlanRef = builder.objectRef<DeletePlan>('DeletePlan').implement({
  description:
    'The plan to delete a resource: the obstacles, the mutations that remove them, and the resources that are deleted. Cinder decides in the end: a backend can refuse more.',
  fields: (t) => ({
    isAllowed: t.boolean({
      nullable: false,
      description: 'Whether nothing stands in the way of the deletion without dependents.',
      resolve: ({ obstacles }) => obstacles.length === 0,
    }),
    isAllowedWithDependents: t.boolean({
      description: 'Whether nothing stands in the way of the deletion with dependents.',
      extensions: nullIf(noDependents),
      resolve: ({ obstacles, dependents }) => (dependents ? obstacles.every(({ isCleared }) => isCleared) : null),
    }),
    obstacles: t.field({
      type: [DeleteObstacle],
      nullable: false,
      description: 'The obstacles. Empty if Cinder would accept the deletion.',
      resolve: ({ obstacles }) => obstacles,
    }),
    dependents: t.field({
      type: [NodeRef],
      nullable: { list: true, items: true },
      description:
        'The resources that the deletion with dependents deletes, in their order, the resource itself last. An item is null if it is not visible to the caller.',
      extensions: cinder({ calls: 'one per answer', free: ['id', 'cinderId'], nullIf: [noDependents] }),
      resolve: ({ dependents }, _, context, info) => dependents?.map((one) => node(one, context, info)) ?? null,
    }),
    steps: t.field({
      type: [DeleteStep],
      nullable: { list: true, items: false },
      description:
        'The mutations that remove the obstacles, in their order, and the deletion without dependents as the last one. Each must have finished before the next begins.',
      extensions: nullIf('an obstacle requires time, another role or a decision'),
      resolve: ({ steps }) => steps,
    }),
  }),
});

function acceptsWait(schema: GraphQLSchema, mutation: string): boolean {
  const field = schema.getMutationType()?.getFields()[mutation];
  const type = field?.args.map((argument) => getNamedType(argument.type)).find(isInputObjectType);
  return type !== undefined && 'wait' in type.getFields();
}

/** The resource of a reference. No call is made if only IDs are selected. */
function node(
  { kind, id }: Reference,
  { loaders }: OperationContext,
  info: GraphQLResolveInfo,
): Identified | Promise<Identified | null> {
  return selectsOnly(info, 'id', 'cinderId') ? { kind, id } : loadByKind(loaders, kind, id);
}
