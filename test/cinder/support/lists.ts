import type { Row } from '../../support/rows.ts';
import {
  attachmentRow,
  backupRow,
  cgsnapshotRow,
  consistencyGroupRow,
  groupId,
  groupRow,
  groupSnapshotId,
  groupSnapshotRow,
  groupTypeRow,
  messageRow,
  qosSpecId,
  qosSpecRow,
  serverId,
  snapshotId,
  snapshotRow,
  time,
  typeId,
  typeRow,
  volumeId,
  volumeRow,
} from '../../support/rows.ts';

/** A list of Cinder: its query, and a row with a value at every key that is read. */
export interface ListCase {
  /** The field, with arguments: `host(name: "h")`. */
  field: string;
  /** The parent field, with arguments. */
  parent?: string;
  /** The selection of an item, in addition to the leaves of its type. */
  nested?: string;
  /** Leaves that do not come from the rows of the list. */
  elsewhere?: readonly string[];
  /** The method and route. */
  call: string;
  /** The key of the list in the response. */
  key: string;
  row: Readonly<Record<string, unknown>>;
  /** Wraps a row in the list. Defaults to the row itself. */
  wrap?: (row: unknown) => unknown;
}

const texts = { description: 'd', name: 'n' };
const group = { ...texts, group_snapshot_id: groupSnapshotId(1), source_group_id: groupId(2) };
const manageable = {
  reference: { 'source-name': 'v' },
  size: 1,
  safe_to_manage: false,
  reason_not_safe: 'r',
  cinder_id: volumeId(1),
  extra_info: { a: 1 },
};
const usage = { host: 'h', project: 'p', volume_count: 1, total_volume_gb: 1, snapshot_count: 1, total_snapshot_gb: 1 };

/** The rows that have their own lists. */
export const parents = {
  groups: [groupRow(1)],
  qosSpecs: [qosSpecRow(1)],
  volumeTypes: [typeRow(1, { is_public: false })],
};

