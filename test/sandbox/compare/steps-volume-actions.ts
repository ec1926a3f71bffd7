import type { Step } from './step.ts';

const at = (name: string): string => `/volumes/{${name}}`;
const make = (save: string, more: Record<string, unknown> = {}): Step => ({
  call: 'POST /volumes',
  body: { volume: { size: 1, name: `probe-sandbox-{run}-${save}`, ...more } },
  save,
  settle: at(save),
});
const act = (name: string, body: unknown, more: Partial<Step> = {}): Step => ({
  call: `POST ${at(name)}/action`,
  body,
  ...more,
});
const admin = (name: string, body: unknown, more: Partial<Step> = {}): Step =>
  act(name, body, { as: 'admin', ...more });
const reset = (name: string, body: unknown): Step => admin(name, { 'os-reset_status': body });
const others = (step: Step, users: readonly NonNullable<Step['as']>[] = ['ron', 'bob']): Step[] =>
  users.map((as) => ({ ...step, as }));
const notAdmins = (step: Step): Step[] => others(step, ['alice', 'ron', 'bob']);
const look = (name: string): Step[] => [{ call: `GET ${at(name)}` }, { as: 'admin', call: `GET ${at(name)}` }];

const imageMetadata = (body: unknown): Step => act('a', { 'os-set_image_metadata': body });
const unset = (key: string): Step => act('a', { 'os-unset_image_metadata': { key } });
const retype = (body: unknown, more: Partial<Step> = {}): Step => act('a', { 'os-retype': body }, more);
const migrate = (body: unknown, more: Partial<Step> = {}): Step => admin('a', { 'os-migrate_volume': body }, more);
const complete = (body: unknown, more: Partial<Step> = {}): Step =>
  admin('a', { 'os-migrate_volume_completion': body }, more);
const upload = (body: unknown, more: Partial<Step> = {}): Step => act('a', { 'os-volume_upload_image': body }, more);
const reimage = (body: unknown, more: Partial<Step> = {}): Step => act('a', { 'os-reimage': body }, more);

