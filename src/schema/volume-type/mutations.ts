import { z } from 'zod';
import { spelt } from '../../cinder/changes.ts';
import { changeAccess, createVolumeType, deleteVolumeType, updateVolumeType } from '../../cinder/resources/volume-type-changes.ts';
import { projectIdOf } from '../../resolvers/ids.ts';
import { somethingOf } from '../../resolvers/inputs.ts';
import { filledText } from '../../resolvers/text.ts';
import { newExtraSpecs } from '../../resolvers/specs.ts';
import { VolumeTypeRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';

export const volumeType = subject('volumeType', VolumeTypeRef, (loaders) => loaders.volumeType);

creation(volumeType, 'createVolumeType', {
  description: 'Makes a volume type. `POST /types`. Administrators.',
  input: (t) => ({
    name: t.string({ required: true, description: 'Its name, 1 to 255 characters, which no other type has.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters.' }),
    isPublic: t.boolean({ required: true, defaultValue: true, description: 'Whether every project may use it; a private one is for those that `addVolumeTypeAccess` lets in.' }),
    extraSpecs: t.field({ type: 'StringMap', description: 'What a backend must offer to hold its volumes: keys and values of up to 255 characters.' }),
  }),
  check: z.looseObject({ name: filledText('A volume type has a name.'), extraSpecs: newExtraSpecs }),
  run: ({ client }, { name, description, isPublic, extraSpecs }) =>
    createVolumeType(client, { name, isPublic, description: description ?? undefined, extraSpecs: extraSpecs ?? undefined }),
});

action(volumeType, 'updateVolumeType', {
  description: 'Changes a volume type\'s name, description, or who may use it. `PUT /types/{id}`. Administrators.',
  input: (t) => ({
    name: t.string({ description: 'Its new name, 1 to 255 characters. The quotas of the type keep to it.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters; null empties it.' }),
    isPublic: t.boolean({ description: 'Whether every project may use it.' }),
  }),
  check: z
    .looseObject({
      name: filledText('A volume type has a name: null cannot take it away.').optional(),
      isPublic: z.boolean({ error: 'It is public, or it is not: null says nothing.' }).optional(),
    })
    .and(somethingOf('name', 'description', 'isPublic')),
  // Cinder takes null for "as it was": only an empty description takes the place of one.
  run: ({ client }, { id, name, description, isPublic }) =>
    updateVolumeType(client, id, spelt({ name, description: description === null ? '' : description, isPublic })),
});

deletion(volumeType, 'deleteVolumeType', {
  description: 'Deletes a volume type. `DELETE /types/{id}`. Administrators. Refused while a volume or a group has it, and where it is somebody\'s default.',
  run: ({ client }, { id }) => deleteVolumeType(client, id),
});

function accessMutation(name: string, key: 'addProjectAccess' | 'removeProjectAccess', says: string): void {
  action(volumeType, name, {
    description: `${says} \`POST /types/{id}/action\`, \`${key}\`. Administrators.`,
    input: (t) => ({ projectId: t.id({ required: true, description: 'The project, an id of Keystone\'s.' }) }),
    run: ({ client }, { id, projectId }) => changeAccess(client, id, key, projectIdOf(projectId, ['input', 'projectId'])),
  });
}

accessMutation('addVolumeTypeAccess', 'addProjectAccess', 'Lets a project use a private volume type; a public one is refused.');
accessMutation('removeVolumeTypeAccess', 'removeProjectAccess', 'Keeps a project from using a private volume type. The volumes that it has stay.');
