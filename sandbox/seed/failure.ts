import { recordFailure } from '../backend/failures.ts';
import { ACCOUNTS, stableUuid } from '../identity.ts';
import type { Store } from '../store/store.ts';

/** The message that tells why a volume is in error: no backend could take it. */
export function seedFailure(store: Store, volumeId: string): void {
  const [alice] = ACCOUNTS;
  if (!alice) throw new Error('the sandbox has no users');
  const context = {
    userId: alice.id,
    projectId: alice.project.id,
    roles: [],
    isAdmin: false,
    isService: false,
    requestId: `req-${stableUuid('request for reports')}`,
  };
  recordFailure(store, context, {
    actionId: '001',
    detailId: '003',
    resourceType: 'VOLUME',
    resourceId: volumeId,
  });
}
