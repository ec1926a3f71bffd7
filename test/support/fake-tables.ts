import type { Microversion } from '../../src/cinder/microversion.ts';
import type { Table } from './fake-list.ts';

export type TableName =
  | 'volumes'
  | 'snapshots'
  | 'backups'
  | 'attachments'
  | 'groups'
  | 'volumeTypes'
  | 'groupTypes'
  | 'groupSnapshots'
  | 'qosSpecs'
  | 'consistencyGroups'
  | 'cgsnapshots'
  | 'messages';

interface RoutedTable extends Table {
  route: string;
  showRoute: string;
  /** The key with the ID of the owning project. */
  owner: string;
}

/** Cinder's lists of each type, with Cinder's default configuration. */
export const tables: Readonly<Record<TableName, RoutedTable>> = {
  volumes: {
    route: '/volumes/detail',
    showRoute: '/volumes/{id}',
    key: 'volume',
    listKey: 'volumes',
    links: 'volumes',
    owner: 'os-vol-tenant-attr:tenant_id',
    memberFilters: [
      'name',
      'status',
      'metadata',
      'bootable',
      'migration_status',
      'availability_zone',
      'group_id',
      'size',
      'created_at',
      'updated_at',
      'consumes_quota',
      'created_at',
      'updated_at',
    ],
    columns: { host: 'os-vol-host-attr:host', project_id: 'os-vol-tenant-attr:tenant_id' },
    counted: true,
    inLists: true,
  },
  snapshots: {
    route: '/snapshots/detail',
    showRoute: '/snapshots/{id}',
    key: 'snapshot',
    listKey: 'snapshots',
    links: 'snapshots',
    owner: 'os-extended-snapshot-attributes:project_id',
    memberFilters: ['name', 'status', 'volume_id', 'metadata', 'availability_zone', 'consumes_quota'],
    columns: { volume_size: 'size', project_id: 'os-extended-snapshot-attributes:project_id' },
    counted: true,
    inLists: false,
  },
  backups: {
    route: '/backups/detail',
    showRoute: '/backups/{id}',
    key: 'backup',
    listKey: 'backups',
    links: 'backups',
    owner: 'os-backup-project-attr:project_id',
    memberFilters: ['name', 'status', 'volume_id'],
    columns: { project_id: 'os-backup-project-attr:project_id' },
    counted: true,
    inLists: false,
  },
  attachments: {
    route: '/attachments/detail',
    showRoute: '/attachments/{id}',
    key: 'attachment',
    listKey: 'attachments',
    owner: '',
    memberFilters: ['volume_id', 'status', 'instance_id', 'attach_status'],
    columns: {
      instance_id: 'instance',
      attach_status: 'status',
      attach_time: 'attached_at',
      created_at: 'id',
    },
    counted: false,
    inLists: false,
  },
  groups: {
    route: '/groups/detail',
    showRoute: '/groups/{id}',
    key: 'group',
    listKey: 'groups',
    links: 'group',
    owner: 'project_id',
    memberFilters: ['name'],
    columns: { group_type_id: 'group_type' },
    counted: false,
    inLists: false,
  },
  volumeTypes: {
    route: '/types',
    showRoute: '/types/{id}',
    key: 'volume_type',
    listKey: 'volume_types',
    links: 'volume_type',
    owner: '',
    memberFilters: ['extra_specs'],
    columns: { created_at: 'id' },
    counted: false,
    inLists: false,
  },
  groupTypes: {
    route: '/group_types',
    showRoute: '/group_types/{id}',
    key: 'group_type',
    listKey: 'group_types',
    links: 'group_type',
    owner: '',
    memberFilters: [],
    columns: { created_at: 'id' },
    counted: false,
    inLists: false,
  },
  groupSnapshots: {
    route: '/group_snapshots/detail',
    showRoute: '/group_snapshots/{id}',
    key: 'group_snapshot',
    listKey: 'group_snapshots',
    links: 'group_snapshot',
    owner: 'project_id',
    memberFilters: ['name', 'status', 'group_id'],
    columns: {},
    counted: false,
    inLists: false,
    markersSince: '3.29',
  },
  qosSpecs: {
    route: '/qos-specs',
    showRoute: '/qos-specs/{id}',
    key: 'qos_specs',
    listKey: 'qos_specs',
    links: 'qos_specs',
    owner: '',
    memberFilters: [],
    columns: { created_at: 'id' },
    counted: false,
    inLists: false,
  },
  consistencyGroups: {
    route: '/consistencygroups/detail',
    showRoute: '/consistencygroups/{id}',
    key: 'consistencygroup',
    listKey: 'consistencygroups',
    links: 'consistencygroup',
    owner: 'project_id',
    memberFilters: ['name', 'status', 'id', 'group_type_id', 'availability_zone'],
    columns: {},
    counted: false,
    inLists: false,
  },
  cgsnapshots: {
    route: '/cgsnapshots/detail',
    showRoute: '/cgsnapshots/{id}',
    key: 'cgsnapshot',
    listKey: 'cgsnapshots',
    owner: 'project_id',
    memberFilters: [],
    columns: {},
    counted: false,
    inLists: false,
    markersSince: 'never',
  },
  messages: {
    route: '/messages',
    showRoute: '/messages/{id}',
    key: 'message',
    listKey: 'messages',
    links: 'messages',
    owner: 'project_id',
    memberFilters: ['resource_uuid', 'resource_type', 'event_id', 'request_id', 'message_level'],
    columns: {},
    counted: false,
    inLists: false,
    unscoped: true,
  },
};

/** The tables without a project. Public rows are visible to all users. */
export const shared: readonly TableName[] = ['volumeTypes', 'groupTypes', 'qosSpecs'];

/** Keys that require a microversion or an administrator. */
export const versionedKeys: Readonly<Record<string, { since?: Microversion; admin?: boolean }>> = {
  group_id: { since: '3.13' },
  provider_id: { since: '3.21', admin: true },
  shared_targets: { since: '3.48' },
  service_uuid: { since: '3.48' },
  cluster_name: { since: '3.61', admin: true },
  volume_type_id: { since: '3.63' },
  consumes_quota: { since: '3.65' },
  migration_status: { admin: true },
  'os-vol-host-attr:host': { admin: true },
  'os-vol-mig-status-attr:name_id': { admin: true },
  'os-backup-project-attr:project_id': { since: '3.18', admin: true },
  qos_specs_id: { admin: true },
  group_specs: { admin: true },
  project_id: { since: '3.58', admin: true },
};
