import type { Step } from './step.ts';

const make = (save: string, name: string, more: object = {}): Step => ({
  call: 'POST /volumes',
  body: { volume: { name: `probe-sandbox-{run}-${name}`, size: 1, ...more } },
  save,
  settle: `/volumes/{${save}}`,
});

/** Percent-encoded parts of names: wildcards with and without a backslash, and Python literals. */
const parts = [
  'a_b',
  'a%5C_b',
  'a%25b',
  'a%5C%25b',
  'a%5C%5Cb',
  'a%5C',
  '%22a_b%22',
  '%22a%5C%5C_b%22',
  'A_B',
  '%221e3%22',
  'None',
  '',
];

const hosts = ['{cloud}', '{cloud}@one', '{cloud}@one%23pool', '{cloud}@tw_', 'x', ''];

/** Filters that require resources: parts of names, hosts, projects, times, and filters that Cinder applies to the volume. */
export const FILTER_STEPS: Step[] = [
  {
    as: 'admin',
    call: 'POST /types',
    save: 'ft',
    body: { volume_type: { name: 'probe-sandbox-{run}-f', extra_specs: { volume_backend_name: 'one' } } },
  },
  make('under', 'a_b', { volume_type: '{ft}' }),
  make('dash', 'a-b'),
  make('percent', 'a%b'),
  make('backslash', 'a\\b'),
  {
    call: 'POST /snapshots',
    body: { snapshot: { name: 'probe-sandbox-{run}-s_1', volume_id: '{under}' } },
    save: 'shot',
    settle: '/snapshots/{shot}',
  },
  ...parts.flatMap((part): Step[] => [
    { as: 'admin', call: `GET /volumes?sort=name:asc&status=["available"]&name~=probe-sandbox-{run}-${part}` },
    { as: 'admin', call: `GET /volumes?sort=name:asc&id=["{under}","{dash}","{percent}","{backslash}"]&name~=${part}` },
    { as: 'admin', call: `GET /snapshots?volume_id={under}&name~=${part}` },
  ]),
  ...['s_1', 's%5C_1', 'run'].flatMap((part): Step[] => [
    { as: 'admin', call: `GET /snapshots?volume_id={under}&name~=${part}` },
    { as: 'admin', call: `GET /backups?volume_id={under}&name~=${part}` },
    { call: `GET /snapshots?volume_id={under}&name~=${part}` },
    { call: `GET /groups?name~=${part}` },
    { call: `GET /group_snapshots?name~=${part}` },
    { call: `GET /volumes?name~=${part}` },
  ]),
  ...hosts.flatMap((host): Step[] => [
    { as: 'admin', call: `GET /volumes?name=probe-sandbox-{run}-a_b&host=${host}` },
    { as: 'admin', call: `GET /snapshots?name~=probe-sandbox-{run}-s&host=${host}` },
    { as: 'admin', call: `GET /snapshots?name~=probe-sandbox-{run}-s&cluster_name=${host}` },
    { as: 'admin', call: `GET /volumes?name=probe-sandbox-{run}-a_b&cluster_name=${host}` },
  ]),
  ...[
    'availability_zone=nova',
    'availability_zone=nova&status=available',
    'availability_zone=nova&name=probe-sandbox-{run}-a_b',
    'availability_zone=nova&volume_id={under}',
    'availability_zone=nova&consumes_quota=true',
    'availability_zone=x&metadata={}',
    'availability_zone=nova&metadata={"a":"b"}',
    'availability_zone=&volume_id={under}',
  ].map((query): Step => ({ as: 'admin', call: `GET /snapshots?${query}&name~=probe-sandbox-{run}-s` })),
  ...['volumes', 'snapshots', 'backups', 'groups', 'group_snapshots', 'attachments'].flatMap((list): Step[] => [
    { as: 'admin', call: `GET /${list}?project_id={project_bob}&limit=0` },
    { as: 'alice', call: `GET /${list}?project_id={project_bob}&limit=0` },
    { as: 'alice', call: `GET /${list}?project_id={project_bob}&limit=0`, microversion: '3.30' },
    { as: 'admin', call: `GET /${list}?project_id={project_bob}&all_tenants=1&id={under}` },
  ]),
  { as: 'admin', call: 'GET /volumes?project_id={project_bob}&name=probe-sandbox-{run}-a_b' },
  { as: 'admin', call: 'GET /volumes?project_id={project_bob}&all_tenants=1&name=probe-sandbox-{run}-a_b' },
  { as: 'admin', call: 'GET /snapshots?project_id={project_bob}&volume_id={under}' },
  ...['created_at', 'updated_at'].flatMap((key) =>
    [
      'gt:2020-01-01T00:00:00Z',
      'gt:2020-01-01T00:00:00.5Z',
      'gte:2020-01-01T00:00:00%2B02:00',
      'lt:2099-01-01T00:00:00-02:00',
      'lt:2020-01-01T00:00:00Z,gt:2030-01-01T00:00:00Z',
      'lt:2020-01-01T00:00:00Z,gt:2020-01-01T00:00:00Z',
      'neq:2020-01-01T00:00:00Z',
      'eq:2020-01-01T00:00:00Z',
    ].map((bound): Step => ({ call: `GET /volumes?name=probe-sandbox-{run}-a_b&${key}=${bound}` })),
  ),
  { call: 'GET /volumes?name=probe-sandbox-{run}-a_b&created_at=lt:2020-01-01T00:00:00Z', microversion: '3.60' },
  { as: 'admin', call: 'GET /volumes?name=probe-sandbox-{run}-a_b&multiattach=false&replication_status="disabled"' },
  { as: 'admin', call: 'GET /volumes?name=probe-sandbox-{run}-a_b&glance_metadata={"a":"b"}' },
  { as: 'admin', call: 'GET /types?qos_specs_id={nowhere}' },
  { call: 'GET /types?qos_specs_id={nowhere}' },
];
