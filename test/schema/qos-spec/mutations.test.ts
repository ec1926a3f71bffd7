import { describe, expect, test } from 'vitest';
import { qosSpecId, typeId } from '../../support/rows.ts';
import { expectCalls, expectRefused } from '../support/mutate.ts';

const id = qosSpecId(1);
const made = { 'POST /qos-specs': () => ({ qos_specs: { id } }) };
const accept = (route: string) => ({ answers: { [`GET /qos-specs/{id}/${route}`]: () => undefined } });

test.each<[object, object]>([
  [{ name: 'a' }, { name: 'a', consumer: 'back-end' }],
  [
    { name: 'a', consumer: 'BOTH', specs: { iops: '1' } },
    { name: 'a', consumer: 'both', iops: '1' },
  ],
  [
    { name: 'a', specs: null },
    { name: 'a', consumer: 'back-end' },
  ],
])('createQosSpec sends %j, with the specs on the level of the name', async (input, body) => {
  await expectCalls('createQosSpec', input, ['POST /qos-specs'], [{ qos_specs: body }], { answers: made });
});

test.each<[object, object]>([
  [{ consumer: 'FRONT_END' }, { consumer: 'front-end' }],
  [{ specs: { a: 'b', c: '' } }, { a: 'b', c: '' }],
])('updateQosSpec sends %j', async (input, body) => {
  await expectCalls('updateQosSpec', { id, ...input }, [`PUT /qos-specs/${id}`], [{ qos_specs: body }]);
});

test.each<[string, object, string, unknown[], object?]>([
  ['deleteQosSpec', {}, `DELETE /qos-specs/${id}`, []],
  ['deleteQosSpec', { force: true }, `DELETE /qos-specs/${id}?force=true`, []],
  ['deleteQosSpecMetadata', { keys: ['a', 'b'] }, `PUT /qos-specs/${id}/delete_keys`, [{ keys: ['a', 'b'] }]],
  [
    'associateQosSpec',
    { volumeTypeId: `VolumeType:${typeId(1)}` },
    `GET /qos-specs/${id}/associate?vol_type_id=${typeId(1)}`,
    [],
    accept('associate'),
  ],
  [
    'disassociateQosSpec',
    { volumeTypeId: typeId(1) },
    `GET /qos-specs/${id}/disassociate?vol_type_id=${typeId(1)}`,
    [],
    accept('disassociate'),
  ],
  ['disassociateAllQosSpec', {}, `GET /qos-specs/${id}/disassociate_all`, [], accept('disassociate_all')],
])('%s makes the call for %j', async (name, input, call, bodies, options) => {
  await expectCalls(name, { id: `QosSpec:${id}`, ...input }, [call], bodies, options);
});

describe('refuses without a call', () => {
  test.each<[string, object, string[], RegExp]>([
    ['createQosSpec', { name: ' ' }, ['name'], /`name` must not be blank/],
    [
      'createQosSpec',
      { name: 'a', specs: { consumer: 'both' } },
      ['specs'],
      /"consumer" is reserved and cannot be a spec/,
    ],
    ['updateQosSpec', { id, specs: { name: 'b' } }, ['specs'], /"name" is reserved and cannot be a spec/],
    ['updateQosSpec', { id, specs: { 'a+': 'b' } }, ['specs'], /"a\+" is not a valid key/],
    ['updateQosSpec', { id, specs: {} }, [], /Specify `consumer` or `specs`/],
    ['updateQosSpec', { id, specs: null }, [], /Specify `consumer` or `specs`/],
    ['updateQosSpec', { id, consumer: null }, ['consumer'], /`consumer` must not be null/],
    ['deleteQosSpecMetadata', { id, keys: [] }, ['keys'], /at least one key/],
    ['deleteQosSpecMetadata', { id, keys: ['a', 'a'] }, ['keys'], /must not contain duplicates/],
    ['associateQosSpec', { id, volumeTypeId: `QosSpec:${id}` }, ['volumeTypeId'], /must be of type VolumeType;/],
    ['disassociateQosSpec', { id, volumeTypeId: '../x' }, ['volumeTypeId'], /is not a valid ID/],
    ['disassociateAllQosSpec', { id: '..' }, ['id'], /is not a valid ID/],
  ])('%s %j', async (name, input, path, message) => {
    await expectRefused(name, input, {
      __typename: 'ValidationError',
      path: ['input', ...path],
      message: expect.stringMatching(message) as unknown,
    });
  });
});
