import type { Identified } from '../../cinder/resource.ts';
import type { OperationContext } from '../../resolvers/common/context.ts';
import { globalId } from '../../resolvers/common/ids.ts';
import { loadByKind } from '../../resolvers/common/node.ts';
import { chainOfBackup } from '../../resolvers/lineage/backup-chain.ts';
import { deepest, type Lineage, type LineageEdge, type Member } from '../../resolvers/lineage/lineage.ts';
import { lineageOfVolume } from '../../resolvers/lineage/volume-lineage.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { callFailed } from '../facts/null-conditions.ts';
import { NodeRef } from '../node.ts';
import { BackupRef, VolumeRef } from '../refs.ts';

const LineageKind = builder.enumType('LineageKind', {
  description: 'The ways in which a resource is made from another one.',
  values: {
    SNAPSHOT: { description: 'A snapshot of a volume.' },
    FROM_SNAPSHOT: { description: 'A volume that was created from a snapshot.' },
    CLONE: { description: 'A volume that was cloned from another volume.' },
    IMAGE: { description: 'A volume that was created from an image of Glance.' },
    BACKUP: { description: 'A backup of a volume or of a snapshot.' },
    INCREMENT: { description: 'An incremental backup that is based on another backup.' },
  },
});

const gone = 'it no longer exists or is not visible to the caller';

const LineageEdgeRef = builder.objectRef<LineageEdge>('LineageEdge').implement({
  description: 'A resource, and another one that was made from it.',
  fields: (t) => ({
    kind: t.field({
      type: LineageKind,
      nullable: false,
      description: 'The way in which the child was made.',
      resolve: ({ kind }) => kind,
    }),
    depth: t.exposeInt('depth', {
      nullable: false,
      description:
        'The distance from the resource whose lineage it is: from 1 for what was made from it, and from -1 for what it was made from.',
    }),
    parentId: t.id({
      nullable: false,
      description: 'The global ID of the original, even if it no longer exists. For an image, its ID in Glance.',
      resolve: ({ parent }) => idOf(parent),
    }),
    parent: t.field({
      type: NodeRef,
      description: 'The original.',
      extensions: cinder({
        rest: ['GET /volumes/{id}', 'GET /snapshots/{id}'],
        calls: 'one per answer',
        callsIf: 'if the lineage has not read it',
        nullIf: [gone, 'it is an image'],
      }),
      resolve: ({ parent }, _, context) => memberOf(parent, context),
    }),
    childId: t.id({
      nullable: false,
      description: 'The global ID of the resource that was made.',
      resolve: ({ child }) => idOf(child),
    }),
    child: t.field({
      type: NodeRef,
      description: 'The resource that was made.',
      extensions: cinder({ calls: 'none', nullIf: [gone] }),
      resolve: ({ child }, _, context) => memberOf(child, context),
    }),
  }),
});

const LineageRef = builder.objectRef<Lineage>('Lineage').implement({
  description: 'The resources from which a resource was made, and those that were made from it.',
  fields: (t) => ({
    edges: t.field({
      type: [LineageEdgeRef],
      nullable: false,
      description: 'The edges of the tree: the farthest ancestors first, the farthest descendants last.',
      resolve: ({ edges }) => edges,
    }),
    isComplete: t.exposeBoolean('isComplete', {
      nullable: false,
      description: 'Whether everything was followed to its end. Otherwise, there may be more at a greater `depth`.',
    }),
  }),
});

const depth = {
  required: true,
  defaultValue: 5,
  description: `The number of levels in each direction, between 1 and ${deepest}.`,
} as const;

builder.objectField(VolumeRef, 'lineage', (t) =>
  t.field({
    type: LineageRef,
    description:
      'The snapshot, volume or image from which the volume was created, and its snapshots, clones and backups, level by level. At most four calls for each level of descendants, and one for each level of ancestors.',
    extensions: cinder({
      rest: ['GET /snapshots/detail', 'GET /volumes/detail', 'GET /backups/detail'],
      calls: 'one per object',
      nullIf: [callFailed],
    }),
    args: { depth: t.arg.int(depth) },
    resolve: (volume, args, context) => lineageOfVolume(context, volume, args.depth),
  }),
);

builder.objectField(BackupRef, 'chain', (t) =>
  t.field({
    type: LineageRef,
    description:
      'The backups on which the backup is based, up to the volume or snapshot, and the backups based on it. An error with the code `FORBIDDEN` for callers who cannot filter backups by `parentId`, if the volume has incremental backups.',
    extensions: cinder({
      rest: ['GET /backups/detail', 'GET /volumes/{id}', 'GET /snapshots/{id}'],
      roles: ['admin'],
      calls: 'one per object',
      callsIf: 'of a volume with incremental backups, and one for all backups of an answer',
      nullIf: [callFailed],
    }),
    args: { depth: t.arg.int(depth) },
    resolve: (backup, args, context) => chainOfBackup(context, backup, args.depth),
  }),
);

function idOf({ kind, id }: Member): string {
  return kind === 'Image' ? id : globalId({ kind, id });
}

function memberOf({ kind, id }: Member, { loaders }: OperationContext): Promise<Identified | null> | null {
  return kind === 'Image' ? null : loadByKind(loaders, kind, id);
}
