import { decoder, flag, optionalStringMap, required, text, type Decoded } from '../decode.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  name: text(),
  description: text(),
  isPublic: flag(),
  extraSpecs: optionalStringMap(),
  qosSpecId: text('qos_specs_id'),
};

/** A volume type's record (`GET /types/{id}`). */
export type VolumeType = Decoded<'VolumeType', typeof fields>;

export const volumeTypes: Resource<VolumeType> = {
  kind: 'VolumeType',
  noun: 'volume type',
  route: '/types',
  listRoute: '/types',
  key: 'volume_type',
  listKey: 'volume_types',
  decode: decoder('VolumeType', fields),
  allTenants: false,
  inLists: false,
  filterName: 'volume_type',
  short: true,
  filters: {
    isPublic: { wire: 'is_public', member: false },
  },
  sortKeys: {
    id: 'id',
    name: 'name',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  // Without it an administrator sees the public types only.
  adminQuery: { is_public: 'None' },
};
