import type { CinderClient } from '../client.ts';
import {
  asObject,
  dateTime,
  decoder,
  essential,
  flag,
  integer,
  oneOf,
  optionalStringMap,
  required,
  rowsOf,
  stringMapOf,
  text,
  type Decoded,
} from '../decode.ts';
import { orNull } from '../or-null.ts';
import { isOneOf } from '../predicates.ts';
import * as filter from '../common-filters.ts';
import { typeScope } from '../project-scope.ts';
import { shortList } from '../id-lookup.ts';
import { byMarker, byPosition } from '../sort-keys.ts';
import { resourceType } from '../resource-type.ts';

const fields = {
  id: required(),
  name: required(),
  description: text(),
  isPublic: flag(),
  extraSpecs: optionalStringMap(),
  qosSpecId: text('qos_specs_id'),
};

/** The record of a volume type (`GET /types/{id}`). */
export type VolumeType = Decoded<'VolumeType', typeof fields>;

export const volumeTypes = resourceType<VolumeType>({
  kind: 'VolumeType',
  noun: 'volume type',
  route: '/types',
  listRoute: '/types',
  key: 'volume_type',
  listKey: 'volume_types',
  decode: decoder('VolumeType', fields),
  scope: typeScope,
  idLookup: shortList,
  filterName: 'volume_type',
  filters: {
    name: { matches: isOneOf('name') },
    search: filter.search,
    isPublic: { parameter: 'is_public', member: 'never' },
    qosSpecId: { parameter: 'qos_specs_id', member: false, idOf: 'QosSpec' },
    extraSpecs: {
      parameter: 'extra_specs',
      exact: 'extraSpecs',
      member: true,
      since: '3.52',
      memberKeys: ['RESKEY:availability_zones', 'multiattach', 'replication_enabled'],
    },
  },
  sortKeys: {
    id: byMarker('id'),
    name: byPosition('name'),
    createdAt: byMarker('created_at'),
    updatedAt: byPosition('updated_at'),
  },
});

/** `GET /types/{id}/extra_specs`. Contains only the extra specs that the caller can see. */
export async function extraSpecsOf(client: CinderClient, id: string): Promise<Readonly<Record<string, string>> | null> {
  return orNull(async () => {
    const { body } = await client.call('GET', '/types/{id}/extra_specs', { params: { id } });
    return stringMapOf(asObject(asObject(body, 'extra_specs')['extra_specs'], 'extra_specs'));
  });
}

/** The places where data is encrypted. Cinder refuses others. */
export const controlLocations = ['front-end', 'back-end'] as const;

const decodeEncryption = decoder('VolumeTypeEncryption', {
  encryptionId: required(),
  volumeTypeId: required(),
  provider: required(),
  controlLocation: essential(oneOf(controlLocations)),
  cipher: text(),
  keySize: integer(),
  createdAt: essential(dateTime()),
  updatedAt: dateTime(),
  deleted: essential(flag()),
  deletedAt: dateTime(),
});

/** The encryption of the volumes of a type. */
export type VolumeTypeEncryption = ReturnType<typeof decodeEncryption>;

/** `GET /types/{id}/encryption`. Null if the volumes of the type are not encrypted. Administrators only. */
export async function encryptionOf(client: CinderClient, id: string): Promise<VolumeTypeEncryption | null> {
  return orNull(async () => {
    const { body } = await client.call('GET', '/types/{id}/encryption', { params: { id } });
    const answer = asObject(body, 'encryption');
    return Object.keys(answer).length === 0 ? null : decodeEncryption(answer);
  });
}

const decodeAccess = decoder('VolumeTypeAccess', { projectId: required(), volumeTypeId: required() });

/** The access of a project to a private type. */
export type VolumeTypeAccess = ReturnType<typeof decodeAccess>;

/** `GET /types/{id}/os-volume-type-access`. Null for a public type, which has no such list. Administrators only. */
export async function accessOf(client: CinderClient, id: string): Promise<readonly VolumeTypeAccess[] | null> {
  return orNull(async () => {
    const { body } = await client.call('GET', '/types/{id}/os-volume-type-access', { params: { id } });
    return rowsOf(body, 'volume_type_access', decodeAccess, client.reportDamage);
  });
}
