import { randomUUID } from 'node:crypto';
import type { Step } from './step.ts';

const [whole, incomplete, foreign] = [randomUUID(), randomUUID(), randomUUID()];
const service = 'cinder.backup.drivers.posix.PosixBackupDriver';

/** The record of a backup whose data does not exist. */
const record = (id: string, more: Record<string, unknown> = {}): string =>
  Buffer.from(
    JSON.stringify({
      id,
      size: 1,
      display_name: 'probe-sandbox-record',
      display_description: null,
      container: '/proc/nowhere',
      service_metadata: 'volume',
      object_count: 1,
      created_at: '2026-01-02T03:04:05Z',
      ...more,
    }),
  ).toString('base64');
const take = (body: unknown, more: Partial<Step> = {}): Step => ({
  as: 'admin',
  call: 'POST /backups/import_record',
  body: { 'backup-record': body },
  ...more,
});
const taken = (id: string, backup_url: string, backup_service = service): Step[] => [
  take({ backup_service, backup_url }, { settle: `/backups/${id}` }),
  { as: 'admin', call: `GET /backups/${id}` },
];
const forced = (id: string, as: Step['as'] = 'admin'): Step => ({
  as,
  call: `POST /backups/${id}/action`,
  body: { 'os-force_delete': null },
});

/** Imports of backup records, failures, and deletions with force. */
export const BACKUP_RECORD_STEPS: Step[] = [
  { as: 'admin', call: 'POST /backups/import_record', body: {} },
  ...[
    {},
    { backup_service: 'x' },
    { backup_service: 'x', backup_url: 'zz' },
    { backup_service: 'x', backup_url: '' },
    { backup_service: '', backup_url: 'e30=' },
    { backup_service: 'x', backup_url: 'e30=' },
    { backup_service: 'x', backup_url: 'e30=', zz: 1 },
    { backup_service: 1, backup_url: 'e30=' },
    { backup_service: null, backup_url: 'e30=' },
    { backup_service: 'x', backup_url: 'aGFsbG8=' },
    { backup_service: 'x', backup_url: 'eyJpZCI6ICIxIn0=' },
    { backup_service: 'x', backup_url: 'e3 0=' },
  ].map((body) => take(body)),
  ...(['alice', 'ron', 'bob'] as const).map((as) => take({ backup_service: 'x', backup_url: record(whole) }, { as })),
  ...taken(whole, record(whole)),
  take({ backup_service: service, backup_url: record(whole) }),
  ...taken(incomplete, record(incomplete, { container: undefined })),
  ...taken(foreign, record(foreign), 'some.Driver'),
  {
    call: 'POST /volumes',
    body: { volume: { size: 1, name: 'probe-sandbox-{run}-rv' } },
    save: 'rv',
    settle: '/volumes/{rv}',
  },
  { call: `POST /backups/${whole}/restore`, body: { restore: { volume_id: '{rv}' } }, settle: '/volumes/{rv}' },
  { call: 'GET /volumes/{rv}', settle: `/backups/${whole}` },
  { call: `GET /backups/${whole}` },
  { call: `GET /messages?resource_uuid=${whole}` },
  {
    call: 'POST /volumes',
    save: 'rn',
    settle: '/volumes/{rn}',
    body: {
      volume: {
        backup_id: whole,
        name: `restore_backup_${whole}`,
        description: 'auto-created_from_restore_from_backup',
      },
    },
  },
  { call: 'GET /volumes/{rn}', settle: `/backups/${whole}` },
  { call: 'DELETE /volumes/{rn}', settle: '/volumes/{rn}' },
  { call: `POST /volumes`, body: { volume: { backup_id: foreign } } },
  ...(['alice', 'ron', 'bob'] as const).map((as) => forced(whole, as)),
  ...[whole, incomplete, foreign].flatMap((id): Step[] => [
    { ...forced(id), settle: `/backups/${id}` },
    { as: 'admin', call: `GET /backups/${id}` },
  ]),
];
