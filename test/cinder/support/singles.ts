import type { CinderClient } from '../../../src/cinder/client.ts';
import { exportBackupRecord } from '../../../src/cinder/resources/backup-records.ts';
import { showCapabilities } from '../../../src/cinder/resources/capabilities.ts';
import { showCluster } from '../../../src/cinder/resources/clusters.ts';
import { defaultVolumeTypeOf } from '../../../src/cinder/resources/default-types.ts';
import { showExtension } from '../../../src/cinder/resources/extensions.ts';
import { limits } from '../../../src/cinder/resources/limits.ts';
import { deleteMetadata } from '../../../src/cinder/resources/metadata.ts';
import { quotaClassSet, quotaSet, quotaSetDefaults } from '../../../src/cinder/resources/quotas.ts';
import { volumeSummary } from '../../../src/cinder/resources/volume-summary.ts';
import { encryptionOf, extraSpecsOf } from '../../../src/cinder/resources/volume-types.ts';
import { encryptionOf as encryptionOfVolume, volumes } from '../../../src/cinder/resources/volumes.ts';

/** How a response other than a list is read. */
export interface SingleCase {
  /** The method and route. */
  call: string;
  /** The key of the object in the response. Defaults to the whole response. */
  key?: string;
  read: (client: CinderClient) => Promise<unknown>;
}

/** Every GET of `src/cinder/resources` that is neither a list nor `show`. */
export const singles: readonly SingleCase[] = [
  { call: 'GET /backups/{id}/export_record', key: 'backup-record', read: (client) => exportBackupRecord(client, 'b') },
  { call: 'GET /capabilities/{host}', read: (client) => showCapabilities(client, 'h@b') },
  { call: 'GET /clusters/{name}', key: 'cluster', read: (client) => showCluster(client, 'c') },
  { call: 'GET /default-types/{project_id}', key: 'default_type', read: (client) => defaultVolumeTypeOf(client, 'p1') },
  { call: 'GET /extensions/{alias}', key: 'extension', read: (client) => showExtension(client, 'a') },
  { call: 'GET /limits', key: 'limits', read: (client) => limits(client) },
  { call: 'GET /os-quota-sets/{project_id}', key: 'quota_set', read: (client) => quotaSet(client, 'p1') },
  {
    call: 'GET /os-quota-sets/{project_id}/defaults',
    key: 'quota_set',
    read: (client) => quotaSetDefaults(client, 'p1'),
  },
  {
    call: 'GET /os-quota-class-sets/{name}',
    key: 'quota_class_set',
    read: (client) => quotaClassSet(client, 'default'),
  },
  { call: 'GET /volumes/summary', key: 'volume-summary', read: (client) => volumeSummary(client, false) },
  { call: 'GET /volumes/{id}/encryption', read: (client) => encryptionOfVolume(client, 'v') },
  { call: 'GET /types/{id}/extra_specs', key: 'extra_specs', read: (client) => extraSpecsOf(client, 't') },
  { call: 'GET /types/{id}/encryption', read: (client) => encryptionOf(client, 't') },
  // The keys that no route can contain. The rest of the map is written back.
  {
    call: 'GET /volumes/{id}/metadata',
    key: 'metadata',
    read: (client) => deleteMetadata(client, volumes, 'v', ['a/b'], true),
  },
];
