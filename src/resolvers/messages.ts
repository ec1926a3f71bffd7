import type { Identified } from '../cinder/resource.ts';
import type { Message } from '../cinder/resources/messages.ts';
import type { ByIdLoader } from '../loaders/by-id.ts';
import type { Loaders } from '../loaders/loaders.ts';
import type { OperationContext } from './context.ts';

/** What messages are about, by Cinder's words for the types. */
const byType: Readonly<Record<string, (loaders: Loaders) => ByIdLoader<Identified>>> = {
  VOLUME: (loaders) => loaders.volume.byId,
  VOLUME_SNAPSHOT: (loaders) => loaders.snapshot.byId,
  VOLUME_BACKUP: (loaders) => loaders.backup.byId,
};

/** The resource that a message is about; null where that is gone, and of a type that is not known here. */
export function resourceOfMessage(
  { resourceType, resourceId }: Message,
  { loaders }: OperationContext,
): Promise<Identified | null> | null {
  const loaderOf = resourceType === null || !Object.hasOwn(byType, resourceType) ? undefined : byType[resourceType];
  return loaderOf === undefined || resourceId === null ? null : loaderOf(loaders).load(resourceId);
}
