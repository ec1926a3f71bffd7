import type { Step } from './step.ts';

const all = (query: string): string => `GET /messages?project_id={project_bob}&resource_uuid={failing}${query}`;

/** Messages: lists, reads and markers of each project, filters, sorting and paging. */
export const MESSAGE_STEPS: Step[] = [
  {
    as: 'bob',
    call: 'POST /volumes',
    save: 'failing',
    settle: '/volumes/{failing}',
    body: { volume: { name: 'probe-sandbox-{run}-failing', size: 1, metadata: { 'lab:fail': 'create' } } },
  },
  ...[
    'id',
    'created_at',
    'expires_at',
    'message_level',
    'resource_type',
    'resource_uuid',
    'request_id',
    'detail_id',
    'project_id',
    'guaranteed_until',
  ].map((key): Step => ({ as: 'bob', call: all(`&sort=event_id:desc,${key}:asc`), microversion: '3.30' })),
  { as: 'bob', call: all('&event_id=VOLUME_VOLUME_001_003'), microversion: '3.30', save: 'messageOfBob' },
  { as: 'bob', call: 'GET /messages?resource_uuid={failing}&event_id=VOLUME_VOLUME_001_003' },
  { as: 'bob', call: all(''), microversion: '3.31' },
  { as: 'alice', call: all('&sort=event_id:asc'), microversion: '3.30' },
  { as: 'alice', call: 'GET /messages?project_id={project_alice}&resource_uuid={failing}', microversion: '3.30' },
  { as: 'admin', call: all('&sort=event_id:asc') },
  { as: 'admin', call: 'GET /messages?project_id={project_admin}&resource_uuid={failing}' },
  ...[
    'limit=1',
    'limit=2',
    'limit=1&offset=1',
    'offset=2',
    'limit=0',
    'marker={nowhere}',
    'event_id~=001',
    'event_id=x',
    'resource_type=VOLUME',
    'resource_type=VOLUME_BACKUP',
    'message_level=ERROR',
    'message_level=INFO',
    'request_id=x',
  ].flatMap((query): Step[] => [
    { as: 'bob', call: `${all('')}&sort=event_id:asc&${query}`, microversion: '3.30' },
    { as: 'bob', call: `GET /messages?resource_uuid={failing}&sort=event_id:asc&${query}` },
  ]),
  ...(['alice', 'bob', 'admin'] as const).flatMap((as): Step[] =>
    ['{messageOfBob}', '{nowhere}', 'nope'].flatMap((id) => [
      { as, call: `GET /messages/${id}` },
      { as, call: `GET /messages/${id}`, microversion: '3.2' },
      { as, call: `GET /messages?resource_uuid={failing}&sort=event_id:asc&marker=${id}` },
      { as, call: `GET /messages?resource_uuid={nowhere}&sort=bogus&marker=${id}` },
    ]),
  ),
  { as: 'bob', call: 'DELETE /volumes/{failing}', settle: '/volumes/{failing}' },
  { as: 'bob', call: all('&sort=event_id:asc'), microversion: '3.30' },
];
