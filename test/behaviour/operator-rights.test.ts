import { describe, expect, test } from 'vitest';
import { furnish } from './support/furnish.ts';
import { run } from './support/run.ts';
import { fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import type { Json } from './support/rest.ts';

await furnish({ volumeTypes: 1, qosSpecs: 1 });

const admin = restAs('admin');
const { services } = (await admin.get('/os-services')) as { services: Json[] };
const hostOf = (binary: string): string => String(services.find((service) => service['binary'] === binary)?.['host']);
const scheduler = { host: hostOf('cinder-scheduler'), binary: 'cinder-scheduler' };
const backend = hostOf('cinder-volume');
const { projectId } = admin;
const [volumeTypeId = ''] = fixture.types.volumeTypeIds;
const [qosSpecId = ''] = fixture.types.qosSpecIds;
const id = volumeTypeId;

describe.each(['alice', 'ron', 'bob'] as const)('as %s', (user) => {
  test.each<[string, object]>([
    ['createVolumeType', { name: 'behaviour-refused' }],
    ['updateVolumeType', { id, name: 'behaviour-refused' }],
    ['deleteVolumeType', { id, ignoreMissing: false }],
    ['updateVolumeTypeExtraSpecs', { id, extraSpecs: { a: 'b' } }],
    ['deleteVolumeTypeExtraSpecs', { id, keys: ['multiattach'] }],
    ['addVolumeTypeAccess', { id, projectId }],
    ['removeVolumeTypeAccess', { id, projectId }],
    ['createVolumeTypeEncryption', { id, provider: 'luks', controlLocation: 'FRONT_END' }],
    ['updateVolumeTypeEncryption', { id, cipher: 'x' }],
    ['deleteVolumeTypeEncryption', { id, ignoreMissing: false }],
    ['createQosSpec', { name: 'behaviour-refused' }],
    ['updateQosSpec', { id: qosSpecId, consumer: 'BOTH' }],
    ['deleteQosSpec', { id: qosSpecId, force: true }],
    ['associateQosSpec', { id: qosSpecId, volumeTypeId }],
    ['disassociateQosSpec', { id: qosSpecId, volumeTypeId }],
    ['disassociateAllQosSpec', { id: qosSpecId }],
    ['deleteQosSpecMetadata', { id: qosSpecId, keys: ['read_iops_sec'] }],
    ['setDefaultVolumeType', { projectId, volumeType: { name: '__DEFAULT__' } }],
    ['unsetDefaultVolumeType', { projectId }],
    ['updateQuotaSet', { projectId, volumes: 5 }],
    ['revertQuotaSet', { projectId }],
    ['updateQuotaClassSet', { name: 'behaviour', volumes: 5 }],
    ['enableService', scheduler],
    ['disableService', scheduler],
    ['freezeService', { backend: { host: backend } }],
    ['thawService', { backend: { host: backend } }],
    ['failoverService', { backend: { host: backend } }],
    ['setServiceLogLevels', { level: 'INFO', prefix: 'cinder.utils' }],
    ['cleanupServiceWorkers', { host: 'nowhere' }],
    ['updateHost', { name: backend, status: 'ENABLE' }],
    ['enableCluster', { name: 'nowhere' }],
    ['disableCluster', { name: 'nowhere' }],
  ])('%s is forbidden', async (name, input) => {
    const { userErrors } = await run(user, name, input);
    expect(userErrors).toMatchObject([
      {
        __typename: expect.stringMatching(/^(Forbidden|NotFound)Error$/) as string,
        requestId: expect.stringMatching(/^req-/) as string,
      },
    ]);
  });
});
