import { badInput } from '../../cinder/errors.ts';
import type { Identified } from '../../cinder/resource.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import type { OperationContext } from './context.ts';
import { parseGlobalId, type NodeKind } from './ids.ts';

type Load = (loaders: Loaders, id: string) => Promise<(Identified & { readonly status?: string }) | null>;

/** The loaders of the types with global IDs, by the name of the type. */
const byKind: Readonly<Record<NodeKind, Load>> = {
  Volume: (loaders, id) => loaders.volume.byId.load(id),
  Snapshot: (loaders, id) => loaders.snapshot.byId.load(id),
  Backup: (loaders, id) => loaders.backup.byId.load(id),
  Attachment: (loaders, id) => loaders.attachment.byId.load(id),
  Group: (loaders, id) => loaders.group.byId.load(id),
  VolumeType: (loaders, id) => loaders.volumeType.byId.load(id),
  QosSpec: (loaders, id) => loaders.qosSpec.byId.load(id),
  GroupType: (loaders, id) => loaders.groupType.byId.load(id),
  GroupSnapshot: (loaders, id) => loaders.groupSnapshot.byId.load(id),
  Transfer: (loaders, id) => loaders.transfer.byId.load(id),
  ConsistencyGroup: (loaders, id) => loaders.consistencyGroup.byId.load(id),
  ConsistencyGroupSnapshot: (loaders, id) => loaders.consistencyGroupSnapshot.byId.load(id),
  Message: (loaders, id) => loaders.message.byId.load(id),
};

/**
 * Loads any resource by its global ID. Null if the resource does not exist or is not visible to the caller.
 *
 * @param path the path of the argument, for the error
 * @throws CinderError `BAD_USER_INPUT` for an invalid global ID or an unknown type
 */
export async function loadNode(
  { loaders }: OperationContext,
  given: string,
  path: readonly string[],
): Promise<Identified | null> {
  const { kind, id } = parseGlobalId(given, path);
  if (!isNodeKind(kind))
    throw badInput(
      path,
      `The type "${kind}" has no global IDs. Types with global IDs: ${Object.keys(byKind).join(', ')}.`,
    );
  return loadByKind(loaders, kind, id);
}

/** Loads any resource by its type and its ID in Cinder. Null if it does not exist or is not visible to the caller. */
export function loadByKind(loaders: Loaders, kind: NodeKind, id: string): Promise<Identified | null> {
  return byKind[kind](loaders, id);
}

function isNodeKind(kind: string): kind is NodeKind {
  return Object.hasOwn(byKind, kind);
}