export const lists: readonly ListCase[] = [
  { field: 'volumes', call: 'GET /volumes/detail', key: 'volumes', row: filledVolume() },
  {
    field: 'snapshots',
    call: 'GET /snapshots/detail',
    key: 'snapshots',
    row: snapshotRow(1, 1, { ...texts, metadata: { a: 'b' }, group_snapshot_id: groupSnapshotId(1) }),
  },
  {
    field: 'backups',
    call: 'GET /backups/detail',
    key: 'backups',
    row: backupRow(1, 1, {
      ...texts,
      metadata: { a: 'b' },
      updated_at: time(2),
      fail_reason: 'f',
      snapshot_id: snapshotId(1),
      encryption_key_id: volumeId(2),
    }),
  },
  {
    field: 'attachments',
    elsewhere: ['device', 'hostName'],
    call: 'GET /attachments/detail',
    key: 'attachments',
    row: attachmentRow(1, 1, { detached_at: time(2) }),
  },
  { field: 'groups', call: 'GET /groups/detail', key: 'groups', row: groupRow(1, group) },
  {
    field: 'groupSnapshots',
    call: 'GET /group_snapshots/detail',
    key: 'group_snapshots',
    row: groupSnapshotRow(1, 1, texts),
  },
  {
    field: 'groupTypes',
    call: 'GET /group_types',
    key: 'group_types',
    row: groupTypeRow(1, { ...texts, group_specs: { a: 'b' } }),
  },
  {
    field: 'consistencyGroups',
    call: 'GET /consistencygroups/detail',
    key: 'consistencygroups',
    row: consistencyGroupRow(1, texts),
  },
  {
    field: 'consistencyGroupSnapshots',
    call: 'GET /cgsnapshots/detail',
    key: 'cgsnapshots',
    row: cgsnapshotRow(1, 1, texts),
  },
  {
    field: 'volumeTypes',
    call: 'GET /types',
    key: 'volume_types',
    row: typeRow(1, { ...texts, extra_specs: { a: 'b' }, qos_specs_id: qosSpecId(1) }),
  },
  { field: 'qosSpecs', call: 'GET /qos-specs', key: 'qos_specs', row: qosSpecRow(1) },
  {
    field: 'transfers',
    call: 'GET /volume-transfers/detail',
    key: 'transfers',
    row: {
      id: volumeId(9),
      name: 'n',
      created_at: time(1),
      volume_id: volumeId(1),
      no_snapshots: false,
      source_project_id: 'p',
      destination_project_id: 'q',
      accepted: true,
    },
  },
  { field: 'messages', call: 'GET /messages', key: 'messages', row: messageRow(1, 1) },
  {
    field: 'manageableVolumes(host: "h@b#p")',
    call: 'GET /manageable_volumes/detail',
    key: 'manageable-volumes',
    row: manageable,
  },
  {
    field: 'manageableSnapshots(host: "h@b#p", orderBy: [{ field: SIZE, direction: ASC }])',
    call: 'GET /manageable_snapshots/detail',
    key: 'manageable-snapshots',
    row: { ...manageable, source_reference: { 'source-name': 's' } },
  },
  {
    field: 'services',
    call: 'GET /os-services',
    key: 'services',
    row: {
      binary: 'cinder-volume',
      host: 'h',
      zone: 'nova',
      cluster: 'c',
      status: 'enabled',
      state: 'up',
      updated_at: time(1),
      disabled_reason: 'd',
      replication_status: 'disabled',
      frozen: false,
      active_backend_id: 'b',
      backend_state: 'up',
    },
  },
  {
    field: 'clusters',
    call: 'GET /clusters/detail',
    key: 'clusters',
    row: {
      name: 'c',
      binary: 'cinder-volume',
      state: 'up',
      status: 'enabled',
      num_hosts: 1,
      num_down_hosts: 0,
      last_heartbeat: time(1),
      created_at: time(1),
      updated_at: time(2),
      disabled_reason: 'd',
      replication_status: 'disabled',
      frozen: false,
      active_backend_id: 'b',
    },
  },
  {
    field: 'hosts',
    call: 'GET /os-hosts',
    key: 'hosts',
    row: {
      host_name: 'h',
      service: 'cinder-volume',
      zone: 'nova',
      'service-status': 'available',
      'service-state': 'enabled',
      'last-update': time(1),
    },
  },
  {
    field: 'host(name: "h")',
    call: 'GET /os-hosts/{name}',
    key: 'host',
    row: usage,
    wrap: (resource) => ({ resource }),
  },
  {
    field: 'backendPools',
    nested: 'capabilities { vendorName other }',
    call: 'GET /scheduler-stats/get_pools',
    key: 'pools',
    row: { name: 'h@b#p', capabilities: { vendor_name: 'v', volume_backend_name: 'b' } },
  },
  {
    field: 'extensions',
    call: 'GET /extensions',
    key: 'extensions',
    row: { alias: 'a', name: 'A', description: 'd', updated: time(1), links: [{}] },
  },
  {
    field: 'resourceFilters',
    call: 'GET /resource_filters',
    key: 'resource_filters',
    row: { resource: 'volume', filters: ['name'] },
  },
  {
    field: 'availabilityZones',
    call: 'GET /os-availability-zone',
    key: 'availabilityZoneInfo',
    row: { zoneName: 'nova', zoneState: { available: true } },
  },
  {
    field: 'serviceLogLevels',
    nested: 'levels { prefix level rawLevel }',
    call: 'PUT /os-services/get-log',
    key: 'log_levels',
    row: { host: 'h', binary: 'b', levels: { cinder: 'DEBUG' } },
  },
  {
    field: 'defaultVolumeTypes',
    call: 'GET /default-types',
    key: 'default_types',
    row: { project_id: 'p', volume_type_id: typeId(1) },
  },
  {
    parent: `qosSpec(id: "${qosSpecId(1)}")`,
    field: 'associations',
    elsewhere: ['description', 'isPublic', 'extraSpecs', 'qosSpecId'],
    call: 'GET /qos-specs/{id}/associations',
    key: 'qos_associations',
    row: { id: typeId(1), name: 'n' },
  },
  {
    parent: `volumeType(id: "${typeId(1)}")`,
    field: 'access',
    call: 'GET /types/{id}/os-volume-type-access',
    key: 'volume_type_access',
    row: { project_id: 'p', volume_type_id: typeId(1) },
  },
  {
    parent: `group(id: "${groupId(1)}")`,
    field: 'replicationTargets',
    call: 'POST /groups/{id}/action',
    key: 'replication_targets',
    row: { backend_id: 'b', a: 'c' },
  },
];

function filledVolume(): Row {
  const attachment = {
    attachment_id: volumeId(3),
    volume_id: volumeId(1),
    server_id: serverId(1),
    host_name: 'h',
    device: '/dev/vdb',
    attached_at: time(1),
  };
  return volumeRow(1, {
    ...texts,
    updated_at: time(2),
    metadata: { a: 'b' },
    attachments: [attachment],
    replication_status: 'disabled',
    migration_status: 'success',
    snapshot_id: snapshotId(1),
    source_volid: volumeId(2),
    consistencygroup_id: groupId(1),
    group_id: groupId(1),
    provider_id: 'p',
    service_uuid: volumeId(4),
    cluster_name: 'c',
    encryption_key_id: volumeId(5),
    'os-vol-mig-status-attr:name_id': volumeId(6),
    volume_image_metadata: { c: 'd' },
  });
}
