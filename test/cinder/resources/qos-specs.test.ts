import { expect, test } from 'vitest';
import { associationsOf, qosSpecs } from '../../../src/cinder/resources/qos-specs.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { qosSpecId, qosSpecRow, typeId } from '../../support/rows.ts';

test('decodes a whole record', () => {
  expect(qosSpecs.decode(qosSpecRow(1))).toEqual({
    kind: 'QosSpec',
    id: qosSpecId(1),
    name: 'QoS spec 1',
    consumer: 'back-end',
    specs: { iops: '1' },
  });
});

test('lists the associated volume types', async () => {
  const row = { association_type: 'volume_type', name: 'type 1', id: typeId(1) };
  const answers = { 'GET /qos-specs/{id}/associations': () => ({ qos_associations: [row] }) };
  const { client } = fakeCinder({}, { answers });
  expect(await associationsOf(client, qosSpecId(1))).toEqual([{ kind: 'VolumeType', id: typeId(1), name: 'type 1' }]);
});
