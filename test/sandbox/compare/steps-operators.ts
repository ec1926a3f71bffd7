import type { Step } from './step.ts';

const admin = (calls: readonly string[], microversion = '3.70'): Step[] =>
  calls.map((call): Step => ({ as: 'admin', call: `GET ${call}`, microversion }));
const getLog = (body: unknown, more: Partial<Step> = {}): Step => ({
  as: 'admin',
  call: 'PUT /os-services/get-log',
  body,
  ...more,
});

const anybody = [
  '/os-services',
  '/clusters',
  '/clusters/detail?limit=1',
  '/clusters/nope',
  '/os-hosts',
  '/os-hosts/nope',
  '/scheduler-stats/get_pools',
  '/scheduler-stats/get_pools?bogus=1',
  '/capabilities/nope',
  '/manageable_volumes',
  '/manageable_snapshots/detail',
  '/os-availability-zone',
  '/extensions/os-hosts',
  '/extensions/nope',
  '/resource_filters',
  '/resource_filters?resource=pool',
  '/resource_filters?resource=nope',
];

/** Services, clusters, hosts, pools and capabilities of backends. */
export const OPERATOR_STEPS: Step[] = [
  ...(['alice', 'ron', 'bob'] as const).flatMap((as) => anybody.map((call): Step => ({ as, call: `GET ${call}` }))),
  ...['3.0', '3.6', '3.7', '3.48', '3.49', '3.70'].flatMap((microversion) =>
    admin(
      [
        '/os-services?host={cloud}@one',
        '/os-services?binary=cinder-backup',
        '/os-services?binary=cinder-scheduler&host={cloud}',
      ],
      microversion,
    ),
  ),
  ...admin([
    '/os-services?host=nope',
    '/os-services?binary=',
    '/os-services?host={cloud}@one%23pool',
    '/os-services?host={cloud}@o',
  ]),
  { as: 'admin', call: 'PUT /os-services/nonsense', body: {} },
  ...['3.31', '3.32'].map((microversion) =>
    getLog({ binary: 'cinder-volume', server: '{cloud}@one', prefix: 'cinder.backup.api' }, { microversion }),
  ),
  ...[
    { binary: 'x' },
    { binary: null },
    { foo: 1 },
    { server: 1 },
    { server: 'n'.repeat(256) },
    { server: 'nope' },
    { binary: 'cinder-api', prefix: 'cinder.backup.api' },
    { binary: 'cinder-api', server: 'nope' },
    { binary: 'cinder-scheduler', prefix: 'nope' },
    { binary: 'cinder-backup', server: '{cloud}', prefix: 'cinder.exception' },
    { binary: '', server: 'nope' },
  ].map((body) => getLog(body)),
  getLog({}, { as: 'alice' }),
  getLog({ binary: 'x' }, { as: 'ron' }),
  getLog({}, { as: 'bob', microversion: '3.31' }),
  ...['3.6', '3.7', '3.25', '3.26', '3.70'].flatMap((microversion) =>
    admin(['/clusters', '/clusters/detail?replication_status=enabled', '/clusters/nope'], microversion),
  ),
  ...admin([
    '/clusters?limit=1',
    '/clusters?is_up=zz',
    '/clusters?is_up=true&disabled=0&num_hosts=2&frozen=1',
    '/clusters/detail?name=x',
    '/clusters/a@b',
    '/os-hosts?zone=nope',
    '/os-hosts/nope',
    '/os-hosts/{cloud}@one%23pool',
  ]),
  ...['3.0', '3.27', '3.28', '3.30', '3.31', '3.34', '3.35'].flatMap((microversion) =>
    admin(
      [
        '/scheduler-stats/get_pools?name=nope',
        '/scheduler-stats/get_pools?volume_type=__DEFAULT__',
        '/scheduler-stats/get_pools?multiattach=no',
        '/scheduler-stats/get_pools?limit=1',
        '/scheduler-stats/get_pools?total_capacity_gb=10000',
      ],
      microversion,
    ),
  ),
  ...admin([
    '/scheduler-stats/get_pools',
    '/scheduler-stats/get_pools?detail=zz',
    '/scheduler-stats/get_pools?name={cloud}@one%23pool',
    '/scheduler-stats/get_pools?volume_type=__DEFAULT__&name=x',
    '/scheduler-stats/get_pools?name=',
  ]),
  ...admin([
    '/capabilities/{cloud}@two',
    '/capabilities/nope',
    '/capabilities/{cloud}@one%23pool',
    '/capabilities/{cloud}@',
  ]),
  ...['3.7', '3.8', '3.16', '3.17'].flatMap((microversion) =>
    admin(['/manageable_volumes?cluster=x', '/manageable_snapshots/detail'], microversion),
  ),
  ...['volumes', 'snapshots'].flatMap((kind) =>
    [
      'host=&cluster=',
      'host=x&cluster=y',
      'host=nope@x%23y',
      'cluster=nope',
      'host={cloud}@one%23pool&sort=name:desc',
      'host={cloud}@one&sort=size:up',
    ].flatMap((query) => admin([`/manageable_${kind}/detail?${query}`])),
  ),
  {
    call: 'POST /volumes',
    body: { volume: { size: 1, name: 'probe-sandbox-{run}-op' } },
    save: 'op',
    settle: '/volumes/{op}',
  },
  {
    call: 'POST /backups',
    body: { backup: { volume_id: '{op}', name: 'probe-sandbox-{run}-ob' } },
    save: 'ob',
    settle: '/backups/{ob}',
  },
  { call: 'GET /backups/{ob}/export_record' },
  { as: 'bob', call: 'GET /backups/{ob}/export_record' },
  ...admin(['/backups/{nowhere}/export_record', '/backups?parent_id={ob}', '/backups/detail?parent_id={nowhere}']),
  { call: 'GET /backups?parent_id={ob}' },
  {
    as: 'admin',
    call: 'POST /backups/{ob}/action',
    body: { 'os-reset_status': { status: 'error' } },
    settle: '/backups/{ob}',
    settleAs: 'error',
  },
  ...admin(['/backups/{ob}/export_record']),
  { call: 'DELETE /backups/{ob}', settle: '/backups/{ob}' },
  { call: 'DELETE /volumes/{op}', settle: '/volumes/{op}' },
];
