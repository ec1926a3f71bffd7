import type { Step } from './step.ts';

const type = '__DEFAULT__';
const users = ['ron', 'bob'] as const;

/** Mutations of consistency groups and their snapshots, applied to groups, which Cinder accepts as well. */
export const CONSISTENCY_GROUP_STEPS: Step[] = [
  { as: 'admin', call: 'POST /group_types', save: 'gt', body: { group_type: { name: 'probe-sandbox-{run}-cgt' } } },
  {
    call: 'POST /groups',
    save: 'g',
    settle: '/groups/{g}',
    body: { group: { name: 'probe-sandbox-{run}-cg', group_type: '{gt}', volume_types: [type] } },
  },
  ...['gv', 'free'].map((name): Step => ({
    call: 'POST /volumes',
    save: name,
    settle: `/volumes/{${name}}`,
    body: {
      volume: {
        size: 1,
        name: `probe-sandbox-{run}-${name}`,
        volume_type: type,
        ...(name === 'gv' && { group_id: '{g}' }),
      },
    },
  })),
  ...[
    undefined,
    {},
    { consistencygroup: {} },
    { consistencygroup: { name: null } },
    { consistencygroup: { add_volumes: '' } },
    { consistencygroup: { add_volumes: '{nowhere}' } },
    { consistencygroup: { remove_volumes: '{nowhere}' } },
    { consistencygroup: { name: 'probe-sandbox-{run}-cg2', description: ' d ' } },
    { consistencygroup: { description: '' } },
    { consistencygroup: { description: '' } },
    { consistencygroup: { add_volumes: '{gv}' } },
  ].map((body): Step => ({ call: 'PUT /consistencygroups/{g}', ...(body && { body }) })),
  { call: 'PUT /consistencygroups/{g}', body: { consistencygroup: { description: '' } }, microversion: '3.5' },
  { call: 'PUT /consistencygroups/{nowhere}', body: { consistencygroup: { name: 'x' } } },
  ...users.map((as): Step => ({ as, call: 'PUT /consistencygroups/{g}', body: { consistencygroup: { name: 'x' } } })),
  { call: 'PUT /consistencygroups/{g}', body: { consistencygroup: { remove_volumes: '{gv}' } }, settle: '/groups/{g}' },
  { call: 'GET /groups/{g}?list_volume=true' },
  { call: 'PUT /consistencygroups/{g}', body: { consistencygroup: { add_volumes: '{gv}' } }, settle: '/groups/{g}' },
  { call: 'GET /consistencygroups/{g}' },

  ...[
    undefined,
    {},
    { cgsnapshot: {} },
    { cgsnapshot: { name: 'x' } },
    { cgsnapshot: { consistencygroup_id: '{nowhere}' } },
    { cgsnapshot: { consistencygroup_id: 'x' } },
  ].map((body): Step => ({ call: 'POST /cgsnapshots', ...(body && { body }) })),
  ...users.map((as): Step => ({ as, call: 'POST /cgsnapshots', body: { cgsnapshot: { consistencygroup_id: '{g}' } } })),
  {
    call: 'POST /cgsnapshots',
    save: 's',
    settle: '/group_snapshots/{s}',
    body: { cgsnapshot: { consistencygroup_id: '{g}', name: ' probe-sandbox-{run}-cs ', description: 'd' } },
  },
  { call: 'GET /cgsnapshots/{s}' },
  ...users.map((as): Step => ({ as, call: 'DELETE /cgsnapshots/{s}' })),
  { call: 'DELETE /cgsnapshots/{nowhere}' },

  ...[
    undefined,
    {},
    { 'consistencygroup-from-src': {} },
    { 'consistencygroup-from-src': { name: 'x' } },
    { 'consistencygroup-from-src': { cgsnapshot_id: '{s}', source_cgid: '{g}' } },
    { 'consistencygroup-from-src': { cgsnapshot_id: '{nowhere}', source_cgid: null } },
    { 'consistencygroup-from-src': { source_cgid: '{nowhere}' } },
  ].map((body): Step => ({ call: 'POST /consistencygroups/create_from_src', ...(body && { body }) })),
  ...users.map((as): Step => ({
    as,
    call: 'POST /consistencygroups/create_from_src',
    body: { 'consistencygroup-from-src': { source_cgid: '{g}' } },
  })),
  ...copies('g2', { cgsnapshot_id: '{s}', name: ' probe-sandbox-{run}-cgs2 ' }),
  ...copies('g3', { source_cgid: '{g}', name: 'probe-sandbox-{run}-cgs3', description: 'd' }),

  ...[
    undefined,
    {},
    { consistency_group: { force: true } },
    { consistencygroup: {} },
    { consistencygroup: { force: 'maybe' } },
    { consistencygroup: { force: null } },
  ].map((body): Step => ({ call: 'POST /consistencygroups/{g2}/delete', ...(body && { body }) })),
  ...users.map((as): Step => ({
    as,
    call: 'POST /consistencygroups/{g2}/delete',
    body: { consistencygroup: { force: true } },
  })),
  { call: 'POST /consistencygroups/{g}/delete', body: { consistencygroup: { force: true } } },
  { call: 'DELETE /cgsnapshots/{s}', settle: '/group_snapshots/{s}' },
  { call: 'GET /cgsnapshots/{s}' },
  ...['g2', 'g3', 'g'].flatMap((name): Step[] => [
    {
      call: `POST /consistencygroups/{${name}}/delete`,
      body: { consistencygroup: { force: true } },
      settle: `/groups/{${name}}`,
    },
    { call: `GET /consistencygroups/{${name}}` },
  ]),
  { call: 'POST /consistencygroups/{nowhere}/delete', body: { consistencygroup: {} } },
  { call: 'DELETE /volumes/{free}' },
  ...failing(),
];

