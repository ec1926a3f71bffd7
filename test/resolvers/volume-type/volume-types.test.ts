import { expect, test } from 'vitest';
import { volumes, type Volume } from '../../../src/cinder/resources/volumes.ts';
import { qosSpecs } from '../../../src/cinder/resources/qos-specs.ts';
import { volumeTypes } from '../../../src/cinder/resources/volume-types.ts';
import {
  accessOf,
  associationsOf,
  extraSpecsOf,
  typeOfVolume,
} from '../../../src/resolvers/volume-type/volume-types.ts';
import { operation } from '../../support/operation.ts';
import { qosSpecRow, typeId, typeRow, volumeRow } from '../../support/rows.ts';

const store = { volumeTypes: [typeRow(1), typeRow(2, { is_public: false })] };
const volumeOf = (changes: object): Volume => volumes.decode(volumeRow(1, { ...changes }));
const hidden = {
  kind: 'VolumeType',
  id: typeId(2),
  name: 'type 2',
  description: null,
  isPublic: null,
  extraSpecs: null,
  qosSpecId: null,
};

test('requires no call for the ID and the name', async () => {
  const { context, calls } = operation(store);
  expect(await typeOfVolume(context, volumeOf({}), true)).toMatchObject({ id: typeId(1), name: 'type 1' });
  expect(calls).toEqual([]);
});

test('loads the type for other fields', async () => {
  const { context, calls } = operation(store);
  expect(await typeOfVolume(context, volumeOf({}), false)).toMatchObject({
    id: typeId(1),
    isPublic: true,
    extraSpecs: {},
  });
  expect(calls).toEqual([`GET /types/${typeId(1)}`]);
});

test('returns only the ID and name of a type that is not visible to the caller', async () => {
  const { context } = operation(store);
  const volume = volumeOf({ volume_type: 'type 2', volume_type_id: typeId(2) });
  expect(await typeOfVolume(context, volume, false)).toEqual(hidden);
  expect(await typeOfVolume(context, volume, true)).toEqual(hidden);
});

test.each([
  ['the name', 'type 1'],
  ['the ID, because the name is unknown', typeId(1)],
])('reads the list of types once on an older cloud that reports only %s', async (_, told) => {
  const { context, calls } = operation(store, { microversion: '3.62' });
  const volume = volumeOf({ volume_type: told, volume_type_id: undefined });
  expect(
    await Promise.all([true, false].map((nameSuffices) => typeOfVolume(context, volume, nameSuffices))),
  ).toMatchObject([
    { id: typeId(1), name: 'type 1', isPublic: true },
    { id: typeId(1), name: 'type 1', isPublic: true },
  ]);
  expect(calls).toEqual(['GET /types?limit=1000']);
});

test('returns null for a volume without a type', async () => {
  const { context, calls } = operation(store);
  expect(await typeOfVolume(context, volumeOf({ volume_type: null, volume_type_id: null }), false)).toBeNull();
  expect(calls).toEqual([]);
});

test('reads extra specs from the record, or with one call', async () => {
  const { context, calls } = operation(
    {},
    { answers: { 'GET /types/{id}/extra_specs': () => ({ extra_specs: { c: 'd' } }) } },
  );
  expect(await extraSpecsOf(context, volumeTypes.decode(typeRow(1, { extra_specs: { a: 'b' } })))).toEqual({ a: 'b' });
  expect(calls).toEqual([]);
  const bare = volumeTypes.decode({ id: typeId(1), name: 'n' });
  expect(await Promise.all([extraSpecsOf(context, bare), extraSpecsOf(context, bare)])).toEqual([
    { c: 'd' },
    { c: 'd' },
  ]);
  expect(calls).toEqual([`GET /types/${typeId(1)}/extra_specs`]);
});

test('makes no call for the access to a public type', async () => {
  const { context, calls } = operation(
    {},
    { answers: { 'GET /types/{id}/os-volume-type-access': () => ({ volume_type_access: [] }) } },
  );
  expect(await accessOf(context, volumeTypes.decode(typeRow(1)))).toBeNull();
  expect(calls).toEqual([]);
  expect(await accessOf(context, volumeTypes.decode(typeRow(1, { is_public: false })))).toEqual([]);
});

test('returns the IDs and names of types with a QoS spec together, and loads the types for other fields', async () => {
  const associations = { qos_associations: [{ association_type: 'volume_type', name: 'type 2', id: typeId(2) }] };
  const answers = { 'GET /qos-specs/{id}/associations': () => associations };
  const { context, calls } = operation(store, { isAdmin: true, answers });
  const spec = qosSpecs.decode(qosSpecRow(1));
  expect(await associationsOf(context, spec, true)).toEqual([hidden]);
  expect(calls).toHaveLength(1);
  expect(await associationsOf(context, spec, false)).toMatchObject([{ id: typeId(2), isPublic: false }]);
  expect(calls).toHaveLength(2);
});
