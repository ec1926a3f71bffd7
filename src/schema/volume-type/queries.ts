import { volumeTypes } from '../../cinder/resources/volume-types.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { VolumeTypeConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { VolumeTypeRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';

const typeLoaders = (loaders: Loaders): Loaders['volumeType'] => loaders.volumeType;

showField('volumeType', {
  ref: VolumeTypeRef,
  typeLoaders,
  hasDefault: true,
  description: 'A volume type by ID.',
  cinder: {
    rest: [{ call: 'GET /types/{id}', sdk: ['get_type'] }],
    nullIf: ['the volume type does not exist', 'the volume type is not visible to the caller'],
  },
});

findField('findVolumeType', {
  ref: VolumeTypeRef,
  typeLoaders,
  allProjects: false,
  description: 'A volume type by ID or name.',
  cinder: {
    rest: [
      { call: 'GET /types/{id}', sdk: ['find_type'] },
      { call: 'GET /types', when: 'if no ID matches' },
    ],
  },
});

listField('volumeTypes', {
  type: 'VolumeType',
  description:
    'The volume types. Users other than administrators see the public types and those that their project has access to.',
  cinder: { rest: [{ call: 'GET /types', sdk: ['types'] }] },
  connection: VolumeTypeConnection,
  typeLoaders,
  resource: volumeTypes,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    search: t.string({ description: 'A part of the name or ID, in upper or lower case.' }),
    isPublic: t.boolean({ description: 'Whether the volume type is available to all projects.' }),
    qosSpecId: t.id({ description: 'The ID of the QoS spec.' }),
    extraSpecs: t.field({
      type: 'StringMap',
      description:
        'The exact keys and values of extra specs. All must match. Users other than administrators can only filter by the keys that they see.',
    }),
  }),
});
