import type { Step } from './step.ts';

const put = (path: string, bodies: readonly unknown[], more: Partial<Step> = {}): Step[] =>
  bodies.map((body): Step => ({ as: 'admin', call: `PUT ${path}`, body, ...more }));
const scheduler = { host: '{cloud}', binary: 'cinder-scheduler' };
const schedulers: Step = { as: 'admin', call: 'GET /os-services?binary=cinder-scheduler' };
/** A backend without new volumes. Failovers take some time, and are tested in the behaviour suite. */
const spare = { cluster: 'standby@spare' };
const clusters: Step = { as: 'admin', call: 'GET /clusters?name=standby' };
const quiet = { binary: 'cinder-api', prefix: 'cinder.utils' };

/** Operator actions on services, hosts and clusters. On the lab, only those that disturb no other process. */
export const OPERATOR_CHANGE_STEPS: Step[] = [
  ...put('/os-services/disable-log-reason', [{ ...scheduler, disabled_reason: ' why ' }]),
  schedulers,
  ...put('/os-services/enable', [scheduler]),
  schedulers,
  ...put('/os-services/disable', [scheduler]),
  schedulers,
  ...put('/os-services/disable-log-reason', [scheduler]),
  schedulers,
  ...put('/os-services/enable', [{ host: '{cloud}', service: 'cinder-scheduler' }]),
  schedulers,
  ...put('/os-services/enable', [
    { ...scheduler, host: 'nope' },
    { ...scheduler, binary: 'nope' },
    { binary: 'x' },
    { host: 'x' },
    { ...scheduler, host: 'a b' },
    { ...scheduler, zz: 1 },
    { host: '{cloud}', binary: 'cinder-volume' },
  ]),
  ...put(
    '/os-services/disable-log-reason',
    [' ', '', 5, 'n'.repeat(256)].map((reason) => ({ ...scheduler, disabled_reason: reason })),
  ),
  ...(['alice', 'ron', 'bob'] as const).flatMap((as) =>
    ['enable', 'disable', 'freeze', 'set-log'].flatMap((name) => put(`/os-services/${name}`, [{}], { as })),
  ),
  ...['freeze', 'thaw', 'failover_host', 'failover'].flatMap((name) => [
    ...put(`/os-services/${name}`, [
      { host: 'nope' },
      { cluster: 'nope' },
      {},
      { host: '{cloud}' },
      { host: 'a b' },
      { host: '{cloud}', cluster: 'x' },
      { zz: 1 },
    ]),
    ...put(`/os-services/${name}`, [{ cluster: 'nope' }], { microversion: '3.25' }),
  ]),
  ...put('/os-services/thaw', [{ host: '{cloud}@one' }]),
  ...put('/os-services/failover_host', [{ host: '{cloud}@one', backend_id: 'x' }]),
  ...put('/os-services/failover', [{ host: '{cloud}@one' }]),

  ...put('/os-services/freeze', [spare, spare, { host: 'standby-1@spare' }, { host: 'standby-1' }]),
  clusters,
  ...put('/os-services/thaw', [{ host: 'standby-1@spare' }, spare]),
  ...put('/os-services/thaw', [{ ...spare, host: 'x' }]),
  ...put('/clusters/enable', [{ name: spare.cluster }]),
  ...put('/clusters/disable', [{ name: spare.cluster, disabled_reason: ' why ' }, { name: spare.cluster }]),
  clusters,
  { as: 'admin', call: 'GET /capabilities/standby-1@spare' },
  { as: 'admin', call: 'GET /capabilities/standby@spare' },

  ...put('/os-services/set-log', [{ ...quiet, level: 'warning' }]),
  ...put('/os-services/get-log', [quiet]),
  ...put('/os-services/set-log', [{ ...quiet, level: 'INFO' }]),
  ...put('/os-services/get-log', [quiet]),
  ...put('/os-services/set-log', [
    { ...quiet, level: 'x' },
    quiet,
    { ...quiet, level: null },
    { ...quiet, level: 'CRITICAL' },
    { binary: 'x', level: 'INFO' },
    { server: 'nope', prefix: 'nope', level: 'INFO' },
    { binary: null, level: 'INFO' },
  ]),
  ...put('/os-services/set-log', [{ prefix: 'nope', level: 'INFO' }], { microversion: '3.31' }),

  ...[
    { host: 'nope' },
    { host: null },
    { binary: null },
    { disabled: null },
    { host: 'nope', resource_type: 'zz' },
    { host: 'nope', resource_type: 'volume' },
    { host: 'nope', resource_id: 'x' },
    { resource_id: '{nowhere}' },
    { host: 'nope', service_id: 'x' },
    { service_id: 99999 },
    { cluster_name: 'nope', binary: 'cinder-volume', is_up: 'true' },
    { zz: 1 },
    { host: 'a b' },
    {},
  ].map((body): Step => ({ as: 'admin', call: 'POST /workers/cleanup', body })),
  { call: 'POST /workers/cleanup', body: { host: 'nope' } },
  { as: 'admin', call: 'POST /workers/cleanup', body: { host: 'nope' }, microversion: '3.23' },

  ...['{cloud}', '{cloud}@one', 'nope'].flatMap((host) =>
    put(`/os-hosts/${host}`, [{ status: 'enable' }, { status: ' Disable ' }, { status: 'x' }, { zz: 'x' }, {}]),
  ),
  ...put('/os-hosts/nope', [{ status: 'enable' }], { as: 'alice' }),

  ...['enable', 'disable', 'nope'].flatMap((name) =>
    put(`/clusters/${name}`, [
      { name: 'nope' },
      { name: 'nope', binary: 'x' },
      {},
      { name: '' },
      { name: 'nope', disabled_reason: '' },
      { name: 'nope', disabled_reason: ' ' },
      { name: 'nope', disabled_reason: 'x' },
    ]),
  ),
  ...put('/clusters/enable', [{ name: 'nope' }], { microversion: '3.6' }),
  ...put('/clusters/disable', [{}], { as: 'bob' }),
];
