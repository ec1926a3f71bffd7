import type { Step } from './step.ts';

const metadata = (method: string, body?: unknown, key = ''): Step => ({
  call: `${method} /snapshots/{ms}/metadata${key}`,
  ...(body === undefined ? {} : { body }),
});
const update = (body: unknown, more: Partial<Step> = {}): Step => ({
  call: 'POST /snapshots/{ms}/action',
  body: { 'os-update_snapshot_status': body },
  ...more,
});
const reset = (status: string): Step => ({
  as: 'admin',
  call: 'POST /snapshots/{ms}/action',
  body: { 'os-reset_status': { status } },
});
const long = 'x'.repeat(256);
const others: ('ron' | 'bob')[] = ['ron', 'bob'];

/** Metadata of snapshots, and the status that services report. */
export const SNAPSHOT_STEPS: Step[] = [
  {
    call: 'POST /volumes',
    body: { volume: { size: 1, name: 'probe-sandbox-{run}-mv' } },
    save: 'mv',
    settle: '/volumes/{mv}',
  },
  {
    call: 'POST /snapshots',
    save: 'ms',
    settle: '/snapshots/{ms}',
    body: {
      snapshot: { volume_id: '{mv}', name: 'probe-sandbox-{run}-ms', metadata: { a: '1', 'a.b': '2', 'x/y': '3' } },
    },
  },
  metadata('GET'),
  ...[
    { metadata: { b: '2' } },
    { metadata: { '': 'v' } },
    { metadata: { '%2f': 'v' } },
    { metadata: { e: 1 } },
    { metadata: { e: null } },
    { metadata: null },
    { metadata: [] },
    { metadata: 'x' },
    {},
    { metadata: {} },
    { metadata: { q: long } },
    { metadata: { [long]: 'q' } },
    { metadata: { b: '3' }, zz: 1 },
  ].map((body) => metadata('POST', body)),
  metadata('PUT', { metadata: { k: 'v', l: 'w' } }),
  metadata('PUT', { metadata: { k: 'x' } }),
  ...others.flatMap((as) => [
    { ...metadata('GET'), as },
    { ...metadata('DELETE', undefined, '/k'), as },
    { ...metadata('DELETE', undefined, '/zz'), as },
    { ...metadata('POST', { metadata: { b: '2' } }), as },
    { ...metadata('PUT', { metadata: { b: '2' } }), as },
  ]),
  metadata('DELETE', undefined, '/zz'),
  metadata('DELETE', undefined, '/k'),
  metadata('DELETE'),
  { call: 'GET /snapshots/{ms}' },
  ...[
    { status: 'available' },
    {},
    { status: 'creating', progress: '80%' },
    { status: 'x', zz: 1 },
    { status: null },
    { status: 'creating', progress: 80 },
    { status: 'creating', progress: null },
    { status: 'creating', progress: '101%' },
    { status: 'creating', progress: '801' },
    { status: 'creating', progress: '%' },
  ].map((body) => update(body)),
  reset('creating'),
  ...[
    { status: 'deleting' },
    { status: 'Available' },
    { status: 'creating', progress: '80%' },
    { status: 'creating', progress: 'abc' },
    { status: 'creating', progress: '' },
    { status: 'error' },
  ].map((body) => update(body)),
  { call: 'GET /snapshots/{ms}' },
  reset('deleting'),
  ...others.map((as) => update({ status: 'error_deleting' }, { as })),
  update({ status: 'available' }),
  update({ status: 'error_deleting' }),
  { call: 'GET /snapshots/{ms}' },
  { call: 'DELETE /snapshots/{ms}' },
  ...[...others, 'alice' as const].map((as): Step => ({
    as,
    call: 'POST /snapshots/{ms}/action',
    body: { 'os-force_delete': null },
  })),
  { as: 'admin', call: 'POST /snapshots/{ms}/action', body: { 'os-force_delete': {} }, settle: '/snapshots/{ms}' },
  { call: 'GET /snapshots/{ms}' },
];
