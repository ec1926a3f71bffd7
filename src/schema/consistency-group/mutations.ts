import { omitNullish } from '../../cinder/writes.ts';
import {
  createConsistencyGroup,
  createConsistencyGroupFromSource,
  deleteConsistencyGroup,
  updateConsistencyGroup,
} from '../../cinder/resources/consistency-groups.ts';
import { groupChanges, groupChangesBody, newConsistencyGroup, newGroupBody } from '../../resolvers/group/groups.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { groupChangesInput, nameInput, newGroupInput } from '../group/inputs.ts';
import { ConsistencyGroupRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';

const consistencyGroup = subject('consistencyGroup', ConsistencyGroupRef, (loaders) => loaders.consistencyGroup);
const roles = ['member'] as const;
const toAvailable = { status: ['available'], failures: ['error'] };

creation(consistencyGroup, 'createConsistencyGroup', {
  description:
    'Creates an empty consistency group. The status becomes `ERROR` if no backend supports consistency groups.',
  deprecationReason: 'Use `createGroup` instead.',
  cinder: {
    rest: [
      {
        call: 'POST /consistencygroups',
        transition: 'creating → available or error',
        sdk: ['create_consistency_group'],
      },
    ],
    roles,
  },
  input: newGroupInput,
  ids: { volumeTypes: { id: 'VolumeType' } },
  check: newConsistencyGroup,
  run: ({ client }, fields) => {
    const body = newGroupBody(fields);
    return createConsistencyGroup(client, { ...body, volume_types: body.volume_types.join(',') });
  },
  transition: toAvailable,
});

const ConsistencyGroupSourceInput = builder.inputType('ConsistencyGroupSourceInput', {
  description:
    'The resource from which a consistency group is created: a consistency group or consistency group snapshot. Exactly one field is required.',
  isOneOf: true,
  fields: (t) => ({
    consistencyGroupSnapshotId: t.id({
      description: 'The consistency group snapshot to copy.',
      extensions: cinder({ idOf: 'ConsistencyGroupSnapshot' }),
    }),
    consistencyGroupId: t.id({
      description: 'The consistency group to copy.',
      extensions: cinder({ idOf: 'ConsistencyGroup' }),
    }),
  }),
});

creation(consistencyGroup, 'createConsistencyGroupFromSource', {
  description:
    'Creates a consistency group from another consistency group or from a consistency group snapshot, with copies of the volumes.',
  deprecationReason: 'Use `createGroupFromSource` instead.',
  cinder: {
    rest: [
      {
        call: 'POST /consistencygroups/create_from_src',
        transition: 'creating → available or error',
        sdk: ['create_consistency_group_from_source'],
      },
    ],
    roles,
  },
  input: (t) => ({
    ...nameInput(t),
    source: t.field({
      type: ConsistencyGroupSourceInput,
      required: true,
      description: 'The consistency group or consistency group snapshot to copy.',
    }),
  }),
  ids: { source: { consistencyGroupSnapshotId: 'ConsistencyGroupSnapshot', consistencyGroupId: 'ConsistencyGroup' } },
  run: (
    { client },
    { name, description, source: { consistencyGroupSnapshotId: cgsnapshotId, consistencyGroupId: sourceCgid } },
  ) => createConsistencyGroupFromSource(client, omitNullish({ name, description, cgsnapshotId, sourceCgid })),
  transition: toAvailable,
});

action(consistencyGroup, 'updateConsistencyGroup', {
  description:
    'Updates the name, description or volumes of a consistency group. Without a change of volumes, the status is set to `AVAILABLE` at once.',
  deprecationReason: 'Use `updateGroup` instead.',
  cinder: {
    rest: [
      {
        call: 'PUT /consistencygroups/{id}',
        transition:
          'available → updating → available or error with `addVolumes` or `removeVolumes`, otherwise → available',
        sdk: ['update_consistency_group'],
      },
      { call: 'PUT /consistencygroups/{id}', when: 'to clear the name or description', since: '3.6' },
    ],
    roles,
  },
  input: groupChangesInput,
  ids: { addVolumes: 'Volume', removeVolumes: 'Volume' },
  check: groupChanges,
  run: ({ client }, { id, ...changes }) => updateConsistencyGroup(client, id, groupChangesBody(changes)),
  transition: toAvailable,
});

deletion(consistencyGroup, 'deleteConsistencyGroup', {
  description: 'Deletes a consistency group.',
  deprecationReason: 'Use `deleteGroup` instead.',
  cinder: {
    rest: [
      {
        call: 'POST /consistencygroups/{id}/delete',
        transition: 'deleting → deleted or error',
        sdk: ['delete_consistency_group'],
      },
    ],
    roles,
  },
  input: (t) => ({
    force: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Whether the volumes of the consistency group are deleted too, in any status of the group. If false, a consistency group with volumes cannot be deleted.',
    }),
  }),
  run: ({ client }, { id, force }) => deleteConsistencyGroup(client, id, force),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
