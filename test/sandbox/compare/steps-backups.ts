import type { Step } from './step.ts';

const makeVolume = (save: string, more: Record<string, unknown> = {}): Step => ({
  call: 'POST /volumes', body: { volume: { size: 1, name: `probe-sandbox-{run}-${save}`, ...more } }, save,
  settle: `/volumes/{${save}}`,
});
const backUp = (save: string, more: Record<string, unknown> = {}): Step => ({
  call: 'POST /backups', body: { backup: { volume_id: '{bv}', name: `probe-sandbox-{run}-${save}`, ...more } }, save,
  settle: `/backups/{${save}}`,
});

/** Backups, full and incremental, and what they are restored to. */
export const BACKUP_STEPS: Step[] = [
  makeVolume('bv', { metadata: { a: '1' } }),
  makeVolume('target', { metadata: { b: '2' }, description: 'keep' }),
  ...[{}, { volume_id: 'x' }, { volume_id: '{nowhere}' }, { volume_id: '{bv}', snapshot_id: '{nowhere}' },
    { volume_id: '{bv}', incremental: true }, { volume_id: '{bv}', zz: 1 }].map((backup): Step => (
    { call: 'POST /backups', body: { backup } })),
  { call: 'POST /backups', body: { backup: { volume_id: '{bv}', metadata: {} } }, microversion: '3.42' },
  { as: 'bob', call: 'POST /backups', body: { backup: { volume_id: '{bv}' } } },
  backUp('b1', { metadata: { m: 'n' }, description: 'd' }),
  { call: 'GET /volumes/{bv}', settle: '/volumes/{bv}' },
  ...['3.0', '3.17', '3.18', '3.42', '3.43', '3.55', '3.56'].flatMap((microversion): Step[] => [
    { call: 'GET /backups/{b1}', microversion }, { as: 'admin', call: 'GET /backups/{b1}', microversion }]),
  { as: 'bob', call: 'GET /backups/{b1}' },
  { as: 'ron', call: 'GET /backups/{b1}' },
  { as: 'ron', call: 'PUT /backups/{b1}', body: { backup: { name: 'x' } } },
  { as: 'ron', call: 'DELETE /backups/{b1}' },
  { as: 'ron', call: 'POST /backups/{b1}/restore', body: { restore: { volume_id: '{bv}' } } },
  backUp('broken', { container: '/proc/nowhere' }),
  { call: 'GET /backups/{broken}', settle: '/volumes/{bv}' },
  { as: 'admin', call: 'GET /backups/{broken}' },
  { call: 'GET /messages?resource_uuid={broken}' },
  { call: 'DELETE /backups/{broken}', settle: '/backups/{broken}' },
  backUp('b2', { incremental: true }),
  { call: 'GET /backups/{b1}', settle: '/volumes/{bv}' },
  { call: 'GET /backups/{b2}' },
  ...['', '/detail'].flatMap((path): Step[] => [
    { call: `GET /backups${path}?volume_id={bv}&sort=name:asc` },
    { call: `GET /backups${path}?volume_id={bv}&sort=name:asc`, microversion: '3.36' },
    { call: `GET /backups${path}?volume_id={bv}&limit=1&with_count=true&sort=display_name:asc` },
    { call: `GET /backups${path}?name=probe-sandbox-{run}-b1&status=available` },
    { as: 'admin', call: `GET /backups${path}?parent_id={b1}` },
    { as: 'admin', call: `GET /backups${path}?id={b1}&all_tenants=yes` },
    { as: 'bob', call: `GET /backups${path}?volume_id={bv}` },
  ]),
  { call: 'DELETE /backups/{b1}' },
  { call: 'PUT /backups/{b1}', body: { backup: { name: 'probe-sandbox-{run}-b1x', metadata: { x: 'y' } } } },
  { call: 'PUT /backups/{b1}', body: { backup: {} } },
  { call: 'PUT /backups/{b1}', body: { backup: { name: 'x' } }, microversion: '3.8' },
  { call: 'PUT /backups/{b1}', body: { backup: { metadata: {} } }, microversion: '3.42' },
  { call: 'POST /backups/{b1}/action', body: { 'os-reset_status': { status: 'error' } } },
  { as: 'admin', call: 'POST /backups/{b1}/action', body: { 'os-reset_status': { status: 'creating' } } },
  {
    as: 'admin', call: 'POST /backups/{b1}/action',
    body: { 'os-reset_status': { status: 'error' } }, settle: '/backups/{b1}',
  },
  ...[{}, { volume_id: 'x' }, { volume_id: '{nowhere}' }, { zz: 1 }].map((restore): Step => (
    { call: 'POST /backups/{b2}/restore', body: { restore: { volume_id: '{nowhere}', ...restore } } })),
  { call: 'POST /backups/{nowhere}/restore', body: { restore: {} } },
  { call: 'POST /backups/{b2}/restore', body: { restore: null } },
  { call: 'POST /backups/{b2}/restore', body: { restore: { volume_id: '{target}' } }, settle: '/volumes/{target}' },
  { call: 'GET /volumes/{target}', settle: '/backups/{b2}' },
  { call: 'POST /backups/{b2}/restore', body: { restore: {} } , save: 'restored', settle: '/backups/{b2}' },
  { call: 'GET /backups/{b2}' },
  makeVolume('fromBackup', { size: undefined, backup_id: '{b2}' }),
  { call: 'GET /volumes/{fromBackup}', settle: '/backups/{b2}' },
  { call: 'POST /volumes', body: { volume: { backup_id: '{b2}' } }, microversion: '3.46' },
  { call: 'POST /snapshots', body: { snapshot: { volume_id: '{bv}' } }, save: 'bs', settle: '/snapshots/{bs}' },
  { call: 'POST /backups', body: { backup: { volume_id: '{target}', snapshot_id: '{bs}' } } },
  backUp('b3', { snapshot_id: '{bs}' }),
  { call: 'GET /backups/{b3}' },
  { call: 'GET /snapshots/{bs}' },
  { call: 'DELETE /backups/{b3}', settle: '/backups/{b3}' },
  { call: 'DELETE /backups/{b2}', settle: '/backups/{b2}' },
  { as: 'admin', call: 'GET /backups/{b1}' },
  { call: 'DELETE /backups/{b1}', settle: '/backups/{b1}' },
  { call: 'GET /backups/{b1}' },
];
