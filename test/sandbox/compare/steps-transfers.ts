import type { Step } from './step.ts';

const makeVolume = (save: string, more: Record<string, unknown> = {}): Step => ({
  call: 'POST /volumes', body: { volume: { size: 1, name: `probe-sandbox-{run}-${save}`, ...more } }, save,
  settle: `/volumes/{${save}}`,
});
const makeSnapshot = (save: string, volume: string): Step => ({
  call: 'POST /snapshots', body: { snapshot: { volume_id: `{${volume}}`, name: 'probe-sandbox-{run}-s' } }, save,
  settle: `/snapshots/{${save}}`,
});
const offer = (save: string, saveKey: string, transfer: Record<string, unknown>): Step => ({
  call: 'POST /volume-transfers', body: { transfer: { name: `probe-sandbox-{run}-${save}`, ...transfer } }, save, saveKey,
});
const reset = (path: string, status: string): Step => ({
  as: 'admin', call: `POST ${path}/action`, body: { 'os-reset_status': { status } },
});
const quota = (quota_set: Record<string, number>): Step => ({
  as: 'admin', call: 'PUT /os-quota-sets/{project_bob}', body: { quota_set },
});
const take = (transfer: string, key: string): Step => ({
  as: 'bob', call: `POST /volume-transfers/{${transfer}}/accept`, body: { accept: { auth_key: `{${key}}` } },
});
const type = 'probe-sandbox-{run}-t';
const paths = ['/volume-transfers', '/os-volume-transfer'];

