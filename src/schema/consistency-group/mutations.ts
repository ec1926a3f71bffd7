import { given } from '../../cinder/changes.ts';
import {
  createConsistencyGroup,
  createConsistencyGroupFromSource,
  deleteConsistencyGroup,
  updateConsistencyGroup,
} from '../../cinder/resources/consistency-groups.ts';
import { groupChanges, groupChangesBody, newConsistencyGroup, newGroupBody } from '../../resolvers/groups.ts';
import { exactlyOne } from '../../resolvers/inputs.ts';
import { groupChangesInput, nameInput, newGroupInput } from '../group/inputs.ts';
import { ConsistencyGroupRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';

const consistencyGroup = subject('consistencyGroup', ConsistencyGroupRef, (loaders) => loaders.consistencyGroup);
const making = { status: ['available'], failures: ['error'] };

creation(consistencyGroup, 'createConsistencyGroup', {
  description: 'Makes an empty consistency group. `POST /consistencygroups`. Members. It goes from CREATING to AVAILABLE, or to ERROR where no backend has consistency groups.',
  input: newGroupInput,
  check: newConsistencyGroup,
  run: ({ client }, fields) => {
    const body = newGroupBody(fields);
    return createConsistencyGroup(client, { ...body, volume_types: body.volume_types.join(',') });
  },
  transition: making,
});

creation(consistencyGroup, 'createConsistencyGroupFromSource', {
  description: 'Makes a consistency group of copies of the volumes of another, as they are now or in a snapshot of it. `POST /consistencygroups/create_from_src`. Members. It and its volumes go from CREATING to AVAILABLE, or ERROR.',
  input: (t) => ({
    ...nameInput(t),
    consistencyGroupSnapshotId: t.id({ description: 'The snapshot to make it from; or else `sourceConsistencyGroupId`.' }),
    sourceConsistencyGroupId: t.id({ description: 'The consistency group to copy; or else `consistencyGroupSnapshotId`.' }),
  }),
  ids: { consistencyGroupSnapshotId: 'ConsistencyGroupSnapshot', sourceConsistencyGroupId: 'ConsistencyGroup' },
  check: exactlyOne('consistencyGroupSnapshotId', 'sourceConsistencyGroupId'),
  run: ({ client }, { name, description, consistencyGroupSnapshotId: cgsnapshotId, sourceConsistencyGroupId: sourceCgid }) =>
    createConsistencyGroupFromSource(client, given({ name, description, cgsnapshotId, sourceCgid })),
  transition: making,
});

action(consistencyGroup, 'updateConsistencyGroup', {
  description: 'Changes a consistency group\'s name, description or volumes. `PUT /consistencygroups/{id}`. Members; from microversion 3.6 on its texts can be emptied. With volumes it goes from AVAILABLE to UPDATING and back, or to ERROR; without them it is AVAILABLE at once.',
  input: groupChangesInput,
  ids: { addVolumes: 'Volume', removeVolumes: 'Volume' },
  check: groupChanges,
  run: ({ client }, { id, ...changes }) => updateConsistencyGroup(client, id, groupChangesBody(changes)),
  transition: making,
});

deletion(consistencyGroup, 'deleteConsistencyGroup', {
  description: 'Deletes a consistency group. `POST /consistencygroups/{id}/delete`. Members. It goes to DELETING and is gone, or to ERROR.',
  input: (t) => ({
    force: t.boolean({ required: true, defaultValue: false, description: 'Delete its volumes too, whatever its status; without it one with volumes is refused.' }),
  }),
  run: ({ client }, { id, force }) => deleteConsistencyGroup(client, id, force),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
