import {
  attachmentId,
  backupRow,
  projectId,
  rows,
  serverId,
  snapshotRow,
  time,
  typeId,
  typeRow,
  volumeId,
  volumeRow,
  type Row,
} from '../../test/support/rows.ts';

/** The number of volume types. */
const types = 3;

/** Keys that Cinder shows only to administrators, except those of backups. */
const adminKeys = new Set([
  'migration_status',
  'provider_id',
  'cluster_name',
  'os-vol-mig-status-attr:migstat',
  'os-vol-mig-status-attr:name_id',
  'os-vol-host-attr:host',
  'qos_specs_id',
]);

/** The same of backups. */
const adminKeysOfBackups = new Set(['os-backup-project-attr:project_id', 'user_id']);

/** The lists of a project, newest first, as Cinder shows them to a caller with the role. */
export interface Records {
  volumes: Row[];
  snapshots: Row[];
  backups: Row[];
  types: Row[];
}

/**
 * Creates the detail records of a project: attached volumes of three types, with snapshots, and one backup each of the first
 * snapshot.
 *
 * @param volumes the number of volumes
 * @param snapshotsOfEach the number of snapshots of each volume
 */
export function createRecords(volumes: number, snapshotsOfEach: number, role: 'admin' | 'member'): Records {
  const shown = (row: Row, hidden: ReadonlySet<string>): Row =>
    role === 'admin' ? row : (Object.fromEntries(Object.entries(row).filter(([key]) => !hidden.has(key))) as Row);
  const newest = (count: number, row: (n: number) => Row, hidden = adminKeys): Row[] =>
    rows(count, (n) => shown(row(n), hidden)).reverse();
  return {
    volumes: newest(volumes, volume),
    snapshots: newest(volumes * snapshotsOfEach, (n) => snapshotRow(n, Math.ceil(n / snapshotsOfEach))),
    backups: newest(volumes, (n) => backup(n, snapshotsOfEach), adminKeysOfBackups),
    types: newest(types, (n) => typeRow(n, { description: `Type ${n}`, 'os-volume-type-access:is_public': true })),
  };
}

function volume(n: number): Row {
  const type = (n % types) + 1;
  return volumeRow(n, {
    status: 'in-use',
    size: 10 + (n % 90),
    description: n % 2 === 0 ? `Data of service ${n}` : null,
    updated_at: time(n + 60),
    volume_type: `type ${type}`,
    volume_type_id: typeId(type),
    metadata: { tier: 'web', owner: `team-${n % 7}` },
    links: linksOf('volumes', volumeId(n)),
    bootable: n % 10 === 0 ? 'true' : 'false',
    attachments: [
      {
        id: volumeId(n),
        attachment_id: attachmentId(n),
        volume_id: volumeId(n),
        server_id: serverId(n),
        host_name: null,
        device: '/dev/vdb',
        attached_at: time(n + 60),
      },
    ],
    'os-vol-mig-status-attr:migstat': null,
  });
}

function backup(n: number, snapshotsOfEach: number): Row {
  const { id: snapshot_id } = snapshotRow(snapshotsOfEach * (n - 1) + 1, n);
  return backupRow(n, n, {
    size: 10 + (n % 90),
    object_count: 22,
    updated_at: time(n + 60),
    snapshot_id: snapshotsOfEach > 0 ? snapshot_id : null,
    links: linksOf('backups', `${n}`),
  });
}

function linksOf(collection: string, id: string): { rel: string; href: string }[] {
  return [
    { rel: 'self', href: `http://127.0.0.1:8776/v3/${projectId}/${collection}/${id}` },
    { rel: 'bookmark', href: `http://127.0.0.1:8776/${projectId}/${collection}/${id}` },
  ];
}
