import type { FieldMap } from '@pothos/core';
import {
  manageableSnapshots,
  manageableVolumes,
  type ManageableSnapshot,
  type ManageableVolume,
} from '../../cinder/resources/manageable.ts';
import { manageable } from '../../resolvers/manageable/manageable.ts';
import { builder, type SchemaTypes } from '../builder.ts';
import { connectionRef, connectionWants, type NodeTypeRef } from '../connection.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { notReported } from '../facts/null-conditions.ts';
import { SortDirection } from '../list-field.ts';
import { pagingArgs } from '../paging-args.ts';
import { loaded } from '../reference.ts';
import { SnapshotRef, VolumeRef } from '../refs.ts';

type Shared = Pick<ManageableVolume, 'reference' | 'size' | 'safeToManage' | 'reasonNotSafe' | 'extraInfo'>;

function sharedFields(t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Shared>, noun: string): FieldMap {
  return {
    reference: t.expose('reference', {
      type: 'JSON',
      nullable: false,
      description: `The reference of the ${noun} in the format of the driver, such as \`{"source-name": "lv-1"}\`. Use the reference to manage the ${noun}.`,
    }),
    size: t.expose('size', { type: 'SafeInt', nullable: false, description: `The size of the ${noun}, in GiB.` }),
    safeToManage: t.exposeBoolean('safeToManage', {
      nullable: false,
      description: `Whether the ${noun} can be managed by Cinder.`,
    }),
    reasonNotSafe: t.exposeString('reasonNotSafe', {
      description: `The reason for which the ${noun} cannot be managed, as reported by the driver.`,
      extensions: nullIf('the driver reports no reason'),
    }),
    extraInfo: t.expose('extraInfo', {
      type: 'JSON',
      description: `Other information about the ${noun}, as reported by the driver.`,
      extensions: nullIf('the driver reports no other information'),
    }),
  };
}

const ManageableVolumeRef = builder.objectRef<ManageableVolume>('ManageableVolume').implement({
  description: 'A volume of a backend, managed by Cinder or not.',
  extensions: cinder({ rest: ['GET /manageable_volumes/detail'], since: '3.8', roles: ['admin'] }),
  fields: (t) => ({
    ...sharedFields(t, 'volume'),
    volume: t.field({
      type: VolumeRef,
      description: 'The volume in Cinder.',
      extensions: cinder({
        rest: ['GET /volumes/{id}', 'GET /volumes/detail'],
        calls: 'one per answer',
        nullIf: ['Cinder does not manage the volume', 'the driver does not report the ID'],
      }),
      resolve: ({ cinderId }, _, { loaders }) => loaded(cinderId, loaders.volume.byId),
    }),
  }),
});

const ManageableSnapshotRef = builder.objectRef<ManageableSnapshot>('ManageableSnapshot').implement({
  description: 'A snapshot of a backend, managed by Cinder or not.',
  extensions: cinder({ rest: ['GET /manageable_snapshots/detail'], since: '3.8', roles: ['admin'] }),
  fields: (t) => ({
    ...sharedFields(t, 'snapshot'),
    sourceReference: t.expose('sourceReference', {
      type: 'JSON',
      description: 'The reference of the volume of the snapshot, in the format of the driver.',
      extensions: nullIf(notReported),
    }),
    snapshot: t.field({
      type: SnapshotRef,
      description: 'The snapshot in Cinder.',
      extensions: cinder({
        rest: ['GET /snapshots/{id}', 'GET /snapshots/detail'],
        calls: 'one per answer',
        nullIf: ['Cinder does not manage the snapshot', 'the driver does not report the ID'],
      }),
      resolve: ({ cinderId }, _, { loaders }) => loaded(cinderId, loaders.snapshot.byId),
    }),
  }),
});

const ManageableOrderField = builder.enumType('ManageableOrderField', {
  description: 'The properties by which a list of manageable volumes or snapshots can be sorted.',
  values: {
    REFERENCE: { value: 'reference', description: 'Sorts by the reference.' },
    SIZE: { value: 'size', description: 'Sorts by the size.' },
  } as const,
});

const ManageableOrder = builder.inputType('ManageableOrder', {
  description: 'A sort key of a list of manageable volumes or snapshots.',
  fields: (t) => ({
    field: t.field({ type: ManageableOrderField, required: true, description: 'The property to sort by.' }),
    direction: t.field({
      type: SortDirection,
      required: true,
      defaultValue: 'asc',
      description: 'The sort direction.',
    }),
  }),
});

const listArgs = builder.args((t) => ({
  host: t.string({
    description: 'The pool of the backend, such as `node-1@lvm#pool-1`. Either `host` or `cluster` is required.',
  }),
  cluster: t.string({
    description: 'The cluster of the backend, such as `cluster-1@lvm#pool-1`. Either `host` or `cluster` is required.',
    extensions: cinder({ since: '3.17' }),
  }),
  orderBy: t.field({
    type: [ManageableOrder],
    description: 'The sort keys, the most significant first. Defaults to the reference.',
  }),
}));

const notCounted = { nullIf: ['Cinder cannot count these items, which is always the case'] };
const source = 'Cinder reads them from the backend.';

builder.queryFields((t) => ({
  manageableVolumes: t.field({
    type: connectionRef(ManageableVolumeRef as NodeTypeRef, notCounted),
    description: `The volumes of a backend, whether Cinder manages them or not. ${source}`,
    extensions: cinder({
      rest: [{ call: 'GET /manageable_volumes/detail', sdk: ['manageable_volumes'] }],
      covers: [{ call: 'GET /manageable_volumes' }],
      since: '3.8',
      roles: ['admin'],
      nullIf: ['the backend does not exist'],
    }),
    args: { ...pagingArgs, ...listArgs },
    resolve: (_, args, context, info) => manageable(context, manageableVolumes, args, connectionWants(info, false)),
  }),
  manageableSnapshots: t.field({
    type: connectionRef(ManageableSnapshotRef as NodeTypeRef, notCounted),
    description: `The snapshots of a backend, whether Cinder manages them or not. ${source}`,
    extensions: cinder({
      rest: [{ call: 'GET /manageable_snapshots/detail', sdk: ['manageable_snapshots'] }],
      covers: [{ call: 'GET /manageable_snapshots' }],
      since: '3.8',
      roles: ['admin'],
      nullIf: ['the backend does not exist'],
    }),
    args: { ...pagingArgs, ...listArgs },
    resolve: (_, args, context, info) => manageable(context, manageableSnapshots, args, connectionWants(info, false)),
  }),
}));
