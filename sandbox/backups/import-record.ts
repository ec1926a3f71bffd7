import { AVAILABILITY_ZONE } from '../backend/backend.ts';
import { badRequest, invalidInput } from '../cinder/fault.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { timestamp } from '../store/clock.ts';
import type { BackupRow } from '../store/records.ts';
import { backupSummary } from './backup-view.ts';

const SERVICE = 'cinder.backup.drivers.posix.PosixBackupDriver';
const NO_VOLUME = '00000000-0000-0000-0000-000000000000';

/** What an exported record must hold, in no order, and what of it is taken over. */
const NEEDED = ['display_name', 'display_description', 'container', 'size', 'service_metadata', 'object_count', 'id'];
const TAKEN = [
  'display_name',
  'display_description',
  'container',
  'size',
  'object_count',
  'service_metadata',
  'volume_id',
  'snapshot_id',
  'parent_id',
  'restore_volume_id',
  'num_dependent_backups',
  'encryption_key_id',
  'metadata',
];
const TIMES = ['created_at', 'data_timestamp'];

type ExportedRecord = Readonly<Record<string, unknown>>;

/** `POST /backups/import_record`: 201 with id, name and links; the backup is `creating`, then what the record says. */
export function importRecord(request: CinderRequest): Reply {
  const { 'backup-record': body } = request.body as { 'backup-record': { backup_service: string; backup_url: string } };
  const {
    cloud: { backend, quotas, store },
    context,
  } = request;
  request.authorize('backup:backup-import');
  const record = decodeRecord(body.backup_url);
  if (!('id' in record)) throw invalidInput('Provided backup record is missing an id');
  if (!('size' in record)) throw invalidInput('Provided backup record is missing size attribute');
  const id = String(record['id']);
  if (store.backups.get(id)) throw badRequest('Invalid backup: Backup already exists in database.');
  const gigabytes = Number(record['size']);
  quotas.require(context.projectId, 'backups', { backups: 1, backup_gigabytes: gigabytes }, { gigabytes });
  const backup = store.backups.insert({
    id,
    display_name: null,
    display_description: null,
    volume_id: NO_VOLUME,
    snapshot_id: null,
    parent_id: null,
    restore_volume_id: null,
    status: 'creating',
    fail_reason: null,
    size: 0,
    object_count: 0,
    availability_zone: null,
    host: null,
    service: null,
    container: null,
    service_metadata: null,
    num_dependent_backups: 0,
    data_timestamp: null,
    encryption_key_id: null,
    metadata: {},
    project_id: context.projectId,
    user_id: context.userId,
    volume_record: { name: null, description: null, metadata: {} },
  });
  const reply = { status: 201, body: { backup: backupSummary(request, backup) } };
  backend.run({
    name: 'backup.create',
    done: () => {
      store.backups.update(backup, outcomeOf(record, body.backup_service));
    },
  });
  return reply;
}

function decodeRecord(url: string): ExportedRecord {
  try {
    return JSON.parse(Buffer.from(url, 'base64').toString()) as ExportedRecord;
  } catch {
    throw invalidInput("Can't parse backup record.");
  }
}

function outcomeOf(record: ExportedRecord, service: string): Partial<BackupRow> {
  if (service !== SERVICE) {
    const reason = 'Import record failed, cannot find backup service to perform the import. ';
    return { status: 'error', fail_reason: `${reason}Request service ${service}.` };
  }
  const missing = NEEDED.filter((key) => !(key in record));
  if (missing.length > 0) {
    const reason = 'Driver successfully decoded imported backup data, but there are missing fields ';
    return { status: 'error', fail_reason: `${reason}(${missing.join(', ')}).` };
  }
  const taken = TAKEN.filter((key) => key in record).map((key) => [key, record[key]]);
  const times = TIMES.filter((key) => key in record).map((key) => [key, timestamp(new Date(String(record[key])))]);
  const known = Object.fromEntries([...taken, ...times]) as Partial<BackupRow>;
  return { ...known, status: 'available', service, host: 'sandbox', availability_zone: AVAILABILITY_ZONE };
}
