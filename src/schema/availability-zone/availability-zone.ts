import { listAvailabilityZones, type AvailabilityZone } from '../../cinder/resources/availability-zones.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { callFailed } from '../facts/null-conditions.ts';

const AvailabilityZoneRef = builder.objectRef<AvailabilityZone>('AvailabilityZone').implement({
  description: 'An availability zone of the volume service.',
  fields: (t) => ({
    zoneName: t.exposeString('zoneName', {
      nullable: false,
      description: 'The name of the availability zone, for use in `createVolume`.',
    }),
    available: t.exposeBoolean('available', {
      nullable: false,
      description: 'Whether the availability zone has an enabled service.',
    }),
  }),
});

builder.queryField('availabilityZones', (t) =>
  t.field({
    type: [AvailabilityZoneRef],
    nullable: { list: true, items: false },
    description: 'The availability zones of the volume service, without paging.',
    extensions: cinder({
      rest: [{ call: 'GET /os-availability-zone', sdk: ['availability_zones'] }],
      nullIf: [callFailed],
    }),
    resolve: (_, __, { client }) => listAvailabilityZones(client),
  }),
);
