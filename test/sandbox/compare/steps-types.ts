import type { Step } from './step.ts';

const type = '__DEFAULT__';

/** QoS specs, extra specs and encryption of types, and default types. */
export const QOS_STEPS: Step[] = [
  { call: 'GET /qos-specs' },
  { as: 'ron', call: 'GET /qos-specs/{nowhere}' },
  { as: 'admin', call: 'GET /qos-specs/{nowhere}' },
  { call: 'POST /qos-specs', body: { qos_specs: { name: 'x' } } },
  ...[{}, { name: '' }, { name: ' ' }, { name: 5 }, { name: 'n'.repeat(256) }, { consumer: 'both' },
    { name: 'probe-sandbox-{run}-bad', consumer: 'sideways' }].map((qos_specs): Step => (
    { as: 'admin', call: 'POST /qos-specs', body: { qos_specs } })),
  { as: 'admin', call: 'POST /qos-specs', save: 'q', body: { qos_specs: { name: ' probe-sandbox-{run}-q ', a: 'b' } } },
  { as: 'admin', call: 'POST /qos-specs', body: { qos_specs: { name: 'probe-sandbox-{run}-q', consumer: 'both' } } },
  {
    as: 'admin', call: 'POST /qos-specs', save: 'q2',
    body: { qos_specs: { name: 'probe-sandbox-{run}-q2', consumer: 'front-end' } },
  },
  { as: 'admin', call: 'GET /qos-specs/{q}' },
  { as: 'admin', call: 'GET /qos-specs/{q}', microversion: '3.0' },
  { as: 'bob', call: 'GET /qos-specs/{q}' },
  ...['id={q}', 'id={nowhere}', 'name=probe-sandbox-{run}-q', 'consumer=both', 'bogus=1', 'all_tenants=1', 'marker={nowhere}',
    'limit=0', 'limit=x', 'sort=name', 'sort=consumer', 'sort=id:up', 'id=a&id=b', 'id={q}&limit=1', 'id={q}&marker={q}',
  ].map((query): Step => ({ as: 'admin', call: `GET /qos-specs?${query}` })),
  {
    as: 'admin', call: 'POST /types', save: 'qt',
    body: { volume_type: { name: 'probe-sandbox-{run}-qt', 'os-volume-type-access:is_public': false, extra_specs: { a: 'b', multiattach: '<is> True' } } },
  },
  { as: 'admin', call: 'GET /qos-specs/{q}/associations' },
  { call: 'GET /qos-specs/{q}/associations' },
  { as: 'admin', call: 'GET /qos-specs/{nowhere}/associations' },
  ...['', '?vol_type_id=', '?vol_type_id={nowhere}'].map((query): Step => (
    { as: 'admin', call: `GET /qos-specs/{q}/associate${query}` })),
  { call: 'GET /qos-specs/{q}/associate?vol_type_id={qt}' },
  { as: 'admin', call: 'GET /qos-specs/{q}/associate?vol_type_id={qt}' },
  { as: 'admin', call: 'GET /qos-specs/{q}/associate?vol_type_id={qt}' },
  { as: 'admin', call: 'GET /qos-specs/{q2}/associate?vol_type_id={qt}' },
  { as: 'admin', call: 'GET /qos-specs/{q}/associations' },
  { as: 'admin', call: 'GET /types/{qt}' },
  { as: 'admin', call: 'DELETE /qos-specs/{q}' },
  { as: 'admin', call: 'DELETE /qos-specs/{q}?force=maybe' },
  { call: 'DELETE /qos-specs/{q}' },
  { as: 'admin', call: 'GET /qos-specs/{q}/disassociate?vol_type_id={qt}' },
  { as: 'admin', call: 'GET /qos-specs/{q}/associations' },
  { as: 'admin', call: 'GET /qos-specs/{q2}/associate?vol_type_id={qt}' },
  { as: 'admin', call: 'GET /qos-specs/{q2}/disassociate_all' },
  { as: 'admin', call: 'GET /qos-specs/{q2}/associate?vol_type_id={qt}' },
  { as: 'admin', call: 'DELETE /qos-specs/{q2}?force=true' },
  { as: 'admin', call: 'GET /types/{qt}' },
  { as: 'admin', call: 'DELETE /qos-specs/{q}' },
  { as: 'admin', call: 'DELETE /qos-specs/{q}' },

  ...(['admin', 'alice'] as const).flatMap((as): Step[] => [
    ...['', '/a', '/multiattach', '/zz'].map((key): Step => ({ as, call: `GET /types/{qt}/extra_specs${key}` })),
    { as, call: 'GET /types/{nowhere}/extra_specs' },
    { as, call: 'POST /types/{qt}/extra_specs', body: { extra_specs: { 'c:d': 'e' } } },
    { as, call: 'POST /types/{qt}/extra_specs', body: { extra_specs: { 'c d': 'e' } } },
    { as, call: 'GET /types/{qt}/encryption' },
    { as, call: 'GET /types/{nowhere}/encryption' },
  ]),
  { as: 'admin', call: 'POST /types/{qt}/action', body: { addProjectAccess: { project: '{project_bob}' } } },
  { as: 'bob', call: 'GET /types/{qt}/extra_specs' },
  { as: 'bob', call: 'GET /types/{qt}/extra_specs/a' },
  { as: 'bob', call: "GET /types?extra_specs={'multiattach':'<is> True'}&sort=name&limit=1&bogus=1" },
  { as: 'bob', call: "GET /types?extra_specs={'a':'b'}" },
  { as: 'admin', call: "GET /types?extra_specs={'a':'b','c:d':'e'}&is_public=none" },
  ...[{}, { provider: 'luks' }, { provider: 'luks', control_location: 'sideways' },
    { provider: 5, control_location: 'front-end' }, { provider: 'luks', control_location: 'front-end', key_size: -1 },
  ].map((encryption): Step => ({ as: 'admin', call: 'POST /types/{qt}/encryption', body: { encryption } })),
  { call: 'POST /types/{qt}/encryption', body: { encryption: { provider: 'luks', control_location: 'front-end' } } },
  {
    as: 'admin', call: 'POST /types/{qt}/encryption',
    body: { encryption: { provider: 'luks', control_location: 'back-end', key_size: 256, cipher: 'aes' } },
  },
  { as: 'admin', call: 'POST /types/{qt}/encryption', body: { encryption: { provider: 'luks', control_location: 'back-end' } } },
  { as: 'admin', call: 'GET /types/{qt}/encryption', microversion: '3.0' },
  ...['cipher', 'key_size', 'updated_at', 'zz'].map((key): Step => ({ as: 'admin', call: `GET /types/{qt}/encryption/${key}` })),
  { as: 'bob', call: 'GET /types/{qt}/encryption' },
  { call: 'DELETE /types/{qt}/encryption/x' },
  { as: 'admin', call: 'DELETE /types/{qt}/encryption/x' },
  { as: 'admin', call: 'DELETE /types/{qt}/encryption/x' },

  ...(['admin', 'bob', 'alice'] as const).flatMap((as): Step[] => [
    { as, call: 'GET /v3/default-types', microversion: '3.61' },
    { as, call: 'GET /v3/default-types/{project_bob}' },
    { as, call: 'GET /v3/default-types/{nowhere}' },
    { as, call: 'GET /default-types' },
  ]),
  ...(['bob', 'ron'] as const).map((as): Step => ({ as, call: 'GET /v3/default-types' })),
  ...[{ default_type: { volume_type: 'nope' } }, { default_type: {} }, {}, { default_type: { volume_type: '{nowhere}' } }].map((body): Step => (
    { as: 'admin', call: 'PUT /v3/default-types/{project_bob}', body })),
  { as: 'bob', call: 'PUT /v3/default-types/{project_bob}', body: { default_type: { volume_type: type } } },
  { as: 'admin', call: 'PUT /v3/default-types/{project_bob}', body: { default_type: { volume_type: 'probe-sandbox-{run}-qt' } } },
  { as: 'admin', call: 'GET /v3/default-types/{project_bob}' },
  { as: 'bob', call: 'GET /types/default' },
  { as: 'admin', call: 'DELETE /types/{qt}' },
  { as: 'bob', call: 'DELETE /v3/default-types/{project_bob}' },
  { as: 'admin', call: 'DELETE /v3/default-types/{project_bob}' },
  { as: 'admin', call: 'DELETE /v3/default-types/{project_bob}' },
  { as: 'admin', call: 'DELETE /types/{qt}' },
];

