import type { CinderClient } from '../client.ts';
import { asObject, custom, decoder, essential, required, rowsOf } from '../decode.ts';

const decode = decoder('AvailabilityZone', {
  zoneName: required('zoneName'),
  available: essential(custom((state) => asObject(state ?? {}, 'zoneState')['available'] === true, 'zoneState')),
});

/** An availability zone of the cinder-volume services. */
export type AvailabilityZone = ReturnType<typeof decode>;

/** `GET /os-availability-zone`. Lists all availability zones. */
export async function listAvailabilityZones(client: CinderClient): Promise<AvailabilityZone[]> {
  const { body } = await client.call('GET', '/os-availability-zone');
  return rowsOf(body, 'availabilityZoneInfo', decode, client.reportDamage);
}
