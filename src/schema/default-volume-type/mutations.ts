import {
  setDefaultVolumeType,
  unsetDefaultVolumeType,
  type DefaultVolumeType,
} from '../../cinder/resources/default-types.ts';
import { projectIdOf } from '../../resolvers/common/ids.ts';
import { idOrNameOf } from '../../resolvers/common/type-reference.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { operationFailed } from '../facts/null-conditions.ts';
import { mutation, type InputBuilder, type PayloadBuilder } from '../mutation.ts';
import { VolumeTypeReferenceInput } from '../type-reference-inputs.ts';
import { DefaultVolumeTypeRef } from './default-volume-type.ts';

const project = (t: InputBuilder) => ({
  projectId: t.id({
    required: true,
    description: 'The ID of the project in Keystone.',
    extensions: cinder({ idOf: 'project' }),
  }),
});

mutation('setDefaultVolumeType', {
  description: 'Sets the default volume type of a project.',
  cinder: {
    rest: [{ call: 'PUT /default-types/{project_id}', sdk: ['set_default_type'] }],
    since: '3.62',
    roles: ['admin'],
  },
  input: (t) => ({
    ...project(t),
    volumeType: t.field({
      type: VolumeTypeReferenceInput,
      required: true,
      description: 'The new default volume type.',
    }),
  }),
  ids: { volumeType: { id: 'VolumeType' } },
  run: ({ client }, { projectId, volumeType }) =>
    setDefaultVolumeType(client, projectIdOf(projectId, ['input', 'projectId']), idOrNameOf(volumeType)),
  payload: (t: PayloadBuilder<DefaultVolumeType>) => ({
    defaultVolumeType: t.field({
      type: DefaultVolumeTypeRef,
      description: 'The project with its default volume type.',
      extensions: cinder({ calls: 'none', nullIf: [operationFailed] }),
      resolve: ({ result }) => result ?? null,
    }),
  }),
});

mutation('unsetDefaultVolumeType', {
  description:
    'Unsets the default volume type of a project, which then has that of the cloud. Succeeds if the project has none of its own.',
  cinder: {
    rest: [{ call: 'DELETE /default-types/{project_id}', sdk: ['unset_default_type'] }],
    since: '3.62',
    roles: ['admin'],
  },
  input: project,
  run: ({ client }, { projectId }) => unsetDefaultVolumeType(client, projectIdOf(projectId, ['input', 'projectId'])),
  payload: (t) => ({
    projectId: t.id({
      description: 'The ID of the project in Keystone.',
      extensions: nullIf(operationFailed),
      resolve: ({ id }) => id,
    }),
  }),
});
