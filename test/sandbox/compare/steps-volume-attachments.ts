import type { Step } from './step.ts';

const server = '11111111-2222-4333-8444-555555555555';
const other = '22222222-2222-4333-8444-555555555555';
const service = { 'X-Service-Token': '{token_cinder}' };
const connector = { host: 'h1', ip: '1.2.3.4', initiator: 'iqn.1' };

const makeVolume = (save: string): Step => ({
  call: 'POST /volumes',
  body: { volume: { size: 1, name: `probe-sandbox-{run}-${save}` } },
  save,
  settle: `/volumes/{${save}}`,
});
const act = (action: string, body: unknown = null, more: Partial<Step> = {}, volume = '{ca}'): Step => ({
  call: `POST /volumes/${volume}/action`,
  body: { [action]: body },
  ...more,
});
const show: Step = { call: 'GET /volumes/{ca}' };
const list: Step = { call: 'GET /attachments/detail?volume_id={ca}' };
const reset = (status: string, more: Record<string, unknown> = {}): Step =>
  act('os-reset_status', { status, ...more }, { as: 'admin' });

const bare = ['os-reserve', 'os-unreserve', 'os-begin_detaching', 'os-roll_detaching'];
const bodies: [string, unknown][] = [
  ...bare.map((name): [string, unknown] => [name, null]),
  ['os-attach', { mountpoint: '/dev/vdc', instance_uuid: server }],
  ['os-detach', {}],
  ['os-force_detach', {}],
  ['os-initialize_connection', { connector }],
  ['os-terminate_connection', { connector }],
];

