import type { QosSpec } from '../../cinder/resources/qos-specs.ts';
import type { VolumeType, VolumeTypeAccess } from '../../cinder/resources/volume-types.ts';
import type { Volume } from '../../cinder/resources/volumes.ts';
import type { OperationContext } from '../common/context.ts';

/**
 * The type of a volume. The ID and the name of the type are in the record of the volume and require no call.
 *
 * If the type is not visible to the caller (a private type of an old volume), only the ID and name are known.
 *
 * @param nameSuffices whether only the ID and the name are selected
 */
export async function typeOfVolume(
  { loaders }: OperationContext,
  { volumeTypeId, volumeTypeName }: Volume,
  nameSuffices: boolean,
): Promise<VolumeType | null> {
  if (volumeTypeId !== null) {
    const type = nameSuffices && volumeTypeName !== null ? null : await loaders.volumeType.byId.load(volumeTypeId);
    return type ?? (volumeTypeName === null ? null : { ...hidden, id: volumeTypeId, name: volumeTypeName });
  }
  if (volumeTypeName === null) return null;
  // Before 3.63, the record has only the name, or the ID if the name is unknown.
  const types = await loaders.volumeType.all();
  return types.find((type) => type.name === volumeTypeName || type.id === volumeTypeName) ?? null;
}

const hidden: Omit<VolumeType, 'id' | 'name'> = {
  kind: 'VolumeType',
  description: null,
  isPublic: null,
  extraSpecs: null,
  qosSpecId: null,
};

/** The extra specs of a type, from its record, or with a separate call if the record has none. */
export function extraSpecsOf({ loaders }: OperationContext, { id, extraSpecs }: VolumeType): Promise<Specs | null> {
  return extraSpecs === null ? loaders.extraSpecsOfVolumeType.load(id) : Promise.resolve(extraSpecs);
}

/** The projects with access to a private type. Null for a public type, which requires no call. */
export function accessOf(
  { loaders }: OperationContext,
  { id, isPublic }: VolumeType,
): Promise<readonly VolumeTypeAccess[] | null> {
  return isPublic === true ? Promise.resolve(null) : loaders.accessOfVolumeType.load(id);
}

/**
 * The volume types with a QoS spec.
 *
 * @param nameSuffices whether only IDs and names are selected
 */
export async function associationsOf(
  { loaders }: OperationContext,
  { id }: QosSpec,
  nameSuffices: boolean,
): Promise<readonly VolumeType[]> {
  const types = await loaders.associationsOfQosSpec.load(id);
  const complete = (type: (typeof types)[number]): type is VolumeType => 'isPublic' in type;
  const records = types.map(async (type): Promise<VolumeType | null> => {
    if (complete(type)) return type;
    return nameSuffices ? { ...hidden, ...type } : loaders.volumeType.byId.load(type.id);
  });
  return (await Promise.all(records)).filter((type) => type !== null);
}

type Specs = Readonly<Record<string, string>>;
