import type { Resource } from '../cinder/route.ts';
import { createCgsnapshot, deleteCgsnapshot, listCgsnapshots, showCgsnapshot } from './cgsnapshots.ts';
import {
  createConsistencyGroupFromSource,
  deleteConsistencyGroup,
  updateConsistencyGroup,
} from './change-consistency-group.ts';
import { createConsistencyGroup, listConsistencyGroups, showConsistencyGroup } from './consistency-groups.ts';

/** Consistency groups and their snapshots: groups and group snapshots under their old names. */
export const consistencyGroupResource: Resource = {
  routes: [
    { method: 'GET', path: '/consistencygroups', handle: (request) => listConsistencyGroups(request, false) },
    { method: 'GET', path: '/consistencygroups/detail', handle: (request) => listConsistencyGroups(request, true) },
    { method: 'POST', path: '/consistencygroups', anyBody: true, handle: createConsistencyGroup },
    { method: 'GET', path: '/consistencygroups/:id', handle: showConsistencyGroup },
    {
      method: 'POST',
      path: '/consistencygroups/create_from_src',
      anyBody: true,
      handle: createConsistencyGroupFromSource,
    },
    { method: 'POST', path: '/consistencygroups/:id/delete', anyBody: true, handle: deleteConsistencyGroup },
    { method: 'PUT', path: '/consistencygroups/:id', anyBody: true, handle: updateConsistencyGroup },
    { method: 'POST', path: '/cgsnapshots', anyBody: true, handle: createCgsnapshot },
    { method: 'DELETE', path: '/cgsnapshots/:id', handle: deleteCgsnapshot },
    { method: 'GET', path: '/cgsnapshots', handle: (request) => listCgsnapshots(request, false) },
    { method: 'GET', path: '/cgsnapshots/detail', handle: (request) => listCgsnapshots(request, true) },
    { method: 'GET', path: '/cgsnapshots/:id', handle: showCgsnapshot },
  ],
};
