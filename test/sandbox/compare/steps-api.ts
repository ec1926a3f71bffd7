import type { Step } from './step.ts';

const versions = ['3.99', '3.0', '3.71', '4.0', ''];

/** Versions, tokens, unknown routes and bodies that do not match their schema. */
export const API_STEPS: Step[] = [
  { as: 'nobody', call: 'GET /', microversion: '' },
  { as: 'nobody', call: 'GET /v3/' },
  { as: 'nobody', call: 'GET /volumes' },
  { as: 'nobody', call: 'GET /volumes', headers: { 'X-Auth-Token': 'bad' } },
  { as: 'nobody', call: 'GET /nothing' },
  { call: 'GET /v3/', microversion: '' },
  ...versions.map((microversion): Step => ({ call: 'GET /volumes?limit=0', microversion })),
  { call: 'GET /nothing' },
  { call: 'PATCH /volumes' },
  { call: 'PUT /volumes', body: {} },
  { call: 'GET /v3/0123abcd/volumes' },
  { call: 'GET /v3/xyz/volumes' },
  { call: 'GET /v3/volumes?limit=0' },
  { call: 'POST /volumes' },
  { call: 'POST /volumes', body: [] },
  { call: 'POST /volumes', body: {} },
  { call: 'POST /volumes', body: { volume: null } },
  { call: 'POST /volumes', body: { volume: {} } },
  { call: 'POST /volumes', body: { volume: {}, x: 1 } },
  { call: 'POST /volumes', body: { volume: { size: 1 }, x: 1, a: 2 } },
  ...[0, -1, 'x', '0', 1.5, true, [], null, 3000000000].map((size): Step => ({
    call: 'POST /volumes',
    body: { volume: { size } },
  })),
  ...[
    { name: 5 },
    { name: 'n'.repeat(256) },
    { description: {} },
    { volume_type: 'nope' },
    { volume_type: 7 },
    { volume_type: '{nowhere}' },
    { metadata: [] },
    { metadata: { a: 1 } },
    { metadata: { 'a|b': 'c' } },
    { metadata: { 'a|b': 'c', 'd|e': 'f' } },
    { metadata: { a: 'b'.repeat(256) } },
    { snapshot_id: 'zz' },
    { snapshot_id: '{nowhere}' },
    { source_volid: '{nowhere}' },
    { backup_id: '{nowhere}' },
    { group_id: '{nowhere}' },
    { group_id: 'zz' },
    { consistencygroup_id: '{nowhere}' },
    { availability_zone: 'nope' },
    { availability_zone: '' },
    { imageRef: 'nope' },
    { imageRef: '{nowhere}' },
    { multiattach: true },
    { multiattach: 'maybe' },
    { foo: 1 },
    { foo: 1, bar: "it's" },
  ].map((more): Step => ({ call: 'POST /volumes', body: { volume: { size: 1, ...more } } })),
  { call: 'POST /volumes', body: { volume: { size: 1, group_id: '{nowhere}' } }, microversion: '3.12' },
];

const LISTS = ['volumes', 'snapshots', 'backups', 'attachments', 'groups', 'types', 'group_types', 'messages'];

/** Paging, sorting and filters without resources. */
export const LIST_STEPS: Step[] = [
  ...LISTS.flatMap((list) =>
    [
      'sort=bogus',
      'sort_key=id&sort_dir=asc&limit=0',
      'sort=status:asc,id:desc&limit=0',
      'limit=0',
      'marker=nope',
      'limit=1&limit=2',
      'bogus=1',
      'bogus=1&zoo=2&all_tenants=1',
      'name=nothing-of-that-name',
      'name=a&name=b',
      'with_count=maybe',
      'sort=name&limit=0',
      'sort=display_name&limit=0',
      'name~=nothing',
      'deleted=1',
    ]
      .map((query): Step => ({ call: `GET /${list}?${query}${list.endsWith('types') ? '&limit=0' : ''}` }))
      .filter(({ call }) => !call.includes('group_types?limit=1')),
  ),
  ...['volumes', 'snapshots', 'backups', 'attachments', 'groups', 'messages'].flatMap((list) =>
    [
      'bogus=1',
      'all_tenants=maybe&bogus=1',
      'name~=nothing-like-that',
      'status=nothing',
      'status~=nothing',
      'metadata=zz',
      'bogus~=zz',
      'metadata~=zz',
    ].map((query): Step => ({ as: 'admin', call: `GET /${list}?${query}` })),
  ),
  ...['volumes', 'snapshots', 'backups', 'groups', 'types'].flatMap((list) =>
    ['3.0', '3.30', '3.31', '3.44'].map((microversion): Step => ({
      call: `GET /${list}?bogus=1&with_count=true&limit=0`,
      microversion,
    })),
  ),
  ...['attachments', 'groups', 'group_types', 'messages', 'resource_filters'].flatMap((list) =>
    ['3.2', '3.10', '3.12', '3.26', '3.32'].map((microversion): Step => ({
      call: `GET /${list}?limit=0`,
      microversion,
    })),
  ),
  ...[
    'bootable=maybe',
    'created_at=2020-01-01',
    'created_at=zz:2020-01-01',
    'created_at=gt:zz',
    'created_at=gt:2020&limit=0',
    'created_at=gt:2099-01-01T00:00:00',
    'created_at=lt:2001-01-01T00:00:00Z',
    'metadata=zz',
    'consumes_quota=maybe',
    'consumes_quota=false',
    'size=0',
    'status=[]',
    "status=['nothing']",
    'glance_metadata={}',
    'host=x',
  ].map((query): Step => ({ call: `GET /volumes?${query}` })),
  { call: 'GET /volumes?bootable=maybe&name=nothing-of-that-name', microversion: '3.1' },
  { as: 'admin', call: 'GET /volumes?all_tenants=maybe' },
  { as: 'admin', call: 'GET /volumes?all_tenants=0' },
  { as: 'admin', call: 'GET /backups?all_tenants=maybe' },
  { as: 'admin', call: 'GET /backups?metadata={"x":"y"}' },
  { as: 'admin', call: 'GET /volumes?metadata={"x":"nothing-of-that-value"}' },
  { as: 'admin', call: 'GET /types?is_public=maybe' },
  { call: 'GET /types?extra_specs=zz' },
  { call: "GET /types?extra_specs={'a':'b'}" },
  { call: 'GET /types/nope' },
  { call: 'GET /types/default' },
  { as: 'admin', call: 'GET /types/default' },
  { call: 'GET /group_types/default' },
  ...['volumes', 'snapshots', 'backups', 'attachments', 'groups', 'group_types', 'messages']
    .flatMap((list) =>
      ['nope', '{nowhere}'].flatMap((id): Step[] => [
        { call: `GET /${list}/${id}` },
        { call: `DELETE /${list}/${id}` },
        { call: `POST /${list}/${id}/action`, body: { zz: 1 } },
      ]),
    )
    .filter(({ call }) => !/(messages|group_types)\/.*action|DELETE \/groups/.test(call)),
  { call: 'GET /resource_filters' },
  { call: 'GET /resource_filters?resource=volume' },
  { call: 'GET /resource_filters?resource=zz' },
];
