import type { Operation } from './facts.ts';

/** An operation that the schema omits, with the reason. */
export interface UncoveredOperation extends Omit<Operation, 'call'> {
  call?: Operation['call'];
  reason: string;
}

const olderRoute = 'An older route of an operation above.';
const noRoute = 'Cinder has no such route.';
const alwaysFails = 'Fails in every release of Cinder.';

/** The operations of the API of Cinder and the methods of openstacksdk that have no field. */
export const uncoveredOperations: readonly UncoveredOperation[] = [
  { call: 'POST /os-volume-manage', roles: ['admin'], reason: olderRoute },
  { call: 'GET /os-volume-manage', roles: ['admin'], reason: olderRoute },
  { call: 'GET /os-volume-manage/detail', roles: ['admin'], reason: olderRoute },
  { call: 'POST /os-snapshot-manage', roles: ['admin'], reason: olderRoute },
  { call: 'GET /os-snapshot-manage', roles: ['admin'], reason: olderRoute },
  { call: 'GET /os-snapshot-manage/detail', roles: ['admin'], reason: olderRoute },
  { call: 'POST /backups/{id}/metadata', sdk: ['set_backup_metadata'], reason: noRoute },
  { call: 'DELETE /backups/{id}/metadata/{key}', sdk: ['delete_backup_metadata'], reason: noRoute },
  { call: 'PUT /backups/{id}/metadata', sdk: ['delete_backup_metadata'], reason: noRoute },
  { call: 'GET /os-volume-transfer', reason: olderRoute },
  { call: 'DELETE /groups/{id}', since: '3.13', reason: alwaysFails },
  { call: 'DELETE /consistencygroups/{id}', reason: alwaysFails },
  { call: 'PUT /consistencygroups/{id}/update', reason: olderRoute },
  { call: 'PUT /os-hosts', roles: ['admin'], reason: alwaysFails },
  { call: 'POST /types/{id}/action', action: 'create', roles: ['admin'], reason: alwaysFails },
  { call: 'POST /types/{id}/action', action: 'update', roles: ['admin'], reason: alwaysFails },
  { call: 'POST /types/{id}/action', action: 'delete', roles: ['admin'], reason: alwaysFails },
  { sdk: ['_get_cleanup_dependencies'], reason: 'Private to openstacksdk.' },
];
