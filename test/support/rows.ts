/** A resource as in Cinder's JSON. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Changes = Readonly<Record<string, unknown>>;

/** Returns a function that returns UUIDs of one type. The first digit is the type, and the last ones are the number. */
const ids =
  (type: number | string) =>
  (n: number): string =>
    `${type}0000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

export const volumeId = ids(1);
export const snapshotId = ids(2);
export const backupId = ids(3);
export const attachmentId = ids(4);
export const groupId = ids(5);
export const typeId = ids(6);
export const serverId = ids(7);
export const groupTypeId = ids(8);
export const groupSnapshotId = ids(9);
export const qosSpecId = ids('a');
export const messageId = ids('b');
export const transferId = ids('c');
export const projectId = 'p1';

/** Returns a time as Cinder sends it, without a time zone. A higher number is later. */
export function time(n: number): string {
  return new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString().replace('Z', '000');
}

/** Returns `count` rows, numbered from 1. */
export function rows(count: number, row: (n: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => row(index + 1));
}

export function volumeRow(n: number, changes: Changes = {}): Row {
  return {
    id: volumeId(n),
    status: 'available',
    size: 1,
    name: `volume ${n}`,
    description: null,
    availability_zone: 'nova',
    created_at: time(n),
    updated_at: null,
    volume_type: 'type 1',
    volume_type_id: typeId(1),
    snapshot_id: null,
    source_volid: null,
    metadata: {},
    user_id: 'u1',
    bootable: 'false',
    encrypted: false,
    multiattach: false,
    replication_status: null,
    consistencygroup_id: null,
    migration_status: null,
    group_id: null,
    provider_id: null,
    shared_targets: false,
    service_uuid: null,
    cluster_name: null,
    consumes_quota: true,
    'os-vol-tenant-attr:tenant_id': projectId,
    'os-vol-host-attr:host': 'host@backend#pool',
    'os-vol-mig-status-attr:name_id': null,
    ...changes,
  };
}

export function snapshotRow(n: number, ofVolume: number, changes: Changes = {}): Row {
  return {
    id: snapshotId(n),
    status: 'available',
    name: `snapshot ${n}`,
    description: null,
    size: 1,
    volume_id: volumeId(ofVolume),
    created_at: time(n),
    updated_at: time(n),
    metadata: {},
    group_snapshot_id: null,
    user_id: 'u1',
    consumes_quota: true,
    'os-extended-snapshot-attributes:project_id': projectId,
    'os-extended-snapshot-attributes:progress': '100%',
    ...changes,
  };
}

export function backupRow(n: number, ofVolume: number, changes: Changes = {}): Row {
  return {
    id: backupId(n),
    status: 'available',
    name: `backup ${n}`,
    description: null,
    size: 1,
    object_count: 0,
    availability_zone: 'nova',
    container: 'backups',
    created_at: time(n),
    updated_at: null,
    data_timestamp: time(n),
    fail_reason: null,
    volume_id: volumeId(ofVolume),
    snapshot_id: null,
    is_incremental: false,
    has_dependent_backups: false,
    metadata: {},
    user_id: 'u1',
    'os-backup-project-attr:project_id': projectId,
    ...changes,
  };
}

/** An attachment. The record of its volume also contains it while it is attached. */
export function attachmentRow(n: number, ofVolume: number, changes: Changes = {}): Row {
  return {
    id: attachmentId(n),
    status: 'attached',
    instance: serverId(n),
    volume_id: volumeId(ofVolume),
    attached_at: time(n),
    detached_at: '',
    attach_mode: 'rw',
    connection_info: { driver_volume_type: 'local' },
    ...changes,
  };
}

export function groupRow(n: number, changes: Changes = {}): Row {
  return {
    id: groupId(n),
    status: 'available',
    availability_zone: 'nova',
    created_at: time(n),
    name: `group ${n}`,
    description: null,
    group_type: groupTypeId(1),
    volume_types: [typeId(1)],
    group_snapshot_id: null,
    source_group_id: null,
    replication_status: 'disabled',
    project_id: projectId,
    ...changes,
  };
}

export function typeRow(n: number, changes: Changes = {}): Row {
  return {
    id: typeId(n),
    name: `type ${n}`,
    is_public: true,
    description: null,
    extra_specs: {},
    qos_specs_id: null,
    ...changes,
  };
}

export function groupTypeRow(n: number, changes: Changes = {}): Row {
  return {
    id: groupTypeId(n),
    name: `group type ${n}`,
    description: null,
    is_public: true,
    group_specs: {},
    ...changes,
  };
}

export function groupSnapshotRow(n: number, ofGroup: number, changes: Changes = {}): Row {
  return {
    id: groupSnapshotId(n),
    group_id: groupId(ofGroup),
    group_type_id: groupTypeId(1),
    status: 'available',
    created_at: time(n),
    name: `group snapshot ${n}`,
    description: null,
    project_id: projectId,
    ...changes,
  };
}

export function qosSpecRow(n: number, changes: Changes = {}): Row {
  return { id: qosSpecId(n), name: `QoS spec ${n}`, consumer: 'back-end', specs: { iops: '1' }, ...changes };
}

/** The record of a group as a consistency group. */
export function consistencyGroupRow(n: number, changes: Changes = {}): Row {
  return {
    id: groupId(n),
    status: 'available',
    availability_zone: 'nova',
    created_at: time(n),
    name: `group ${n}`,
    description: null,
    volume_types: [typeId(1)],
    project_id: projectId,
    ...changes,
  };
}

/** The record of a group snapshot as a consistency group snapshot. */
export function cgsnapshotRow(n: number, ofGroup: number, changes: Changes = {}): Row {
  return {
    id: groupSnapshotId(n),
    consistencygroup_id: groupId(ofGroup),
    status: 'available',
    created_at: time(n),
    name: `group snapshot ${n}`,
    description: null,
    project_id: projectId,
    ...changes,
  };
}

/** A message about a failure of a volume. */
export function messageRow(n: number, ofVolume: number, changes: Changes = {}): Row {
  return {
    id: messageId(n),
    event_id: 'VOLUME_VOLUME_001_003',
    user_message: 'schedule allocate volume:Could not find any available weighted backend.',
    message_level: 'ERROR',
    created_at: time(n),
    guaranteed_until: time(n + 2_592_000),
    request_id: `req-${n}`,
    resource_type: 'VOLUME',
    resource_uuid: volumeId(ofVolume),
    project_id: projectId,
    ...changes,
  };
}

export function transferRow(n: number, ofVolume: number, changes: Changes = {}): Row {
  return {
    id: transferId(n),
    name: `transfer ${n}`,
    created_at: time(n),
    volume_id: volumeId(ofVolume),
    no_snapshots: false,
    source_project_id: projectId,
    destination_project_id: null,
    accepted: false,
    ...changes,
  };
}

/** A volume on a backend. The driver knows it by its name. */
export function manageableRow(name: string, changes: Changes = {}): Readonly<Record<string, unknown>> {
  return {
    reference: { 'source-name': name },
    size: 1,
    safe_to_manage: true,
    reason_not_safe: null,
    cinder_id: null,
    extra_info: null,
    ...changes,
  };
}

export function serviceRow(host: string, changes: Changes = {}): Readonly<Record<string, unknown>> {
  return {
    binary: 'cinder-volume',
    host,
    zone: 'nova',
    status: 'enabled',
    state: 'up',
    updated_at: time(1),
    cluster: null,
    disabled_reason: null,
    ...changes,
  };
}

export function clusterRow(name: string, changes: Changes = {}): Readonly<Record<string, unknown>> {
  return {
    name,
    binary: 'cinder-volume',
    state: 'up',
    status: 'enabled',
    num_hosts: 1,
    num_down_hosts: 0,
    last_heartbeat: '',
    created_at: time(1),
    updated_at: '',
    disabled_reason: null,
    replication_status: 'not-capable',
    frozen: false,
    active_backend_id: null,
    ...changes,
  };
}

/** A service in the older host API. */
export function hostRow(name: string, changes: Changes = {}): Readonly<Record<string, unknown>> {
  return {
    host_name: name,
    service: 'cinder-volume',
    zone: 'nova',
    'service-status': 'available',
    'service-state': 'enabled',
    'last-update': time(1),
    ...changes,
  };
}

/** The quotas of a project or class: limits, or limits with their usage. */
export function quotaSetRow(id: string, quota: unknown = -1, changes: Changes = {}): Row {
  const names = ['volumes', 'snapshots', 'gigabytes', 'per_volume_gigabytes', 'backups', 'backup_gigabytes', 'groups'];
  return { id, ...Object.fromEntries(names.map((name) => [name, quota])), ...changes };
}
