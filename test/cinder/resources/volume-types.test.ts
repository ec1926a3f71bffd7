import { expect, test } from 'vitest';
import { accessOf, encryptionOf, extraSpecsOf, volumeTypes } from '../../../src/cinder/resources/volume-types.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { typeId, typeRow } from '../../support/rows.ts';

test('decodes a whole record', () => {
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

test('returns null for hidden extra specs, and an empty map for no extra specs', () => {
  expect(volumeTypes.decode({ id: typeId(1), name: 'n' }).extraSpecs).toBeNull();
  expect(volumeTypes.decode({ id: typeId(1), name: 'n', extra_specs: {} }).extraSpecs).toEqual({});
});

const encryption = {
  created_at: '2026-01-01T00:00:00.000000',
  updated_at: null,
  deleted_at: null,
  deleted: false,
  encryption_id: 'e1',
  cipher: 'aes-xts-plain64',
  key_size: 256,
  provider: 'luks',
  control_location: 'front-end',
  volume_type_id: typeId(1),
};

test('reads the encryption, which has no envelope', async () => {
  const { client } = fakeCinder({}, { answers: { 'GET /types/{id}/encryption': () => encryption } });
  expect(await encryptionOf(client, typeId(1))).toEqual({
    kind: 'VolumeTypeEncryption',
    encryptionId: 'e1',
    volumeTypeId: typeId(1),
    provider: 'luks',
    controlLocation: 'front-end',
    cipher: 'aes-xts-plain64',
    keySize: 256,
    createdAt: '2026-01-01T00:00:00.000000Z',
    updatedAt: null,
    deleted: false,
    deletedAt: null,
  });
});

test('returns null for an empty encryption', async () => {
  const { client } = fakeCinder({}, { answers: { 'GET /types/{id}/encryption': () => ({}) } });
  expect(await encryptionOf(client, typeId(1))).toBeNull();
});

test('reads the access and the extra specs, with null for a type that does not exist', async () => {
  const access = { volume_type_access: [{ volume_type_id: typeId(1), project_id: 'p2' }] };
  const { client } = fakeCinder(
    {},
    {
      answers: {
        'GET /types/{id}/os-volume-type-access': () => access,
        'GET /types/{id}/extra_specs': () => ({ extra_specs: { a: 'b' } }),
      },
    },
  );
  expect(await accessOf(client, typeId(1))).toEqual([
    { kind: 'VolumeTypeAccess', projectId: 'p2', volumeTypeId: typeId(1) },
  ]);
  expect(await extraSpecsOf(client, typeId(1))).toEqual({ a: 'b' });
  const empty = fakeCinder({}).client;
  expect(await Promise.all([accessOf, extraSpecsOf, encryptionOf].map((read) => read(empty, typeId(1))))).toEqual([
    null,
    null,
    null,
  ]);
});
