import type { Backup } from '../../cinder/resources/backups.ts';
import type { Snapshot } from '../../cinder/resources/snapshots.ts';
import type { Volume } from '../../cinder/resources/volumes.ts';
import type { OperationContext } from '../common/context.ts';
import { checkDepth, joined, walk, type Followed, type Lineage, type LineageKind, type Member } from './lineage.ts';

/** The resources from which others are made, and to which edges are followed. */
type Origin = Volume | Snapshot;

/**
 * The resources from which a volume was made, and those that were made from it: snapshots, clones, volumes of snapshots,
 * and backups. Each level of descendants requires at most four calls, and each level of ancestors one.
 *
 * @param depth the number of levels in each direction
 * @throws CinderError `BAD_USER_INPUT` for an invalid depth; otherwise as the calls
 */
export async function lineageOfVolume(context: OperationContext, volume: Volume, depth: number): Promise<Lineage> {
  checkDepth(depth);
  const [ancestors, descendants] = await Promise.all([
    walk<Origin>(volume, depth, (level, at) =>
      Promise.all(level.map((each) => madeFrom(context, each, -at))).then(flat),
    ),
    walk<Origin>(volume, depth, (level, at) => Promise.all(level.map((each) => madeOf(context, each, at))).then(flat)),
  ]);
  return joined(ancestors, descendants);
}

const flat = (found: readonly (readonly Followed<Origin>[])[]): Followed<Origin>[] => found.flat();

/** The resource from which a volume or a snapshot was made. */
async function madeFrom({ loaders }: OperationContext, child: Origin, depth: number): Promise<Followed<Origin>[]> {
  const from = (kind: LineageKind, parent: Member, to: Origin | null): Followed<Origin>[] => [
    { edge: { kind, depth, parent, child: memberOf(child) }, to },
  ];
  if (child.kind === 'Snapshot') {
    const parent = { kind: 'Volume', id: child.volumeId } as const;
    return from('SNAPSHOT', parent, await loaders.volume.byId.load(parent.id));
  }
  const { snapshotId, sourceVolumeId, imageMetadata } = child;
  if (snapshotId !== null) {
    return from('FROM_SNAPSHOT', { kind: 'Snapshot', id: snapshotId }, await loaders.snapshot.byId.load(snapshotId));
  }
  if (sourceVolumeId !== null) {
    return from('CLONE', { kind: 'Volume', id: sourceVolumeId }, await loaders.volume.byId.load(sourceVolumeId));
  }
  // Cinder copies the metadata of an image to the clones of its volume, so this comes last.
  const imageId = imageMetadata?.['image_id'];
  return imageId === undefined ? [] : from('IMAGE', { kind: 'Image', id: imageId }, null);
}

/** The resources that were made from a volume or a snapshot. */
async function madeOf(context: OperationContext, parent: Origin, depth: number): Promise<Followed<Origin>[]> {
  const { loaders } = context;
  const made = (kind: LineageKind, child: Origin | Backup, to: Origin | null): Followed<Origin> => ({
    edge: { kind, depth, parent: memberOf(parent), child: memberOf(child) },
    to,
  });
  if (parent.kind === 'Snapshot') {
    const [volumes, backups] = await Promise.all([
      loaders.volume.byParent('snapshotId').load(parent.id),
      loaders.backup.byParent('volumeId').load(parent.volumeId),
    ]);
    return [
      ...volumes.map((volume) => made('FROM_SNAPSHOT', volume, volume)),
      ...backups.filter(({ snapshotId }) => snapshotId === parent.id).map((backup) => made('BACKUP', backup, null)),
    ];
  }
  const [snapshots, clones, backups] = await Promise.all([
    loaders.snapshot.byParent('volumeId').load(parent.id),
    loaders.volume.byParent('sourceVolumeId').load(parent.id),
    loaders.backup.byParent('volumeId').load(parent.id),
  ]);
  return [
    ...snapshots.map((snapshot) => made('SNAPSHOT', snapshot, snapshot)),
    ...clones.map((clone) => made('CLONE', clone, clone)),
    // A backup of a snapshot belongs to the snapshot, unless the snapshot no longer exists.
    ...backups
      .filter(({ snapshotId }) => !snapshots.some(({ id }) => id === snapshotId))
      .map((backup) => made('BACKUP', backup, null)),
  ];
}

function memberOf({ kind, id }: Origin | Backup): Member {
  return { kind, id };
}