/** Actions on a volume other than creating, extending and deleting it. */
export const VOLUME_ACTION_STEPS: Step[] = [
  {
    as: 'admin',
    call: 'POST /types',
    save: 'one',
    body: { volume_type: { name: 'probe-sandbox-{run}-one', extra_specs: { volume_backend_name: 'one' } } },
  },
  {
    as: 'admin',
    call: 'POST /types',
    save: 'two',
    body: { volume_type: { name: 'probe-sandbox-{run}-two', extra_specs: { volume_backend_name: 'two' } } },
  },
  make('a', { volume_type: '{one}' }),
  make('b', { volume_type: '{one}' }),

  unset('k'),
  imageMetadata({ metadata: {} }),
  imageMetadata({ metadata: { k: '1', l: '2' } }),
  imageMetadata({ metadata: { l: '3' } }),
  imageMetadata({ metadata: { m: null } }),
  imageMetadata({ metadata: { m: 'x'.repeat(256) } }),
  imageMetadata({}),
  ...others(imageMetadata({ metadata: { m: '1' } })),
  ...look('a'),
  unset('zz'),
  unset(''),
  ...others(unset('k')),
  unset('k'),
  unset('l'),
  ...look('a'),

  retype({ new_type: 'nope' }),
  retype({ new_type: '' }),
  retype({ new_type: '{nowhere}' }),
  retype({ new_type: '{one}' }),
  retype({ new_type: '{two}', migration_policy: null }),
  retype({ new_type: '{two}', migration_policy: 'zz' }),
  ...others(retype({ new_type: '{two}' })),
  retype({ new_type: '{two}' }, { settle: at('a') }),
  ...look('a'),
  retype({ new_type: 'probe-sandbox-{run}-two', migration_policy: 'never' }, { settle: at('a') }),
  ...look('a'),
  retype({ new_type: '{two}', migration_policy: 'on-demand' }, { settle: at('a') }),
  ...look('a'),
  retype({ new_type: '__DEFAULT__' }, { settle: at('a') }),
  ...look('a'),
  { call: `PUT ${at('a')}/metadata`, body: { metadata: { 'lab:fail': 'retype' } } },
  retype({ new_type: '{two}' }, { settle: at('a') }),
  ...look('a'),
  { call: 'GET /messages?resource_uuid={a}' },
  { call: `PUT ${at('a')}/metadata`, body: { metadata: {} } },
  reset('a', { migration_status: 'migrating' }),
  retype({ new_type: '{two}' }),
  { call: `DELETE ${at('a')}` },
  { call: 'POST /snapshots', body: { snapshot: { volume_id: '{a}' } } },
  reset('a', { migration_status: 'success' }),

  ...[
    {},
    { host: 'nope' },
    { host: '{cloud}@two#pool' },
    { host: '{cloud}@one#pool', cluster: 'x' },
    { cluster: 'nope' },
    { host: null },
    { host: '' },
    { host: '{cloud}@one#pool', lock_volume: 'maybe' },
  ].map((body) => migrate(body)),
  migrate({}, { microversion: '3.15' }),
  migrate({ host: 'x', cluster: 'x' }, { microversion: '3.15' }),
  ...notAdmins(migrate({ host: '{cloud}@one#pool' })),
  reset('a', { status: 'error' }),
  migrate({ host: '{cloud}@one#pool' }),
  reset('a', { status: 'available' }),

  ...[{}, { new_volume: '{nowhere}' }, { new_volume: 'x' }, { new_volume: '{b}', error: 3 }].map((body) =>
    complete(body),
  ),
  ...notAdmins(complete({ new_volume: '{b}' })),
  complete({ new_volume: '{b}' }),
  reset('a', { migration_status: 'none' }),
  complete({ new_volume: '{b}' }),
  complete({ new_volume: '{b}', error: true }),
  reset('b', { migration_status: 'migrating' }),
  complete({ new_volume: '{b}' }),
  reset('a', { migration_status: 'migrating' }),
  complete({ new_volume: '{b}' }),
  reset('a', { migration_status: 'none' }),
  reset('b', { migration_status: 'none' }),
  admin('a', { 'os-extend_volume_completion': {} }),

  ...[
    {},
    { image_name: '' },
    { image_name: 'x'.repeat(256) },
    { image_name: 'a', disk_format: 'zz' },
    { image_name: 'a', visibility: 'zz' },
    { image_name: 'a', visibility: 'public' },
    { image_name: 'a', protected: 'maybe' },
  ].map((body) => upload(body)),
  upload({ image_name: 'a', visibility: 'private' }, { microversion: '3.0' }),
  ...others(upload({ image_name: 'a' })),
  reset('a', { status: 'error' }),
  upload({ image_name: 'a' }),
  upload({ image_name: 'a', force: true }),
  reset('a', { status: 'available' }),
  act(
    'b',
    { 'os-volume_upload_image': { image_name: 'probe-sandbox-{run}-image', disk_format: 'qcow2' } },
    {
      save: 'image',
      saveBy: 'image_id',
      settle: at('b'),
    },
  ),
  ...look('b'),

  ...[{}, { image_id: 'x' }, { image_id: '{image}', reimage_reserved: 'maybe' }].map((body) => reimage(body)),
  reimage({ image_id: '{image}' }, { microversion: '3.67' }),
  ...others(reimage({ image_id: '{image}' })),
  reimage({ image_id: '{nowhere}' }),
  ...look('a'),
  reimage({ image_id: '{image}' }),
  reset('a', { status: 'reserved' }),
  reimage({ image_id: '{image}' }),
  reimage({ image_id: '{image}', reimage_reserved: true }, { as: 'ron' }),
  reimage({ image_id: '{image}', reimage_reserved: true }, { settle: at('a') }),
  reset('a', { status: 'error' }),
  reimage({ image_id: '{image}' }, { settle: at('a') }),
  ...look('a'),
  { call: 'GET /messages?resource_uuid={a}' },
  { call: `DELETE ${at('b')}`, settle: at('b') },
];

const manageVolume = (volume: unknown, more: Partial<Step> = {}): Step => ({
  as: 'admin',
  call: 'POST /manageable_volumes',
  body: { volume },
  ...more,
});
const manageSnapshot = (snapshot: unknown, more: Partial<Step> = {}): Step => ({
  as: 'admin',
  call: 'POST /manageable_snapshots',
  body: { snapshot },
  ...more,
});
const unmanage = { 'os-unmanage': null };
const volumeRef = { 'source-name': 'unmanaged-{c}' };
const snapshotRef = { 'source-name': 'unmanaged-snapshot-{d}@volume-{c}' };

