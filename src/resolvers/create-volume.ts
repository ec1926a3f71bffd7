import { z } from 'zod';
import type { Accepted } from '../cinder/changes.ts';
import { requireMicroversion } from '../cinder/microversion.ts';
import * as cinder from '../cinder/resources/volumes.ts';
import type { OperationContext } from './context.ts';

type Maybe<T> = T | null | undefined;

/** A new volume; every id is Cinder's own. */
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

/** A volume has one source at most, and a size unless the source has one. */
export const newVolume = z.looseObject({}).superRefine((input, context) => {
  const given = sources.filter((source) => input[source] != null);
  if (given.length > 1) {
    context.addIssue({ code: 'custom', path: [given[1] ?? ''], message: `A volume has one source: give ${given.join(' or ')}.` });
  }
  if (input['size'] == null && (given.length === 0 || given[0] === 'imageId')) {
    context.addIssue({ code: 'custom', path: ['size'], message: 'A size in GiB is needed, unless the volume is made from a snapshot, a volume or a backup.' });
  }
});

/** Creates a volume (`POST /volumes`). An older cloud would ignore a backup or a group, and make an empty volume. */
export async function createVolume({ client }: OperationContext, input: CreateVolumeInput): Promise<Accepted> {
  const { microversion } = client.endpoint;
  requireMicroversion(microversion, input.backupId == null ? undefined : '3.47', 'Making a volume from a backup');
  requireMicroversion(microversion, input.groupId == null ? undefined : '3.13', 'Making a volume in a group');
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