function copies(save: string, source: object): Step[] {
  return [
    {
      call: 'POST /consistencygroups/create_from_src',
      save,
      settle: `/groups/{${save}}`,
      body: { 'consistencygroup-from-src': source },
    },
    { call: `GET /groups/{${save}}` },
    { call: `GET /volumes/detail?group_id={${save}}` },
  ];
}

/** Failures of the backend with the volumes of a group. */
function failing(): Step[] {
  const group = (name: string): Step => ({
    call: 'POST /groups',
    save: name,
    settle: `/groups/{${name}}`,
    body: { group: { name: `probe-sandbox-{run}-${name}`, group_type: '{gt}', volume_types: [type] } },
  });
  const volume = (fails: string): Step => ({
    call: 'POST /volumes',
    save: 'v',
    settle: '/volumes/{v}',
    body: {
      volume: {
        size: 1,
        name: 'probe-sandbox-{run}-fv',
        volume_type: type,
        group_id: '{f}',
        metadata: { 'lab:fail': fails },
      },
    },
  });
  const reads: Step[] = ['/groups/{f}?list_volume=true', '/volumes/{v}'].map((path) => ({ call: `GET ${path}` }));
  const snapshotSeen: Step[] = ['/group_snapshots/{fs}', '/snapshots/detail?volume_id={v}'].map((path) => ({
    call: `GET ${path}`,
  }));
  const snapshot: Step = {
    call: 'POST /group_snapshots',
    save: 'fs',
    settle: '/group_snapshots/{fs}',
    body: { group_snapshot: { group_id: '{f}', name: 'probe-sandbox-{run}-fs' } },
  };
  const remove = (more: object = {}): Step => ({
    call: 'POST /groups/{f}/action',
    body: { delete: { 'delete-volumes': true } },
    settle: '/groups/{f}',
    ...more,
  });
  const mend: Step = { call: 'PUT /volumes/{v}/metadata', body: { metadata: {} } };
  const removeSnapshot: Step = { call: 'DELETE /group_snapshots/{fs}', settle: '/group_snapshots/{fs}' };
  return [
    group('f'),
    volume('snapshot,delete_snapshot'),
    snapshot,
    ...snapshotSeen,
    removeSnapshot,
    ...snapshotSeen,
    mend,
    removeSnapshot,
    ...snapshotSeen,
    remove(),
    ...reads,
    group('f'),
    volume('delete'),
    remove(),
    ...reads,
    mend,
    remove(),
    ...reads,
  ];
}