/** The attachment API of older Nova releases: reserving, connecting, attaching, and the reverse. */
export const VOLUME_ATTACHMENT_STEPS: Step[] = [
  makeVolume('ca'),
  // Invalid bodies.
  ...[
    {},
    null,
    { mountpoint: '/dev/vdb' },
    { mountpoint: '', host_name: 'h' },
    { instance_uuid: server },
    { mountpoint: 'm'.repeat(256), host_name: 'h' },
    { mountpoint: '/dev/vdb', instance_uuid: 'nope' },
    { mountpoint: '/dev/vdb', host_name: 'h'.repeat(256) },
    { mountpoint: '/dev/vdb', host_name: 'h', mode: 'rx' },
    { mountpoint: '/dev/vdb', host_name: 'h', more: 1 },
    { mountpoint: 3, host_name: 'h' },
    { mountpoint: '/dev/vdb', instance_uuid: null },
  ].map((body) => act('os-attach', body)),
  ...[null, { attachment_id: 'nope' }, { attachment_id: 3 }, { more: 1 }].map((body) => act('os-detach', body)),
  ...[{ attachment_id: 3 }, { connector: 3 }, { more: 1 }, null].map((body) =>
    act('os-force_detach', body, { as: 'admin' }),
  ),
  ...['os-initialize_connection', 'os-terminate_connection'].flatMap((name) =>
    [{}, { connector: 3 }, { connector: null }, { connector, more: 1 }].map((body) => act(name, body)),
  ),
  ...bare.map((name) => act(name, { any: 'thing' }, { as: 'ron' })),
  // Roles.
  ...['ron', 'bob'].flatMap((as) => bodies.map(([name, body]) => act(name, body, { as: as as 'ron' }))),
  act('os-force_detach', {}),
  ...bodies.map(([name, body]) => act(name, body, {}, '{nowhere}')),
  show,
  // Reservations.
  act('os-begin_detaching'),
  act('os-roll_detaching'),
  act('os-unreserve'),
  show,
  act('os-reserve'),
  show,
  act('os-reserve'),
  act('os-unreserve'),
  show,
  // Attachments of a host.
  act('os-reserve'),
  act('os-initialize_connection', { connector }),
  show,
  list,
  act('os-attach', { mountpoint: '/dev/vdb', host_name: 'compute_1.example', mode: 'ro' }),
  show,
  { ...show, as: 'admin' },
  list,
  act('os-attach', { mountpoint: '/dev/vdb', host_name: 'compute_1.example', mode: 'ro' }),
  act('os-attach', { mountpoint: '/dev/vdb', host_name: 'compute-2' }),
  act('os-unreserve'),
  act('os-begin_detaching'),
  show,
  act('os-begin_detaching'),
  act('os-roll_detaching'),
  show,
  act('os-begin_detaching'),
  act('os-terminate_connection', { connector }),
  show,
  act('os-detach', {}),
  show,
  { ...show, as: 'admin' },
  list,
  act('os-detach', {}),
  show,
  // Attachments of a server, with the connection created before and after.
  act('os-attach', { mountpoint: '/dev/vdb', instance_uuid: server }),
  show,
  { ...show, as: 'admin' },
  list,
  act('os-initialize_connection', { connector: { host: 'h1' } }),
  list,
  act('os-attach', { mountpoint: '/dev/vdc', instance_uuid: other }),
  act('os-attach', { mountpoint: '/dev/vdc', instance_uuid: server }),
  act('os-detach', {}),
  act('os-terminate_connection', { connector }),
  act('os-force_detach', { connector }, { as: 'admin' }),
  show,
  act('os-terminate_connection', { connector }, { headers: service }),
  show,
  act('os-detach', { attachment_id: '{nowhere}' }, { headers: service }),
  show,
  list,
  act('os-detach', {}, { headers: service }),
  show,
  list,
  act('os-attach', { mountpoint: '/dev/vdb', instance_uuid: server, host_name: 'h1' }),
  list,
  act('os-detach', { attachment_id: '{nowhere}' }),
  show,
  list,
  act('os-force_detach', { connector }, { as: 'admin' }),
  show,
  list,
  act('os-force_detach', { connector: null, attachment_id: null }, { as: 'admin' }),
  show,
  // Attachments of the newer API, detached through the older one.
  {
    call: 'POST /attachments',
    body: { attachment: { volume_uuid: '{ca}', instance_uuid: server, connector } },
    save: 'ca1',
  },
  { call: 'POST /attachments/{ca1}/action', body: { 'os-complete': null } },
  act('os-detach', { attachment_id: '{ca1}' }),
  show,
  act('os-detach', { attachment_id: '{ca1}' }, { headers: service }),
  show,
  list,
  act('os-unreserve', null, { headers: { 'X-Service-Token': 'nope' } }),
  // Statuses.
  ...['error', 'maintenance', 'attaching', 'detaching'].flatMap((status) => [
    reset(status),
    ...bodies.map(([name, body]) => act(name, body, name === 'os-force_detach' ? { as: 'admin' } : {})),
    show,
    list,
    reset('available', { attach_status: 'detached' }),
  ]),
  // Two attachments.
  { call: 'POST /attachments', body: { attachment: { volume_uuid: '{ca}', instance_uuid: server } }, save: 'ca2' },
  { call: 'POST /attachments', body: { attachment: { volume_uuid: '{ca}', instance_uuid: server } }, save: 'ca3' },
  act('os-detach', {}),
  act('os-detach', { attachment_id: '{ca2}' }),
  show,
  list,
  act('os-detach', {}),
  show,
  { call: 'POST /attachments', body: { attachment: { volume_uuid: '{ca}', instance_uuid: server } } },
  { call: 'POST /attachments', body: { attachment: { volume_uuid: '{ca}', instance_uuid: server } } },
  act('os-detach', {}),
  act('os-terminate_connection', { connector }),
  act('os-detach', {}, { headers: service }),
  show,
  reset('available', { attach_status: 'detached' }),
  makeVolume('cb'),
  { call: 'POST /attachments', body: { attachment: { volume_uuid: '{cb}' } }, save: 'cb1' },
  act('os-detach', { attachment_id: '{cb1}' }),
  show,
  { call: 'DELETE /attachments/{cb1}' },
  // A read-only volume.
  act('os-update_readonly_flag', { readonly: true }),
  act('os-attach', { mountpoint: '/dev/vdb', host_name: 'h1' }),
  act('os-attach', { mountpoint: '/dev/vdb', host_name: 'h1', mode: 'ro' }),
  show,
  list,
  act('os-force_detach', {}, { as: 'admin' }),
  show,
  { ...show, as: 'admin' },
  { call: 'DELETE /volumes/{ca}' },
  { call: 'DELETE /volumes/{cb}' },
];
