import { listAvailabilityZones, type AvailabilityZone } from '../../cinder/resources/availability-zones.ts';
import { builder } from '../builder.ts';

const AvailabilityZoneRef = builder.objectRef<AvailabilityZone>('AvailabilityZone').implement({
  description: 'An availability zone of the cloud\'s storage.',
  fields: (t) => ({
    zoneName: t.exposeString('zoneName', { nullable: false, description: 'Its name, which a new volume can ask for.' }),
    available: t.exposeBoolean('available', { nullable: false, description: 'Whether one of its services is enabled.' }),
  }),
});

builder.queryField('availabilityZones', (t) =>
  t.field({
    type: [AvailabilityZoneRef],
    nullable: { list: true, items: false },
    description: 'The availability zones. `GET /os-availability-zone`, not paged. Everybody.',
    resolve: (_, __, { client }) => listAvailabilityZones(client),
  }),
);
