import { expect, test } from 'vitest';
import { volumeTypes } from '../../../src/cinder/resources/volume-types.ts';
import { typeId, typeRow } from '../../support/rows.ts';

test('a whole record', () => {
  expect(
    volumeTypes.decode(typeRow(1, { is_public: false, extra_specs: { multiattach: '<is> True' }, qos_specs_id: 'q' })),
  ).toEqual({
    kind: 'VolumeType',
    id: typeId(1),
    name: 'type 1',
    description: null,
    isPublic: false,
    extraSpecs: { multiattach: '<is> True' },
    qosSpecId: 'q',
  });
});

test('to whom Cinder shows no extra specs there are none; that is not the same as empty ones', () => {
  expect(volumeTypes.decode({ id: typeId(1) }).extraSpecs).toBeNull();
  expect(volumeTypes.decode({ id: typeId(1), extra_specs: {} }).extraSpecs).toEqual({});
});
