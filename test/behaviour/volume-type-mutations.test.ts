import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { furnish } from './support/furnish.ts';
import { done, refused, run } from './support/run.ts';
import { as, fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { until } from './support/rest.ts';
import { scaled } from '../support/scaled.ts';

await furnish({ volumeTypes: 1, qosSpecs: 1 });

const bob = restAs('bob');
const name = `behaviour-type-${randomUUID()}`;
const unknownId = '00000000-0000-4000-8000-000000000000';
let id = '';

const readType = async (): Promise<unknown> => {
  const { data } = await as('admin').send<{ volumeType: unknown }>(
    `{ volumeType(id: "${id}") { name description isPublic extraSpecs access { projectId } encryption { provider controlLocation cipher keySize } } }`,
  );
  return data.volumeType;
};

beforeAll(async () => {
  const { volumeType } = await done(
    'admin',
    'createVolumeType',
    { name, description: 'Of a test', isPublic: false, extraSpecs: { 'behaviour:a': 'b' } },
    'volumeType { cinderId }',
  );
  ({ cinderId: id } = volumeType as { cinderId: string });
});
afterAll(async () => {
  await done('admin', 'deleteVolumeType', { id });
});

describe('a volume type', () => {
  test('is created with its input, and its name must be unique', async () => {
    expect(await readType()).toMatchObject({
      name,
      description: 'Of a test',
      isPublic: false,
      extraSpecs: { 'behaviour:a': 'b' },
    });
    expect(await refused('admin', 'createVolumeType', { name }, 'ConflictError')).toBe(
      `Volume Type ${name} already exists.`,
    );
  });

  test('can be updated', async () => {
    const { payload, calls } = await run(
      'admin',
      'updateVolumeType',
      { id, name: `${name}-2`, description: null, isPublic: true },
      'volumeType { name }',
    );
    expect(payload).toEqual({ volumeType: { name: `${name}-2` } });
    expect(calls).toEqual(['PUT /types/{id}', 'GET /types/{id}']);
    expect(await readType()).toMatchObject({ name: `${name}-2`, description: '', isPublic: true });
    expect(
      await refused('admin', 'addVolumeTypeAccess', { id, projectId: bob.projectId }, 'InvalidStateError'),
    ).toContain('not applicable to public');
    await done('admin', 'updateVolumeType', { id, name, isPublic: false });
    expect(await readType()).toMatchObject({ name, isPublic: false });
    await refused('admin', 'updateVolumeType', { id: unknownId, name: 'x' }, 'NotFoundError');
  });

  test('grants and revokes access for projects', async () => {
    const input = { id, projectId: bob.projectId };
    await done('admin', 'addVolumeTypeAccess', input);
    expect(await readType()).toMatchObject({ access: [{ projectId: bob.projectId }] });
    await refused('admin', 'addVolumeTypeAccess', input, 'ConflictError');
    await done('admin', 'removeVolumeTypeAccess', input);
    expect(await readType()).toMatchObject({ access: [] });
    await refused('admin', 'removeVolumeTypeAccess', input, 'NotFoundError');
  });

  test('gets and loses extra specs', async () => {
    const { calls } = await run('admin', 'updateVolumeTypeExtraSpecs', {
      id,
      extraSpecs: { 'behaviour:c': 'd', 'behaviour:a': 'e', 'behaviour:f': 'g' },
    });
    expect(calls).toEqual(['POST /types/{id}/extra_specs']);
    expect(await readType()).toMatchObject({
      extraSpecs: { 'behaviour:a': 'e', 'behaviour:c': 'd', 'behaviour:f': 'g' },
    });
    const { userErrors } = await run('admin', 'deleteVolumeTypeExtraSpecs', {
      id,
      keys: ['behaviour:c', 'behaviour:none', 'behaviour:a'],
    });
    expect(userErrors).toMatchObject([
      { __typename: 'NotFoundError', message: expect.stringContaining('behaviour:none') as string },
    ]);
    await done('admin', 'deleteVolumeTypeExtraSpecs', { id, keys: ['behaviour:f'] });
    expect(await readType()).toMatchObject({ extraSpecs: { 'behaviour:a': 'e' } });
    await done('admin', 'updateVolumeTypeExtraSpecs', { id, extraSpecs: { multiattach: '<is> True' } });
    await refused(
      'admin',
      'updateVolumeTypeExtraSpecs',
      { id, extraSpecs: { cacheable: '<is> True' } },
      'ValidationError',
    );
    await done('admin', 'deleteVolumeTypeExtraSpecs', { id, keys: ['multiattach'] });
  });

  test('gets, changes and loses its encryption', async () => {
    await done('admin', 'createVolumeTypeEncryption', {
      id,
      provider: 'luks',
      controlLocation: 'FRONT_END',
      cipher: 'aes-xts-plain64',
      keySize: 256,
    });
    expect(await readType()).toMatchObject({
      encryption: { provider: 'luks', controlLocation: 'FRONT_END', cipher: 'aes-xts-plain64', keySize: 256 },
    });
    expect(
      await refused(
        'admin',
        'createVolumeTypeEncryption',
        { id, provider: 'luks', controlLocation: 'FRONT_END' },
        'InvalidStateError',
      ),
    ).toContain('already exists');
    const { payload, calls } = await run(
      'admin',
      'updateVolumeTypeEncryption',
      { id, controlLocation: 'BACK_END', keySize: null },
      'volumeType { encryption { keySize } }',
    );
    expect(payload).toEqual({ volumeType: { encryption: { keySize: null } } });
    expect(calls).toEqual(['PUT /types/{id}/encryption/{id}', 'GET /types/{id}', 'GET /types/{id}/encryption']);
    expect(await readType()).toMatchObject({
      encryption: { provider: 'luks', controlLocation: 'BACK_END', cipher: 'aes-xts-plain64', keySize: null },
    });
    await done('admin', 'deleteVolumeTypeEncryption', { id });
    expect(await readType()).toMatchObject({ encryption: null });
    expect(await done('admin', 'deleteVolumeTypeEncryption', { id }, 'volumeType { id }')).toEqual({
      volumeType: null,
    });
    await refused('admin', 'deleteVolumeTypeEncryption', { id, ignoreMissing: false }, 'NotFoundError');
    await refused('admin', 'updateVolumeTypeEncryption', { id, cipher: 'x' }, 'NotFoundError');
  });

  test('cannot be changed while a volume has it', async () => {
    await done('admin', 'addVolumeTypeAccess', { id, projectId: bob.projectId });
    const { volume } = (await bob.post('/volumes', {
      volume: { size: 1, name: 'behaviour-typed', volume_type: id },
    })) as { volume: { id: string } };
    const before = await readType();
    for (const [mutation, input] of [
      ['updateVolumeTypeExtraSpecs', { extraSpecs: { a: 'b' } }],
      ['deleteVolumeTypeExtraSpecs', { keys: ['behaviour:a'] }],
      ['createVolumeTypeEncryption', { provider: 'luks', controlLocation: 'FRONT_END' }],
      ['updateVolumeTypeEncryption', { cipher: 'x' }],
      ['deleteVolumeTypeEncryption', {}],
      ['deleteVolumeType', {}],
    ] as const) {
      expect(await refused('admin', mutation, { id, ...input }, 'InvalidStateError')).toMatch(/in use\.$/);
    }
    expect(await readType()).toEqual(before);
    await until(bob, `/volumes/${volume.id}`, 'volume', 'available');
    await bob.delete(`/volumes/${volume.id}`);
    await expect
      .poll(
        () =>
          bob.get(`/volumes/${volume.id}`).then(
            () => true,
            () => false,
          ),
        { timeout: scaled(30_000) },
      )
      .toBe(false);
  });

  test('can be deleted, and is ignored or reported when it is missing', async () => {
    const { volumeType } = await done(
      'admin',
      'createVolumeType',
      { name: `${name}-gone` },
      'volumeType { id cinderId }',
    );
    const { id: globalId, cinderId } = volumeType as { id: string; cinderId: string };
    expect(await done('admin', 'deleteVolumeType', { id: globalId }, 'deletedId')).toEqual({ deletedId: globalId });
    expect((await as('admin').send(`{ volumeType(id: "${cinderId}") { id } }`)).data).toEqual({ volumeType: null });
    expect(await done('admin', 'deleteVolumeType', { id: cinderId }, 'deletedId')).toEqual({ deletedId: null });
    await refused('admin', 'deleteVolumeType', { id: cinderId, ignoreMissing: false }, 'NotFoundError');
  });
});

describe('a QoS spec', () => {
  const unique = `behaviour-qos-${randomUUID()}`;
  let spec = '';
  const shown = async (): Promise<unknown> => {
    const { data } = await as('admin').send<{ qosSpec: unknown }>(
      `{ qosSpec(id: "${spec}") { name consumer specs associations { cinderId } } }`,
    );
    return data.qosSpec;
  };

  beforeAll(async () => {
    const { qosSpec } = await done(
      'admin',
      'createQosSpec',
      { name: unique, specs: { read_iops_sec: '1' } },
      'qosSpec { cinderId }',
    );
    ({ cinderId: spec } = qosSpec as { cinderId: string });
  });
  afterAll(async () => {
    await done('admin', 'deleteQosSpec', { id: spec, force: true });
  });

  test('is created with its input, and its name must be unique', async () => {
    expect(await shown()).toEqual({
      name: unique,
      consumer: 'BACK_END',
      specs: { read_iops_sec: '1' },
      associations: [],
    });
    await refused('admin', 'createQosSpec', { name: unique, consumer: 'BOTH' }, 'ConflictError');
  });

  test('is updated and loses specs', async () => {
    await done('admin', 'updateQosSpec', { id: spec, consumer: 'BOTH', specs: { a: 'b', read_iops_sec: '2', c: 'd' } });
    expect(await shown()).toMatchObject({ consumer: 'BOTH', specs: { a: 'b', read_iops_sec: '2', c: 'd' } });
    const { calls } = await run('admin', 'deleteQosSpecMetadata', { id: spec, keys: ['a', 'c'] });
    expect(calls).toEqual(['PUT /qos-specs/{id}/delete_keys']);
    expect(await shown()).toMatchObject({ consumer: 'BOTH', specs: { read_iops_sec: '2' } });
    expect(
      await refused('admin', 'deleteQosSpecMetadata', { id: spec, keys: ['zz', 'read_iops_sec'] }, 'NotFoundError'),
    ).toContain('no spec with key zz');
    await refused('admin', 'updateQosSpec', { id: unknownId, consumer: 'BOTH' }, 'NotFoundError');
    expect(await shown()).toMatchObject({ specs: { read_iops_sec: '2' } });
  });

  test('is associated with and disassociated from types', async () => {
    const pair = { id: spec, volumeTypeId: id };
    const { payload, calls } = await run('admin', 'associateQosSpec', pair, 'qosSpec { associations { cinderId } }');
    expect(payload).toEqual({ qosSpec: { associations: [{ cinderId: id }] } });
    expect(calls).toEqual(['GET /qos-specs/{id}/associate', 'GET /qos-specs/{id}', 'GET /qos-specs/{id}/associations']);
    const [other = ''] = fixture.types.qosSpecIds;
    expect(await refused('admin', 'associateQosSpec', { id: other, volumeTypeId: id }, 'InvalidStateError')).toContain(
      'already associated',
    );
    expect(await refused('admin', 'deleteQosSpec', { id: spec }, 'InvalidStateError')).toBe('Qos specs still in use.');
    await done('admin', 'disassociateQosSpec', pair);
    expect(await shown()).toMatchObject({ associations: [] });
    await done('admin', 'associateQosSpec', pair);
    await done('admin', 'disassociateAllQosSpec', { id: spec });
    expect(await shown()).toMatchObject({ associations: [] });
    await refused('admin', 'associateQosSpec', { id: spec, volumeTypeId: unknownId }, 'NotFoundError');
    await refused('admin', 'disassociateQosSpec', { id: unknownId, volumeTypeId: id }, 'NotFoundError');
    await refused('admin', 'disassociateAllQosSpec', { id: unknownId }, 'NotFoundError');
  });

  test('is deleted, with force even if types have it', async () => {
    const { qosSpec } = await done('admin', 'createQosSpec', { name: `${unique}-gone` }, 'qosSpec { id }');
    const { id: gone } = qosSpec as { id: string };
    await done('admin', 'associateQosSpec', { id: gone, volumeTypeId: id });
    expect(await done('admin', 'deleteQosSpec', { id: gone, force: true }, 'deletedId')).toEqual({ deletedId: gone });
    const { data } = await as('admin').send(
      `{ qosSpec(id: "${gone}") { id } volumeType(id: "${id}") { qosSpec { id } } }`,
    );
    expect(data).toEqual({ qosSpec: null, volumeType: { qosSpec: null } });
    await refused('admin', 'deleteQosSpec', { id: gone, ignoreMissing: false }, 'NotFoundError');
  });
});