/** Transfers of volumes between projects, and the encryption of volumes. */
export const TRANSFER_STEPS: Step[] = [
  { as: 'admin', call: 'POST /types', save: 'tt', body: { volume_type: { name: type } } },
  makeVolume('tv', { volume_type: type }), makeVolume('tw'),
  ...[{}, { volume_id: 'x' }, { volume_id: null }, { volume_id: '{nowhere}' }, { volume_id: '{tv}', name: '' },
    { volume_id: '{tv}', name: '  ' }, { volume_id: '{tv}', name: 'n'.repeat(256) }, { volume_id: '{tv}', name: 5 },
    { volume_id: '{tv}', name: 0 }, { volume_id: '{tv}', name: {} }, { volume_id: '{tv}', name: ['a'] },
    { volume_id: '{tv}', bogus: 1 }, { volume_id: '{tv}', no_snapshots: 'maybe' }, { volume_id: '{tv}', no_snapshots: null },
  ].flatMap((transfer) => paths.map((path): Step => ({ call: `POST ${path}`, body: { transfer } }))),
  { call: 'POST /volume-transfers', body: { transfer: { volume_id: '{tv}', no_snapshots: true } }, microversion: '3.54' },
  { call: 'POST /volume-transfers', body: {} },
  { call: 'POST /volume-transfers' },
  { as: 'ron', call: 'POST /volume-transfers', body: { transfer: { volume_id: '{tv}' } } },
  { as: 'bob', call: 'POST /volume-transfers', body: { transfer: { volume_id: '{tv}' } } },
  offer('t1', 'k1', { volume_id: '{tv}', name: ' probe-sandbox-{run}-t1 ' }),
  { call: 'POST /volume-transfers', body: { transfer: { volume_id: '{tv}' } } },
  { as: 'admin', call: 'POST /os-volume-transfer', body: { transfer: { volume_id: '{tv}' } } },
  { call: 'GET /volumes/{tv}' },
  { call: 'DELETE /volumes/{tv}' },
  { call: 'POST /snapshots', body: { snapshot: { volume_id: '{tv}' } } },
  ...['3.0', '3.54', '3.55', '3.56', '3.57', '3.70'].flatMap((microversion) => paths.map((path): Step => (
    { call: `GET ${path}/{t1}`, microversion }))),
  ...(['ron', 'admin', 'bob'] as const).map((as): Step => ({ as, call: 'GET /volume-transfers/{t1}' })),
  { call: 'GET /volume-transfers/{nowhere}' },
  { call: 'POST /os-volume-transfer', body: { transfer: { volume_id: '{tw}' } }, microversion: '3.0', save: 't2' },
  ...['', '/detail'].flatMap((detail) => paths.flatMap((path): Step[] => [
    ...['id={t1}', 'volume_id={tv}', 'name=probe-sandbox-{run}-t1', 'display_name=probe-sandbox-{run}-t1', 'name=x',
      'volume_id={tv}&accepted=false', 'volume_id={tv}&accepted=true', 'volume_id={tv}&accepted=1', 'volume_id={tv}&no_snapshots=0',
      'volume_id={tv}&source_project_id={project_alice}', 'destination_project_id=x', 'volume_id={tv}&project_id={project_bob}',
      'salt=x', 'bogus=1', 'all_tenants=1&volume_id={tv}', 'all_tenants=x&volume_id={tv}', 'name~=probe', 'display_name~=probe',
      'id=a&id=b', 'metadata={}', 'created_at=x', 'volume_id={tv}&limit=1', 'volume_id={tv}&limit=0', 'limit=x', 'limit=-1', 'offset=x',
      'volume_id={tv}&offset=1', 'marker={t1}&volume_id={tv}', 'marker={nowhere}', 'volume_id={tv}&sort=name',
      'volume_id={tv}&sort=display_name:asc', 'volume_id={tv}&sort=id:up', 'sort=id&sort_key=id', 'volume_id={tv}&sort_key=id&sort_dir=asc',
    ].flatMap((query) => ['3.58', '3.70'].map((microversion): Step => ({ call: `GET ${path}${detail}?${query}`, microversion }))),
    { as: 'bob', call: `GET ${path}${detail}?volume_id={tv}` },
    { as: 'ron', call: `GET ${path}${detail}?volume_id={tv}` },
    ...['all_tenants=1', 'all_tenants=0', 'all_tenants=1&project_id={project_bob}', 'all_tenants=1&project_id={project_alice}',
      'project_id={project_bob}'].map((query): Step => ({ as: 'admin', call: `GET ${path}${detail}?${query}&volume_id={tv}` })),
  ])),
  { as: 'bob', call: 'GET /volume-transfers?marker={t1}' },
  reset('/volumes/{tw}', 'available'),
  { call: 'GET /volume-transfers?volume_id={tw}' },
  { call: 'DELETE /volume-transfers/{t2}' },
  { call: 'GET /volumes/{tw}' },
  ...[{}, { auth_key: 'bad' }, { auth_key: 5 }, { auth_key: null }, { auth_key: true }, { auth_key: 'x', y: 1 }].map((accept): Step => (
    { as: 'bob', call: 'POST /volume-transfers/{t1}/accept', body: { accept } })),
  { as: 'bob', call: 'POST /volume-transfers/{t1}/accept', body: {} },
  { as: 'bob', call: 'POST /volume-transfers/{t1}/accept' },
  { as: 'bob', call: 'POST /volume-transfers/{nowhere}/accept', body: { accept: { auth_key: 'x' } } },
  { as: 'ron', call: 'POST /volume-transfers/{t1}/accept', body: { accept: { auth_key: '{k1}' } } },
  { as: 'ron', call: 'DELETE /volume-transfers/{t1}' },
  { as: 'bob', call: 'DELETE /volume-transfers/{t1}' },
  quota({ per_volume_gigabytes: 0 }), take('t1', 'k1'), quota({ per_volume_gigabytes: -1 }),
  quota({ [`volumes_${type}`]: 0 }), take('t1', 'k1'), quota({ [`volumes_${type}`]: -1, [`gigabytes_${type}`]: 0 }), take('t1', 'k1'),
  { as: 'admin', call: 'DELETE /os-quota-sets/{project_bob}' },
  reset('/volumes/{tv}', 'error'), take('t1', 'k1'),
  reset('/volumes/{tv}', 'maintenance'), take('t1', 'k1'), reset('/volumes/{tv}', 'awaiting-transfer'),
  take('t1', 'k1'), take('t1', 'k1'),
  ...(['alice', 'bob'] as const).map((as): Step => ({ as, call: 'GET /volumes/{tv}' })),
  { as: 'admin', call: 'GET /volume-transfers/{t1}' },
  makeSnapshot('ts', 'tw'),
  reset('/snapshots/{ts}', 'error'),
  { call: 'POST /volume-transfers', body: { transfer: { volume_id: '{tw}' } } },
  { call: 'POST /os-volume-transfer', body: { transfer: { volume_id: '{tw}' } } },
  reset('/snapshots/{ts}', 'available'),
  offer('t3', 'k3', { volume_id: '{tw}' }),
  reset('/snapshots/{ts}', 'error'), take('t3', 'k3'), reset('/snapshots/{ts}', 'available'),
  { as: 'bob', call: 'POST /os-volume-transfer/{t3}/accept', body: { accept: { auth_key: '{k3}' } } },
  ...(['alice', 'bob'] as const).map((as): Step => ({ as, call: 'GET /snapshots/{ts}' })),
  {
    as: 'bob', call: 'POST /volume-transfers', save: 't4', saveKey: 'k4', body: { transfer: { volume_id: '{tw}', no_snapshots: 'yes' } },
  },
  { as: 'bob', call: 'GET /volume-transfers/{t4}' },
  { call: 'POST /volume-transfers/{t4}/accept', body: { accept: { auth_key: '{k4}' } } },
  ...(['alice', 'bob'] as const).map((as): Step => ({ as, call: 'GET /snapshots/{ts}' })),
  { call: 'DELETE /volumes/{tw}' },
  { call: 'DELETE /volumes/{tw}?cascade=true' },
  offer('t5', 'k5', { volume_id: '{tw}', no_snapshots: true }),
  { as: 'admin', call: 'DELETE /volume-transfers/{t5}' },
  { call: 'DELETE /volume-transfers/{t5}' },
  offer('t6', 'k6', { volume_id: '{tw}', no_snapshots: true }),
  reset('/volumes/{tw}', 'available'),
  ...['', '/encryption_key_id', '/cipher'].flatMap((item) => (['alice', 'ron', 'bob', 'admin'] as const).map((as): Step => (
    { as, call: `GET /volumes/{tw}/encryption${item}` }))),
  { call: 'GET /volumes/{nowhere}/encryption' },
  { as: 'admin', call: 'DELETE /volumes/{tw}?cascade=true', settle: '/volumes/{tw}' },
  { call: 'GET /volume-transfers/{t6}' },
  take('t6', 'k6'),
  { as: 'admin', call: 'GET /volume-transfers?all_tenants=1&id={t6}' },
  { as: 'bob', call: 'DELETE /volumes/{tv}', settle: '/volumes/{tv}' },
  {
    as: 'admin', call: 'POST /types/{tt}/encryption',
    body: { encryption: { provider: 'luks', control_location: 'front-end', cipher: 'aes-xts-plain64', key_size: 256 } },
  },
  { call: 'POST /volumes', body: { volume: { size: 1, volume_type: type } } },
  { as: 'admin', call: 'DELETE /types/{tt}' },
];
