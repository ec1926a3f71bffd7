import * as z from 'zod';
import { toSnakeCase } from '../../cinder/writes.ts';
import {
  changeAccess,
  createVolumeType,
  deleteVolumeType,
  updateVolumeType,
} from '../../cinder/resources/volume-type-changes.ts';
import { projectIdOf } from '../../resolvers/common/ids.ts';
import { somethingOf } from '../../resolvers/common/inputs.ts';
import { filledText } from '../../resolvers/common/text.ts';
import { newExtraSpecs } from '../../resolvers/common/specs.ts';
import { cinder } from '../facts/facts.ts';
import { VolumeTypeRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';

export const volumeType = subject('volumeType', VolumeTypeRef, (loaders) => loaders.volumeType);

creation(volumeType, 'createVolumeType', {
  description: 'Creates a volume type.',
  cinder: { rest: [{ call: 'POST /types', sdk: ['create_type'] }], roles: ['admin'] },
  input: (t) => ({
    name: t.string({ required: true, description: 'The name, 1 to 255 characters. The name must be unique.' }),
    description: t.string({ description: 'The description, up to 255 characters.' }),
    isPublic: t.boolean({
      required: true,
      defaultValue: true,
      description:
        'Whether the volume type is available to all projects. `addVolumeTypeAccess` gives a project access to a private type.',
    }),
    extraSpecs: t.field({
      type: 'StringMap',
      description: 'The extra specs, which a backend must fulfill. Keys and values have up to 255 characters.',
    }),
  }),
  check: z.looseObject({ name: filledText('`name` must not be blank.'), extraSpecs: newExtraSpecs }),
  run: ({ client }, { name, description, isPublic, extraSpecs }) =>
    createVolumeType(client, {
      name,
      isPublic,
      description: description ?? undefined,
      extraSpecs: extraSpecs ?? undefined,
    }),
});

action(volumeType, 'updateVolumeType', {
  description: 'Updates the name, description or visibility of a volume type.',
  cinder: { rest: [{ call: 'PUT /types/{id}', sdk: ['update_type'] }], roles: ['admin'] },
  input: (t) => ({
    name: t.string({
      description: 'The new name, 1 to 255 characters. The quotas of the volume type are renamed accordingly.',
    }),
    description: t.string({ description: 'The new description, up to 255 characters. Null clears the description.' }),
    isPublic: t.boolean({ description: 'Whether the volume type is available to all projects.' }),
  }),
  check: z
    .looseObject({
      name: filledText('`name` must not be null or blank.').optional(),
      isPublic: z.boolean({ error: '`isPublic` must be true or false, not null.' }).optional(),
    })
    .and(somethingOf('name', 'description', 'isPublic')),
  // Cinder ignores null. Only an empty description replaces an existing one.
  run: ({ client }, { id, name, description, isPublic }) =>
    updateVolumeType(client, id, toSnakeCase({ name, description: description === null ? '' : description, isPublic })),
});

deletion(volumeType, 'deleteVolumeType', {
  description: 'Deletes a volume type. Fails if a volume or group has the type, or if it is a default type.',
  cinder: { rest: [{ call: 'DELETE /types/{id}', sdk: ['delete_type'] }], roles: ['admin'] },
  run: ({ client }, { id }) => deleteVolumeType(client, id),
});

function accessMutation(
  name: string,
  actionKey: 'addProjectAccess' | 'removeProjectAccess',
  sdk: string,
  description: string,
): void {
  action(volumeType, name, {
    description,
    cinder: { rest: [{ call: 'POST /types/{id}/action', action: actionKey, sdk: [sdk] }], roles: ['admin'] },
    input: (t) => ({
      projectId: t.id({
        required: true,
        description: 'The ID of the project in Keystone.',
        extensions: cinder({ idOf: 'project' }),
      }),
    }),
    run: ({ client }, { id, projectId }) =>
      changeAccess(client, id, actionKey, projectIdOf(projectId, ['input', 'projectId'])),
  });
}

accessMutation(
  'addVolumeTypeAccess',
  'addProjectAccess',
  'add_type_access',
  'Gives a project access to a private volume type. Fails if the volume type is public.',
);
accessMutation(
  'removeVolumeTypeAccess',
  'removeProjectAccess',
  'remove_type_access',
  'Removes the access of a project to a private volume type. Existing volumes of the project keep the type.',
);
