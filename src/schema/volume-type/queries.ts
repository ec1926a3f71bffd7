import { volumeTypes } from '../../cinder/resources/volume-types.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { VolumeTypeConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { VolumeTypeRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';

const family = (loaders: Loaders): Loaders['volumeType'] => loaders.volumeType;

showField('volumeType', {
  ref: VolumeTypeRef,
  family,
  hasDefault: true,
  description: 'A volume type by its id; null where there is none. `GET /types/{id}`.',
});

findField('findVolumeType', {
  ref: VolumeTypeRef,
  family,
  allProjects: false,
  description: 'A volume type by its id or name. `GET /types/{id}`, then `GET /types`.',
});

listField('volumeTypes', {
  type: 'VolumeType',
  description: 'Volume types: to administrators all, to others the public ones and those shared with their project. `GET /types`.',
  connection: VolumeTypeConnection,
  family,
  order: volumeTypes,
  allProjects: false,
  filter: (t) => ({
    isPublic: t.boolean({ description: 'Whether every project may use it. Administrators only.' }),
    qosSpecId: t.id({ description: 'The id of its QoS spec. Administrators, unless the operator opens it (`/resource_filters`).' }),
    extraSpecs: t.field({
      type: 'StringMap',
      description: 'The exact keys and values that its extra specs must all have; for users other than administrators, of the keys that they see. Microversion 3.52.',
    }),
  }),
});
