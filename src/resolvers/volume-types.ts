import type { VolumeType } from '../cinder/resources/volume-types.ts';
import type { Volume } from '../cinder/resources/volumes.ts';
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
  return types.find(({ id, name }) => name === volumeTypeName || id === volumeTypeName) ?? null;
}

const hidden: Omit<VolumeType, 'id' | 'name'> = {
  kind: 'VolumeType',
  description: null,
  isPublic: null,
  extraSpecs: null,
  qosSpecId: null,
};