/** Replication of groups. No backend of either cloud supports it, so a group of such a type ends in `error`. */
export const REPLICATION_STEPS: Step[] = [
  {
    as: 'admin',
    call: 'POST /group_types',
    save: 'gt',
    body: { group_type: { name: 'probe-sandbox-{run}-rgt', group_specs: { group_replication_enabled: '<is> True' } } },
  },
  { as: 'admin', call: 'POST /group_types', save: 'plain', body: { group_type: { name: 'probe-sandbox-{run}-pgt' } } },
  {
    as: 'admin',
    call: 'POST /types',
    save: 'vt',
    body: { volume_type: { name: 'probe-sandbox-{run}-rvt', extra_specs: { replication_enabled: '<is> True' } } },
  },
  ...[
    ['r', '{gt}', '{vt}'],
    ['t', '{gt}', type],
    ['p', '{plain}', type],
  ].map(([save = '', group_type, volumeType]): Step => ({
    call: 'POST /groups',
    save,
    settle: `/groups/{${save}}`,
    body: { group: { name: `probe-sandbox-{run}-${save}`, group_type, volume_types: [volumeType] } },
  })),
  ...['enable_replication', 'disable_replication', 'failover_replication'].flatMap((action): Step[] => [
    ...['r', 't', 'p', 'nowhere'].map((name): Step => ({
      call: `POST /groups/{${name}}/action`,
      body: { [action]: {} },
    })),
    ...users.map((as): Step => ({ as, call: 'POST /groups/{r}/action', body: { [action]: {} } })),
    ...[
      null,
      '',
      { x: 1 },
      { allow_attached_volume: 'maybe' },
      { secondary_backend_id: 5 },
      { allow_attached_volume: false, secondary_backend_id: 'default' },
    ].map((value): Step => ({ call: 'POST /groups/{r}/action', body: { [action]: value } })),
    { call: 'POST /groups/{r}/action', body: { [action]: {} }, microversion: '3.37' },
  ]),
  { as: 'admin', call: 'POST /groups/{r}/action', body: { reset_status: { status: 'available' } } },
  { call: 'POST /groups/{r}/action', body: { failover_replication: {} } },
  {
    call: 'POST /consistencygroups',
    save: 'c',
    settle: '/consistencygroups/{c}',
    body: { consistencygroup: { name: 'probe-sandbox-{run}-c', volume_types: '{vt}' } },
  },
  { call: 'GET /consistencygroups/{c}' },
  { call: 'PUT /groups/{c}', body: { group: { name: 'x' } } },
  { call: 'POST /groups/{c}/action', body: { delete: {} } },
  { call: 'PUT /consistencygroups/{c}', body: { consistencygroup: { name: 'probe-sandbox-{run}-c' } } },
  { call: 'PUT /consistencygroups/{c}', body: { consistencygroup: { name: 'probe-sandbox-{run}-c2' } } },
  { call: 'GET /consistencygroups/{c}' },
  { call: 'POST /cgsnapshots', body: { cgsnapshot: { consistencygroup_id: '{c}' } } },
  { call: 'POST /consistencygroups/{c}/delete', body: { consistencygroup: { force: false } } },
  { call: 'GET /consistencygroups/{c}' },
  ...['r', 't', 'p'].map((name): Step => ({
    call: `POST /groups/{${name}}/action`,
    body: { delete: {} },
    settle: `/groups/{${name}}`,
  })),
];