/** Unmanaging and managing of volumes and snapshots. */
export const MANAGE_STEPS: Step[] = [
  {
    as: 'admin',
    call: 'POST /types',
    save: 'one',
    body: { volume_type: { name: 'probe-sandbox-{run}-m', extra_specs: { volume_backend_name: 'one' } } },
  },
  make('c', { volume_type: '{one}' }),
  {
    call: 'POST /snapshots',
    body: { snapshot: { volume_id: '{c}', name: 'probe-sandbox-{run}-d' } },
    save: 'd',
    settle: '/snapshots/{d}',
  },
  ...notAdmins(act('c', unmanage)),
  admin('c', unmanage),
  ...notAdmins({ call: 'POST /snapshots/{d}/action', body: unmanage }),
  { as: 'admin', call: 'POST /snapshots/{d}/action', body: { 'os-reset_status': { status: 'creating' } } },
  { as: 'admin', call: 'POST /snapshots/{d}/action', body: unmanage },
  { as: 'admin', call: 'POST /snapshots/{d}/action', body: { 'os-reset_status': { status: 'available' } } },
  { as: 'admin', call: 'POST /snapshots/{d}/action', body: unmanage, settle: '/snapshots/{d}' },
  ...[
    {},
    { volume_id: '{c}' },
    { volume_id: '{nowhere}', ref: snapshotRef },
    { volume_id: 'x', ref: snapshotRef },
    { volume_id: '{c}', ref: 3 },
    { volume_id: '{c}', ref: snapshotRef, zz: 1 },
    { volume_id: '{c}', ref: snapshotRef, name: 'x'.repeat(256) },
  ].map((body) => manageSnapshot(body)),
  ...notAdmins(manageSnapshot({ volume_id: '{c}', ref: snapshotRef })),
  manageSnapshot({ volume_id: '{c}', ref: snapshotRef }, { microversion: '3.7' }),
  manageSnapshot(
    { volume_id: '{c}', ref: 'text', name: 'probe-sandbox-{run}-t' },
    { save: 'e', settle: '/snapshots/{e}' },
  ),
  { as: 'admin', call: 'GET /snapshots/{e}' },
  { as: 'admin', call: 'DELETE /snapshots/{e}', settle: '/snapshots/{e}' },
  manageSnapshot(
    { volume_id: '{c}', ref: snapshotRef, name: ' x ', description: ' d ', metadata: { k: 'v' } },
    { save: 'e', settle: '/snapshots/{e}' },
  ),
  { as: 'admin', call: 'GET /snapshots/{e}' },
  { as: 'admin', call: 'DELETE /snapshots/{e}', settle: '/snapshots/{e}' },
  reset('c', { status: 'error' }),
  manageSnapshot({ volume_id: '{c}', ref: snapshotRef }),
  reset('c', { status: 'creating' }),
  admin('c', unmanage),
  reset('c', { status: 'available' }),
  admin('c', unmanage, { settle: at('c') }),
  { as: 'admin', call: `GET ${at('c')}` },
  ...[
    {},
    { ref: volumeRef },
    { host: '{cloud}@one#pool' },
    { host: 'nope@x#y', ref: volumeRef },
    { cluster: 'nope', ref: volumeRef },
    { host: '{cloud}@one#pool', cluster: 'x', ref: volumeRef },
    { host: 'a b', ref: volumeRef },
    { host: '', ref: volumeRef },
    { host: '{cloud}@one#pool', ref: 3 },
    { host: '{cloud}@one#pool', ref: volumeRef, volume_type: 'nope' },
    { host: '{cloud}@one#pool', ref: volumeRef, zz: 1 },
    { host: '{cloud}@one#pool', ref: volumeRef, bootable: 'maybe' },
  ].map((body) => manageVolume(body)),
  ...['3.7', '3.15'].map((microversion) => manageVolume({ cluster: 'x', ref: volumeRef }, { microversion })),
  manageVolume({ ref: volumeRef }, { microversion: '3.15' }),
  ...notAdmins(manageVolume({ host: '{cloud}@one#pool', ref: volumeRef })),
  ...[
    { host: '{cloud}@one#nopool', ref: volumeRef },
    { host: '{cloud}@one#pool', ref: 'text' },
  ].flatMap((body): Step[] => [
    manageVolume({ ...body, name: 'probe-sandbox-{run}-f' }, { save: 'f', settle: at('f') }),
    { as: 'admin', call: `GET ${at('f')}` },
    admin('f', { 'os-extend': { new_size: 3 } }),
    { as: 'admin', call: `DELETE ${at('f')}`, settle: at('f') },
  ]),
  manageVolume(
    {
      host: '{cloud}@one#pool',
      ref: volumeRef,
      name: ' probe-sandbox-{run}-g ',
      description: ' d ',
      metadata: { k: 'v' },
      bootable: true,
      availability_zone: 'zz',
    },
    { save: 'g', settle: at('g') },
  ),
  { as: 'admin', call: `GET ${at('g')}` },
  manageVolume({ host: '{cloud}@one#pool', ref: { 'source-name': 'volume-{g}' } }),
  { as: 'admin', call: `DELETE ${at('g')}`, settle: at('g') },
];
