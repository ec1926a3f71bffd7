import { expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { execute } from '../../support/execute.ts';
import * as row from '../../support/rows.ts';

const { volumeId, snapshotId, groupId, typeId } = row;
const full = row.volumeRow(1, {
  description: 'of alice',
  updated_at: row.time(9),
  bootable: 'true',
  encrypted: true,
  encryption_key_id: 'key',
  multiattach: true,
  consistencygroup_id: 'cg',
  provider_id: 'provider',
  service_uuid: 'service',
  cluster_name: 'cluster',
  volume_image_metadata: { os: 'linux' },
  'os-vol-mig-status-attr:name_id': volumeId(8),
});
const leaves = `
  name description size availabilityZone projectId userId bootable encrypted encryptionKeyId multiattach sharedTargets
  consumesQuota imageMetadata migrationNameId host clusterName providerId serviceUuid updatedAt`;

test('returns the fields of the record', async () => {
  const { data } = await execute(`{ volumes { nodes { ${leaves} } } }`, { volumes: [full] }, { isAdmin: true });
  expect(data).toEqual({
    volumes: {
      nodes: [
        {
          name: 'volume 1',
          description: 'of alice',
          size: 1,
          availabilityZone: 'nova',
          projectId: 'p1',
          userId: 'u1',
          bootable: true,
          encrypted: true,
          encryptionKeyId: 'key',
          multiattach: true,
          sharedTargets: false,
          consumesQuota: true,
          imageMetadata: { os: 'linux' },
          migrationNameId: volumeId(8),
          host: 'host@backend#pool',
          clusterName: 'cluster',
          providerId: 'provider',
          serviceUuid: 'service',
          updatedAt: `${row.time(9)}Z`,
        },
      ],
    },
  });
});

test('returns null for fields that require an administrator or a newer cloud', async () => {
  const fields = 'host clusterName providerId migrationNameId sharedTargets consumesQuota serviceUuid';
  const { data, errors } = await execute(
    `{ volumes { nodes { ${fields} } } }`,
    { volumes: [full] },
    { microversion: '3.27' },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ volumes: { nodes: [Object.fromEntries(fields.split(' ').map((field) => [field, null]))] } });
});

test('loads the origin of a volume, and the resources from it', async () => {
  const store = {
    volumeTypes: [row.typeRow(1)],
    groups: [row.groupRow(1)],
    volumes: [
      row.volumeRow(1, { snapshot_id: snapshotId(1), group_id: groupId(1) }),
      row.volumeRow(2, { source_volid: volumeId(1) }),
      row.volumeRow(3, { source_volid: volumeId(1) }),
    ],
    snapshots: [row.snapshotRow(1, 2), row.snapshotRow(2, 1)],
    backups: [row.backupRow(1, 1)],
  };
  const { data } = await execute(
    `{ volume(id: "${volumeId(1)}") {
      volumeType { name isPublic } snapshot { name } sourceVolume { name } group { name }
      snapshots { nodes { name } } backups { nodes { name } }
      clones(first: 1) { nodes { name sourceVolume { name } } totalCount }
    } }`,
    store,
  );
  expect(data).toEqual({
    volume: {
      volumeType: { name: 'type 1', isPublic: true },
      snapshot: { name: 'snapshot 1' },
      sourceVolume: null,
      group: { name: 'group 1' },
      snapshots: { nodes: [{ name: 'snapshot 2' }] },
      backups: { nodes: [{ name: 'backup 1' }] },
      clones: { nodes: [{ name: 'volume 3', sourceVolume: { name: 'volume 1' } }], totalCount: 2 },
    },
  });
});

test('loads three levels of a hundred volumes with three calls', async () => {
  const store = {
    volumes: row.rows(100, (n) => row.volumeRow(n, { volume_type_id: typeId(1) })),
    snapshots: row.rows(300, (n) => row.snapshotRow(n, 1 + (n % 100))),
    backups: row.rows(100, (n) => row.backupRow(n, n, { snapshot_id: snapshotId(n) })),
  };
  const { calls, errors } = await execute(
    `{ volumes(first: 100) { nodes {
      name
      snapshots { nodes { name backups { nodes { name volume { name } } } } }
    } } }`,
    store,
  );
  expect(errors).toBeUndefined();
  expect(calls).toEqual([
    'GET /volumes/detail?limit=100',
    'GET /snapshots/detail?limit=1000&with_count=true',
    'GET /backups/detail?limit=1000&with_count=true',
  ]);
});

const encryption = '{ encrypted encryption { encryptionKeyId provider controlLocation cipher keySize } }';
const answer = {
  encryption_key_id: 'key',
  control_location: 'front-end',
  cipher: 'aes-xts-plain64',
  key_size: 256,
  provider: 'luks',
};

test('loads the encryption of each encrypted volume with one call', async () => {
  const { data, calls } = await execute(
    `{ volumes { nodes ${encryption} } }`,
    { volumes: [row.volumeRow(1, { encrypted: true }), row.volumeRow(2, { encrypted: false })] },
    { answers: { 'GET /volumes/{id}/encryption': () => answer } },
  );
  expect(data).toEqual({
    volumes: {
      nodes: [
        { encrypted: false, encryption: null },
        {
          encrypted: true,
          encryption: {
            encryptionKeyId: 'key',
            provider: 'luks',
            controlLocation: 'FRONT_END',
            cipher: 'aes-xts-plain64',
            keySize: 256,
          },
        },
      ],
    },
  });
  expect(calls.slice(1)).toEqual([`GET /volumes/${volumeId(1)}/encryption`]);
});

test('returns null and an error for a forbidden encryption', async () => {
  const { data, errors } = await execute(
    `{ volume(id: "${volumeId(1)}") ${encryption} }`,
    { volumes: [row.volumeRow(1, { encrypted: true })] },
    {
      answers: {
        'GET /volumes/{id}/encryption': () => {
          throw new CinderError('FORBIDDEN', 'Policy.', { status: 403 });
        },
      },
    },
  );
  expect(data).toEqual({ volume: { encrypted: true, encryption: null } });
  expect(errors).toMatchObject([{ path: ['volume', 'encryption'] }]);
});
