import { z } from 'zod';
import type { Accepted } from '../cinder/changes.ts';
import { requireMicroversion } from '../cinder/microversion.ts';
import * as cinder from '../cinder/resources/volumes.ts';
import type { OperationContext } from './context.ts';

type Maybe<T> = T | null | undefined;

/** The input of a new volume. IDs are UUIDs, not global IDs. */
export interface CreateVolumeInput {
  size?: Maybe<number>;
  name?: Maybe<string>;
  description?: Maybe<string>;
  volumeType?: Maybe<string>;
  availabilityZone?: Maybe<string>;
  metadata?: Maybe<Record<string, string>>;
  snapshotId?: Maybe<string>;
  sourceVolumeId?: Maybe<string>;
  backupId?: Maybe<string>;
  imageId?: Maybe<string>;
  groupId?: Maybe<string>;
  schedulerHints?: Maybe<Record<string, unknown>>;
}

const sources = ['snapshotId', 'sourceVolumeId', 'backupId', 'imageId'] as const;

/** A volume has at most one source, and a size unless the source has one. */
export const newVolume = z.looseObject({}).superRefine((input, context) => {
  const given = sources.filter((source) => input[source] != null);
  if (given.length > 1) {
    context.addIssue({ code: 'custom', path: [given[1] ?? ''], message: `A volume can have only one source. Specify only one of ${given.map((source) => `\`${source}\``).join(' and ')}.` });
  }
  if (input['size'] == null && (given.length === 0 || given[0] === 'imageId')) {
    context.addIssue({ code: 'custom', path: ['size'], message: '`size` is required, unless the volume is created from a snapshot, volume or backup.' });
  }
});

/**
 * Creates a volume (`POST /volumes`). An older cloud would ignore a backup or group, and create an empty volume.
 *
 * @throws CinderError `MICROVERSION_TOO_LOW`, or as the call
 */
export async function createVolume({ client }: OperationContext, input: CreateVolumeInput): Promise<Accepted> {
  const { microversion } = client.endpoint;
  requireMicroversion(microversion, input.backupId == null ? undefined : '3.47', 'Creating a volume from a backup');
  requireMicroversion(microversion, input.groupId == null ? undefined : '3.13', 'Creating a volume in a group');
  const volume: cinder.NewVolume = {
    size: input.size ?? undefined,
    name: input.name ?? undefined,
    description: input.description ?? undefined,
    volume_type: input.volumeType?.replace(/^VolumeType:/, '') ?? undefined,
    availability_zone: input.availabilityZone ?? undefined,
    metadata: input.metadata ?? undefined,
    snapshot_id: input.snapshotId ?? undefined,
    source_volid: input.sourceVolumeId ?? undefined,
    backup_id: input.backupId ?? undefined,
    imageRef: input.imageId ?? undefined,
    group_id: input.groupId ?? undefined,
  };
  return cinder.createVolume(client, volume, input.schedulerHints ?? undefined);
}
