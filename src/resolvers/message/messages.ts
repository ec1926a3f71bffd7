import type { Identified } from '../../cinder/resource.ts';
import type { Message } from '../../cinder/resources/messages.ts';
import type { ByIdLoader } from '../../loaders/by-id.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import type { OperationContext } from '../common/context.ts';

/** The loaders of the resources that messages are about, by the resource type in Cinder. */
const byType: Readonly<Record<string, (loaders: Loaders) => ByIdLoader<Identified>>> = {
  VOLUME: (loaders) => loaders.volume.byId,
  VOLUME_SNAPSHOT: (loaders) => loaders.snapshot.byId,
  VOLUME_BACKUP: (loaders) => loaders.backup.byId,
};

/** Loads the resource that a message is about. Null if the resource was deleted or its type is unknown. */
export function resourceOfMessage(
  { loaders }: OperationContext,
  { resourceType, resourceId }: Message,
): Promise<Identified | null> | null {
  const loaderOf = resourceType === null || !Object.hasOwn(byType, resourceType) ? undefined : byType[resourceType];
  return loaderOf === undefined || resourceId === null ? null : loaderOf(loaders).load(resourceId);
}
