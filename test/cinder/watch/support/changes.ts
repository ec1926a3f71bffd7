import type { Change, Watched } from '../../../../src/cinder/watch/change.ts';

let seq = 0;

/** A change of a resource, with the next position. */
export function changeOf(id: string, changes: Partial<Change<Watched>> = {}): Change<Watched> {
  return {
    kind: 'UPDATED',
    id,
    seq: ++seq,
    epoch: 'e',
    status: 'available',
    previousStatus: null,
    parentId: null,
    previousParentId: null,
    record: null,
    ...changes,
  };
}

/** A change from one status to another. */
export function turned(id: string, previousStatus: string, status: string): Change<Watched> {
  return changeOf(id, { previousStatus, status });
}
