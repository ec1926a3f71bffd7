import { qosSpecs } from '../../cinder/resources/qos-specs.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { QosSpecConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { QosSpecRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';

const family = (loaders: Loaders): Loaders['qosSpec'] => loaders.qosSpec;

showField('qosSpec', { ref: QosSpecRef, family, description: 'A QoS spec by its id; null where there is none. `GET /qos-specs/{id}`. Administrators.' });

findField('findQosSpec', {
  ref: QosSpecRef,
  family,
  allProjects: false,
  description: 'A QoS spec by its id or name. `GET /qos-specs/{id}`, then `GET /qos-specs`. Administrators.',
});

listField('qosSpecs', {
  type: 'QosSpec',
  description: 'QoS specs. `GET /qos-specs`. Administrators.',
  connection: QosSpecConnection,
  family,
  order: qosSpecs,
  allProjects: false,
  filter: (t) => ({
    id: t.id({ description: 'The id of the QoS spec.' }),
  }),
});
