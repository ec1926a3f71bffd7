import type DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';
import { associationsOf, type QosAssociation } from '../cinder/resources/qos-specs.ts';
import type { VolumeType } from '../cinder/resources/volume-types.ts';
import { valueIfIntact } from '../cinder/value-if-intact.ts';
import { batchLoader } from './batch-loader.ts';
import type { Family } from './family.ts';

/**
 * Loads the volume types that have QoS specs: of one spec Cinder's own answer, which has their ids and names; of several
 * the list of types, which say what spec they have.
 */
export function qosAssociationsLoader(
  client: CinderClient,
  volumeTypes: Family<VolumeType>,
): DataLoader<string, readonly QosAssociation[]> {
  return batchLoader(client, async (ids) => {
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) return [await associationsOf(client, only)];
    const types = await volumeTypes.all();
    return ids.map((id) => types.filter((type) => valueIfIntact(type, 'qosSpecId') === id));
  });
}
