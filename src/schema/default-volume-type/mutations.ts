import { setDefaultVolumeType, unsetDefaultVolumeType, type DefaultVolumeType } from '../../cinder/resources/default-types.ts';
import { projectIdOf } from '../../resolvers/ids.ts';
import { plainName } from '../../resolvers/names.ts';
import { mutation, type InputBuilder, type PayloadBuilder } from '../mutation.ts';
import { DefaultVolumeTypeRef } from './default-volume-type.ts';

const project = (t: InputBuilder) => ({ projectId: t.id({ required: true, description: 'The project, an id of Keystone\'s.' }) });

mutation('setDefaultVolumeType', {
  description: 'Sets the volume type that a project\'s volumes have where none is asked for. `PUT /default-types/{id}`. Administrators; microversion 3.62.',
  since: '3.62',
  input: (t) => ({ ...project(t), volumeType: t.string({ required: true, description: 'The name or id of the type.' }) }),
  run: ({ client }, { projectId, volumeType }) =>
    setDefaultVolumeType(
      client,
      projectIdOf(projectId, ['input', 'projectId']),
      plainName(volumeType.replace(/^VolumeType:/, ''), ['input', 'volumeType']),
    ),
  payload: (t: PayloadBuilder<DefaultVolumeType>) => ({
    defaultVolumeType: t.field({
      type: DefaultVolumeTypeRef,
      description: 'The project and its type; null where nothing changed. No call of its own.',
      resolve: ({ result }) => result ?? null,
    }),
  }),
});

mutation('unsetDefaultVolumeType', {
  description: 'Takes a project\'s own default volume type away: the cloud\'s holds again. `DELETE /default-types/{id}`. Administrators; microversion 3.62. That it has none is no error.',
  since: '3.62',
  input: project,
  run: ({ client }, { projectId }) => unsetDefaultVolumeType(client, projectIdOf(projectId, ['input', 'projectId'])),
  payload: (t) => ({
    projectId: t.id({ description: 'The project, an id of Keystone\'s; null where nothing changed.', resolve: ({ id }) => id }),
  }),
});