const snapshot = (save: string): Step => ({
  call: 'POST /group_snapshots', save, settle: `/group_snapshots/{${save}}`,
  body: { group_snapshot: { group_id: '{g}', name: `probe-sandbox-{run}-${save}` } },
});

/**
 * Group snapshots, and groups created from them and from groups, also under the names of consistency groups. No consistency group
 * is created, because the lab's backends cannot delete one.
 */
export const GROUP_SNAPSHOT_STEPS: Step[] = [
  { as: 'admin', call: 'POST /group_types', save: 'gt', body: { group_type: { name: 'probe-sandbox-{run}-gst' } } },
  {
    call: 'POST /groups', save: 'g', settle: '/groups/{g}',
    body: { group: { name: 'probe-sandbox-{run}-gs', group_type: '{gt}', volume_types: [type] } },
  },
  { call: 'POST /group_snapshots', body: { group_snapshot: { group_id: '{g}' } } },
  ...[{}, { group_id: 'x' }, { group_id: '{nowhere}' }, { group_id: '{g}', x: 1 }, { group_id: '{g}', name: 5 }].map((group_snapshot): Step => (
    { call: 'POST /group_snapshots', body: { group_snapshot } })),
  {
    call: 'POST /volumes', save: 'gv', settle: '/volumes/{gv}',
    body: { volume: { size: 1, name: 'probe-sandbox-{run}-gsv', group_id: '{g}', volume_type: type } },
  },
  { as: 'ron', call: 'POST /group_snapshots', body: { group_snapshot: { group_id: '{g}' } } },
  { as: 'bob', call: 'POST /group_snapshots', body: { group_snapshot: { group_id: '{g}' } } },
  { call: 'POST /group_snapshots', microversion: '3.13', body: { group_snapshot: { group_id: '{g}' } } },
  snapshot('s1'),
  ...['3.13', '3.14', '3.57', '3.58'].flatMap((microversion): Step[] => [
    { call: 'GET /group_snapshots/{s1}', microversion }, { as: 'admin', call: 'GET /group_snapshots/{s1}', microversion }]),
  { as: 'bob', call: 'GET /group_snapshots/{s1}' },
  { as: 'ron', call: 'GET /group_snapshots/{s1}' },
  ...['/group_snapshots', '/group_snapshots/detail'].flatMap((path): Step[] => [
    ...['group_id={g}', 'group_id={g}&limit=1', 'name=probe-sandbox-{run}-s1', 'group_id={g}&status=AVAILABLE', 'id={s1}', 'name~=probe',
      'bogus=1', 'marker={nowhere}', 'limit=0', 'limit=x', 'sort=bogus', 'group_id={g}&sort=name:asc', 'name=a&name=b', 'group_id={g}&offset=1',
    ].map((query): Step => ({ call: `GET ${path}?${query}` })),
    { as: 'admin', call: `GET ${path}?all_tenants=0&group_id={g}` },
    { as: 'admin', call: `GET ${path}?all_tenants=1&id={s1}&group_type_id={gt}` },
    { call: `GET ${path}?group_id={g}&all_tenants=1`, microversion: '3.29' },
    { call: `GET ${path}?group_id={g}`, microversion: '3.29' },
    { call: `GET ${path}?limit=1&marker=x&bogus=1`, microversion: '3.28' },
    { call: `GET ${path}?limit=x`, microversion: '3.28' },
    { as: 'admin', call: `GET ${path}?all_tenants=1`, microversion: '3.28', known: true },
  ]),
  { as: 'admin', call: 'GET /snapshots/detail?group_snapshot_id={s1}' },
  { call: 'GET /snapshots/detail?group_snapshot_id={s1}' },
  ...['/cgsnapshots/{s1}', '/consistencygroups/{g}'].flatMap((path): Step[] => [
    { call: `GET ${path}`, microversion: '3.0' }, { as: 'admin', call: `GET ${path}` }, { as: 'bob', call: `GET ${path}` }]),
  { call: 'GET /cgsnapshots/{nowhere}' },
  ...['limit=x', 'offset=100000', 'limit=1&offset=100000&marker=x&sort=bogus&bogus=1'].flatMap((query): Step[] => [
    { call: `GET /cgsnapshots?${query}` }, { call: `GET /cgsnapshots/detail?${query}` }]),
  ...['name=probe-sandbox-{run}-gs', 'id={g}', 'id={g}&limit=1', 'group_type_id={gt}&status=available', 'bogus=1', 'all_tenants=1',
    'id={g}&project_id=x', 'name~=probe-sandbox-{run}-gs', 'marker={nowhere}', 'sort=bogus', 'name=a&name=b', 'limit=0', 'list_volume=1',
  ].flatMap((query): Step[] => [{ call: `GET /consistencygroups?${query}` }, { call: `GET /consistencygroups/detail?${query}` }]),
  { as: 'admin', call: 'GET /consistencygroups?all_tenants=0&id={g}' },
  { as: 'bob', call: 'GET /consistencygroups?id={g}' },
  ...[undefined, {}, { consistencygroup: {} }, { consistencygroup: { name: 'x', volume_types: '' } },
    { consistencygroup: { volume_types: 'nope' } }].map((body): Step => ({ call: 'POST /consistencygroups', ...(body && { body }) })),
  { as: 'ron', call: 'POST /consistencygroups', body: { consistencygroup: { volume_types: type } } },
  ...(['alice', 'ron', 'bob', 'admin'] as const).map((as): Step => (
    { as, call: 'POST /groups/{g}/action', body: { list_replication_targets: {} } })),
  { call: 'POST /groups/{g}/action', body: { list_replication_targets: null } },
  { call: 'POST /groups/{g}/action', body: { list_replication_targets: {} }, microversion: '3.37' },
  { call: 'POST /groups/{nowhere}/action', body: { list_replication_targets: {} } },
  ...[{}, { source_group_id: 'x' }, { source_group_id: '{nowhere}' }, { group_snapshot_id: '{nowhere}' },
    { source_group_id: '{g}', group_snapshot_id: '{s1}' }, { source_group_id: '{g}', x: 1 }].map((source): Step => (
    { call: 'POST /groups/action', body: { 'create-from-src': source } })),
  { as: 'ron', call: 'POST /groups/action', body: { 'create-from-src': { source_group_id: '{g}' } } },
  { as: 'bob', call: 'POST /groups/action', body: { 'create-from-src': { group_snapshot_id: '{s1}' } } },
  { call: 'POST /groups/action', body: { 'create-from-src': { source_group_id: '{g}' } }, microversion: '3.13' },
  {
    call: 'POST /groups/action', save: 'g2', settle: '/groups/{g2}',
    body: { 'create-from-src': { group_snapshot_id: '{s1}', name: 'probe-sandbox-{run}-gs2' } },
  },
  { call: 'GET /groups/{g2}' },
  { call: 'GET /volumes/detail?group_id={g2}' },
  {
    call: 'POST /groups/action', save: 'g3', settle: '/groups/{g3}',
    body: { 'create-from-src': { source_group_id: '{g}', name: 'probe-sandbox-{run}-gs3', description: 'd' } },
  },
  { call: 'GET /groups/{g3}' },
  { call: 'GET /volumes/detail?group_id={g3}' },
  ...['g2', 'g3'].map((name): Step => (
    { call: `POST /groups/{${name}}/action`, body: { delete: { 'delete-volumes': true } }, settle: `/groups/{${name}}` })),
  { call: 'POST /groups/{g}/action', body: { delete: { 'delete-volumes': true } } },
  { call: 'POST /group_snapshots/{s1}/action', body: { reset_status: { status: 'error' } } },
  ...['zz', '', 'in-use', 5, null, 'DELETING'].map((status): Step => (
    { as: 'admin', call: 'POST /group_snapshots/{s1}/action', body: { reset_status: { status } } })),
  { as: 'admin', call: 'POST /group_snapshots/{s1}/action', body: { reset_status: { status: 'error' } }, microversion: '3.18' },
  { call: 'DELETE /group_snapshots/{s1}' },
  { as: 'admin', call: 'POST /group_snapshots/{s1}/action', body: { reset_status: { status: 'error' } } },
  { as: 'ron', call: 'DELETE /group_snapshots/{s1}' },
  { as: 'bob', call: 'DELETE /group_snapshots/{s1}' },
  { call: 'DELETE /group_snapshots/{s1}', settle: '/group_snapshots/{s1}' },
  { call: 'GET /group_snapshots/{s1}' },
  { call: 'POST /groups/{g}/action', body: { delete: { 'delete-volumes': true } }, settle: '/groups/{g}' },
];
