import { qosSpecs } from '../../cinder/resources/qos-specs.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { QosSpecConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { QosSpecRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';

const typeLoaders = (loaders: Loaders): Loaders['qosSpec'] => loaders.qosSpec;

showField('qosSpec', {
  ref: QosSpecRef,
  typeLoaders,
  description: 'A QoS spec by ID.',
  cinder: {
    rest: [{ call: 'GET /qos-specs/{id}', sdk: ['get_qos_spec'] }],
    roles: ['admin'],
    nullIf: ['the QoS spec does not exist'],
  },
});

findField('findQosSpec', {
  ref: QosSpecRef,
  typeLoaders,
  allProjects: false,
  description: 'A QoS spec by ID or name.',
  cinder: {
    rest: [
      { call: 'GET /qos-specs/{id}', sdk: ['find_qos_spec'] },
      { call: 'GET /qos-specs', when: 'if no ID matches' },
    ],
    roles: ['admin'],
  },
});

listField('qosSpecs', {
  type: 'QosSpec',
  description: 'The QoS specs of the cloud.',
  cinder: { rest: [{ call: 'GET /qos-specs', sdk: ['qos_specs'] }], roles: ['admin'] },
  connection: QosSpecConnection,
  typeLoaders,
  resource: qosSpecs,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    search: t.string({ description: 'A part of the name or ID, in upper or lower case.' }),
    ids: t.idList({ description: 'The IDs of QoS specs, of which the QoS spec must have one.' }),
  }),
});
