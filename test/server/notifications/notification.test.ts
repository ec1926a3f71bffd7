import { expect, test } from 'vitest';
import { hintOf } from '../../../src/server/notifications/notification.ts';

const notification = (event_type: string, payload: unknown): object => ({
  event_type,
  payload,
  publisher_id: 'volume.node@lab',
  _context_auth_token: 'secret',
});
const enveloped = (message: unknown): Buffer =>
  Buffer.from(JSON.stringify({ 'oslo.version': '2.0', 'oslo.message': JSON.stringify(message) }));
const bare = (message: unknown): Buffer => Buffer.from(JSON.stringify(message));

test.each([
  [
    'volume.resize.end',
    { tenant_id: 'p', volume_id: 'v', metadata: [] },
    [
      { kind: 'Volume', id: 'v' },
      { kind: 'Attachment', id: null },
    ],
  ],
  [
    'volume.reset_status.end',
    { volume_id: 'v' },
    [
      { kind: 'Volume', id: 'v' },
      { kind: 'Attachment', id: null },
    ],
  ],
  ['snapshot.create.start', { tenant_id: 'p', snapshot_id: 's', volume_id: 'v' }, [{ kind: 'Snapshot', id: 's' }]],
  [
    'backup.createprogress',
    { tenant_id: 'p', backup_id: 'b', volume_id: 'v' },
    [
      { kind: 'Backup', id: 'b' },
      { kind: 'Volume', id: 'v' },
    ],
  ],
  [
    'group.delete.end',
    { tenant_id: 'p', group_id: 'g' },
    [
      { kind: 'Group', id: 'g' },
      { kind: 'Volume', id: null },
    ],
  ],
  [
    'groups.reset_status.end',
    { id: 'g', update: { status: 'error' } },
    [
      { kind: 'Group', id: 'g' },
      { kind: 'Volume', id: null },
    ],
  ],
  [
    'groupsnapshots.reset_status.end',
    { id: 'gs', update: {} },
    [
      { kind: 'GroupSnapshot', id: 'gs' },
      { kind: 'Snapshot', id: null },
    ],
  ],
])('%s concerns the project, type and ID in its payload', (event, payload, resources) => {
  const projectId = 'tenant_id' in payload ? 'p' : null;
  expect(hintOf(enveloped(notification(event, payload)))).toEqual({ resources, projectId, region: null });
  expect(hintOf(bare(notification(event, payload)))).toEqual({ resources, projectId, region: null });
});

test('a transfer concerns all projects, because it names one of two', () => {
  const payload = { tenant_id: 'p', volume_id: 'v' };
  expect(hintOf(enveloped(notification('volume.transfer.accept.end', payload)))?.projectId).toBeNull();
});

test.each([
  ['types', enveloped(notification('volume_type.create', { id: 't' }))],
  ['other services', enveloped(notification('compute.instance.create.end', { tenant_id: 'p' }))],
  ['names of built-in members', enveloped(notification('constructor.create', {}))],
  ['text', Buffer.from('no JSON')],
  ['null', Buffer.from('null')],
  ['no event type', enveloped({ payload: {} })],
  ['an envelope without JSON', bare({ 'oslo.version': '2.0', 'oslo.message': '{' })],
])('ignores %s', (_, content) => {
  expect(hintOf(content)).toBeUndefined();
});

test.each(['volume.update', 'snapshot.reset_status', 'volume.transfer.accept'])(
  'ignores the start of %s, which is sent before the change',
  (action) => {
    expect(hintOf(enveloped(notification(`${action}.start`, { tenant_id: 'p' })))).toBeUndefined();
    expect(hintOf(enveloped(notification(`${action}.end`, { tenant_id: 'p' })))).toBeDefined();
  },
);

test.each([null, 'text', { tenant_id: 7, volume_id: ['v'] }])('concerns everything if the payload is %j', (payload) => {
  expect(hintOf(enveloped(notification('volume.create.end', payload)))).toEqual({
    resources: [
      { kind: 'Volume', id: null },
      { kind: 'Attachment', id: null },
    ],
    projectId: null,
    region: null,
  });
});
