import type { FieldMap } from '@pothos/core';
import {
  manageableSnapshots,
  manageableVolumes,
  type ManageableSnapshot,
  type ManageableVolume,
} from '../../cinder/resources/manageable.ts';
import { manageable } from '../../resolvers/manageable.ts';
import { builder, type SchemaTypes } from '../builder.ts';
import { connectionRef, type NodeTypeRef } from '../connection.ts';
import { SortDirection } from '../list-field.ts';
import { pagingArgs } from '../paging-args.ts';
import { loaded } from '../reference.ts';
import { SnapshotRef, VolumeRef } from '../refs.ts';

type Shared = Pick<ManageableVolume, 'reference' | 'size' | 'safeToManage' | 'reasonNotSafe' | 'extraInfo'>;

function sharedFields(t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Shared>, noun: string): FieldMap {
  return {
    reference: t.expose('reference', { type: 'JSON', description: `What the driver calls it, in its own form, such as \`{"source-name": "…"}\`: what managing it takes.` }),
    size: t.expose('size', { type: 'SafeInt', description: 'Its size in GiB.' }),
    safeToManage: t.exposeBoolean('safeToManage', { description: `Whether Cinder can take the ${noun} over.` }),
    reasonNotSafe: t.exposeString('reasonNotSafe', { description: 'Why it cannot, in the driver\'s words.' }),
    extraInfo: t.expose('extraInfo', { type: 'JSON', description: 'What else the driver says of it.' }),
  };
}

const ManageableVolumeRef = builder.objectRef<ManageableVolume>('ManageableVolume').implement({
  description: 'A volume of a backend, one of Cinder\'s or not. `GET /manageable_volumes/detail`, microversion 3.8. Administrators only.',
  fields: (t) => ({
    ...sharedFields(t, 'volume'),
    volume: t.field({
      type: VolumeRef,
      description: 'The volume of Cinder\'s that it is; null where it is none, or the driver does not tell. One call for all of an answer.',
      resolve: ({ cinderId }, _, { loaders }) => loaded(cinderId, loaders.volume.byId),
    }),
  }),
});

const ManageableSnapshotRef = builder.objectRef<ManageableSnapshot>('ManageableSnapshot').implement({
  description: 'A snapshot of a backend, one of Cinder\'s or not. `GET /manageable_snapshots/detail`, microversion 3.8. Administrators only.',
  fields: (t) => ({
    ...sharedFields(t, 'snapshot'),
    sourceReference: t.expose('sourceReference', { type: 'JSON', description: 'What the driver calls the volume that it is of, in its own form.' }),
    snapshot: t.field({
      type: SnapshotRef,
      description: 'The snapshot of Cinder\'s that it is; null where it is none, or the driver does not tell. One call for all of an answer.',
      resolve: ({ cinderId }, _, { loaders }) => loaded(cinderId, loaders.snapshot.byId),
    }),
  }),
});

const ManageableOrderField = builder.enumType('ManageableOrderField', {
  description: 'What a list of what a backend has can be sorted by.',
  values: {
    REFERENCE: { value: 'reference', description: 'The driver\'s name for it.' },
    SIZE: { value: 'size', description: 'Its size in GiB.' },
  } as const,
});

const ManageableOrder = builder.inputType('ManageableOrder', {
  description: 'A sort key of a list of what a backend has.',
  fields: (t) => ({
    field: t.field({ type: ManageableOrderField, required: true, description: 'What to sort by.' }),
    direction: t.field({ type: SortDirection, required: true, defaultValue: 'asc', description: 'Which end comes first.' }),
  }),
});

const listArgs = builder.args((t) => ({
  host: t.string({ description: 'The backend, `host@backend#pool`. Either this or a cluster.' }),
  cluster: t.string({ description: 'The cluster whose backend it is. Either this or a host. Microversion 3.17.' }),
  orderBy: t.field({ type: [ManageableOrder], description: 'Sort keys, the first the most significant; without any, by reference.' }),
}));

const notCounted = 'Null: Cinder does not count these.';
const paging = 'The backend itself is asked; not every driver sorts and pages, and where it does not the gateway does. Null where there is no such backend. Administrators only; microversion 3.8.';

builder.queryFields((t) => ({
  manageableVolumes: t.field({
    type: connectionRef(ManageableVolumeRef as NodeTypeRef, notCounted),
    description: `The volumes of a backend that Cinder could take over, and those that it has. \`GET /manageable_volumes/detail\`. ${paging}`,
    args: { ...pagingArgs, ...listArgs },
    resolve: (_, args, context) => manageable(manageableVolumes, args, context),
  }),
  manageableSnapshots: t.field({
    type: connectionRef(ManageableSnapshotRef as NodeTypeRef, notCounted),
    description: `The snapshots of a backend that Cinder could take over, and those that it has. \`GET /manageable_snapshots/detail\`. ${paging}`,
    args: { ...pagingArgs, ...listArgs },
    resolve: (_, args, context) => manageable(manageableSnapshots, args, context),
  }),
}));
