import { expect, test } from 'vitest';
import { volumes } from '../../../src/cinder/resources/volumes.ts';
import { refusalOf, type Caller } from '../../../src/resolvers/actions/rule.ts';
import { volumeActions } from '../../../src/resolvers/actions/volume-actions.ts';
import { groupId, serverId, volumeId, volumeRow, type Row } from '../../support/rows.ts';

const member: Caller = { isAdmin: false, roles: ['member'], microversion: '3.71', sendsServiceToken: false };
const admin: Caller = { ...member, isAdmin: true, roles: ['admin'] };
const attachment = (server: string | null): object => ({
  attachment_id: volumeId(9),
  volume_id: volumeId(1),
  server_id: server,
});

test.each<[keyof typeof volumeActions, Partial<Row>, Partial<Caller>, string | undefined]>([
  ['deleteVolume', {}, {}, undefined],
  ['deleteVolume', { attachments: [attachment(null)] }, {}, 'ATTACHED'],
  ['deleteVolume', { group_id: groupId(1) }, {}, 'IN_GROUP'],
  ['deleteVolume', { status: 'maintenance' }, {}, 'WRONG_STATUS'],
  ['deleteVolume', { status: 'maintenance' }, admin, 'OPTION_REQUIRED'],
  ['deleteVolume', { migration_status: 'migrating' }, admin, 'MIGRATING'],
  ['deleteVolume', { migration_status: 'success' }, admin, undefined],
  ['deleteVolume', { status: 'creating', 'os-vol-host-attr:host': null }, {}, 'WRONG_STATUS'],
  ['deleteVolume', { status: 'creating', 'os-vol-host-attr:host': null }, admin, undefined],
  ['deleteVolume', { status: 'creating', 'os-vol-host-attr:host': null, created_at: null }, admin, 'OPTION_REQUIRED'],
  ['unmanageVolume', { encrypted: true }, admin, 'ENCRYPTED'],
  ['extendVolume', { status: 'in-use' }, {}, undefined],
  ['extendVolume', { status: 'in-use' }, { microversion: '3.41' }, 'WRONG_STATUS'],
  ['createSnapshot', { status: 'in-use' }, {}, undefined],
  ['createSnapshot', { status: 'in-use' }, { microversion: '3.65' }, 'OPTION_REQUIRED'],
  ['createSnapshot', { 'os-vol-host-attr:host': null }, admin, 'NOT_SCHEDULED'],
  ['migrateVolume', { replication_status: 'enabled' }, admin, 'REPLICATED'],
  ['createTransfer', { encrypted: true }, { microversion: '3.69' }, 'ENCRYPTED'],
  ['createTransfer', { encrypted: true }, { microversion: '3.70' }, undefined],
  ['beginVolumeDetaching', { status: 'in-use' }, {}, 'NOT_ATTACHED'],
  ['beginVolumeDetaching', { status: 'available' }, {}, 'WRONG_STATUS'],
  ['beginVolumeDetaching', { status: 'available', migration_status: 'migrating' }, admin, undefined],
  ['detachVolume', { attachments: [attachment(serverId(1))] }, {}, 'USED_BY_SERVER'],
  ['detachVolume', { attachments: [attachment(serverId(1))] }, { sendsServiceToken: true }, undefined],
  ['detachVolume', { attachments: [attachment(null), attachment(null)] }, {}, 'OPTION_REQUIRED'],
  ['terminateVolumeAttachment', { attachments: [attachment(null), attachment(null)] }, {}, 'ATTACHED'],
  ['attachVolume', { metadata: { readonly: 'True' } }, {}, 'OPTION_REQUIRED'],
  ['attachVolume', { status: 'in-use' }, {}, 'ATTACHED'],
  ['attachVolume', { status: 'in-use', multiattach: true }, {}, undefined],
  ['reserveVolume', { status: 'in-use', multiattach: true }, {}, undefined],
  ['createAttachment', { status: 'in-use' }, {}, 'WRONG_STATUS'],
  ['attachVolumeToServer', { status: 'in-use' }, {}, 'WRONG_STATUS'],
  ['detachVolumeFromServer', { status: 'in-use', attachments: [attachment(null)] }, {}, 'NOT_ATTACHED'],
  ['detachVolumeFromServer', { status: 'in-use', attachments: [attachment(serverId(1))] }, {}, undefined],
  ['createBackup', { status: 'in-use' }, {}, 'OPTION_REQUIRED'],
  ['reimageVolume', { status: 'reserved' }, {}, 'OPTION_REQUIRED'],
  ['setVolumeMetadata', { status: 'uploading' }, {}, 'WRONG_STATUS'],
  ['deleteVolumeImageMetadata', { status: 'uploading' }, {}, undefined],
  ['completeVolumeMigration', { status: 'maintenance', attachments: [attachment(null)] }, admin, 'WRONG_STATUS'],
])('%s of a volume with %j for a caller with %j: %s', (action, row, caller, code) => {
  const volume = volumes.decode(volumeRow(1, row));
  expect(refusalOf(volumeActions[action], volume, { ...member, ...caller })?.code).toBe(code);
});
