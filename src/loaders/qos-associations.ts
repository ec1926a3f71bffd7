import type DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';
import { associationsOf, type QosAssociation } from '../cinder/resources/qos-specs.ts';
import type { VolumeType } from '../cinder/resources/volume-types.ts';
import { valueIfIntact } from '../cinder/value-if-intact.ts';
import { batchLoader } from './batch-loader.ts';
import type { TypeLoaders } from './type-loaders.ts';

/**
 * Loads the volume types with given QoS specs.
 *
 * For one QoS spec, Cinder returns the IDs and names of the types. For several, the list of volume types is read,
 * because each type contains the ID of its QoS spec.
 */
export function qosAssociationsLoader(
  client: CinderClient,
  volumeTypes: TypeLoaders<VolumeType>,
): DataLoader<string, readonly QosAssociation[]> {
  return batchLoader(client, async (ids) => {
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) return [await associationsOf(client, only)];
    const types = await volumeTypes.all();
    return ids.map((id) => types.filter((type) => valueIfIntact(type, 'qosSpecId') === id));
  });
}
