import type { QosSpec } from '../cinder/resources/qos-specs.ts';
import type { VolumeType, VolumeTypeAccess } from '../cinder/resources/volume-types.ts';
import type { Volume } from '../cinder/resources/volumes.ts';
import { valueIfIntact } from '../cinder/value-if-intact.ts';
import type { OperationContext } from './context.ts';

/**
 * The type of a volume. The volume's record carries its id and name: no call where nothing else is wanted, and what is
 * given where the type itself is not shown to the caller (a private type of an old volume).
 *
 * @param nameSuffices whether no more than the id and the name were selected
 */
export async function typeOfVolume(
  { volumeTypeId, volumeTypeName }: Volume,
  { loaders }: OperationContext,
  nameSuffices: boolean,
): Promise<VolumeType | null> {
  if (volumeTypeId !== null) {
    const known = { ...hidden, id: volumeTypeId, name: volumeTypeName };
    return nameSuffices ? known : ((await loaders.volumeType.byId.load(volumeTypeId)) ?? known);
  }
  if (volumeTypeName === null) return null;
  // Before 3.63 the record has the name alone, or the id where the name is unknown.
  const types = await loaders.volumeType.all();
  return types.find((type) => valueIfIntact(type, 'name') === volumeTypeName || type.id === volumeTypeName) ?? null;
}

const hidden: Omit<VolumeType, 'id' | 'name'> = {
  kind: 'VolumeType',
  description: null,
  isPublic: null,
  extraSpecs: null,
  qosSpecId: null,
};

/** A type's extra specs: from its record, or, where that lacks them, by a call of their own. */
export function extraSpecsOf({ id, extraSpecs }: VolumeType, { loaders }: OperationContext): Promise<Specs | null> {
  return extraSpecs === null ? loaders.extraSpecsOfVolumeType.load(id) : Promise.resolve(extraSpecs);
}

/** Which projects may use a private type; null, at no call, for a public one. */
export function accessOf({ id, isPublic }: VolumeType, { loaders }: OperationContext): Promise<readonly VolumeTypeAccess[] | null> {
  return isPublic === true ? Promise.resolve(null) : loaders.accessOfVolumeType.load(id);
}

/**
 * The volume types that have a QoS spec.
 *
 * @param nameSuffices whether no more than their ids and names were selected
 */
export async function associationsOf(
  { id }: QosSpec,
  { loaders }: OperationContext,
  nameSuffices: boolean,
): Promise<readonly VolumeType[]> {
  const types = await loaders.associationsOfQosSpec.load(id);
  const complete = (type: (typeof types)[number]): type is VolumeType => 'isPublic' in type;
  const records = types.map(async (type): Promise<VolumeType | null> => {
    if (complete(type)) return type;
    // A spread would read a damaged name.
    return nameSuffices ? (Object.defineProperties({ ...hidden }, Object.getOwnPropertyDescriptors(type)) as VolumeType) : loaders.volumeType.byId.load(type.id);
  });
  return (await Promise.all(records)).filter((type) => type !== null);
}

type Specs = Readonly<Record<string, string>>;
