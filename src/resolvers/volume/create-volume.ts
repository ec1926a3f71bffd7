import * as z from 'zod';
import type { Accepted } from '../../cinder/writes.ts';
import { requireMicroversion } from '../../cinder/microversion.ts';
import * as cinder from '../../cinder/resources/volumes.ts';
import type { OperationContext } from '../common/context.ts';
import { idOrNameOf, type TypeReference } from '../common/type-reference.ts';

type Maybe<T> = T | null | undefined;

/** The resource from which a volume is created. One ID is set. */
export type VolumeSource = Readonly<Partial<Record<'snapshotId' | 'volumeId' | 'backupId' | 'imageId', string>>>;

/** The input of a new volume. IDs are UUIDs, not global IDs. */
export interface CreateVolumeInput {
  size?: Maybe<number>;
  name?: Maybe<string>;
  description?: Maybe<string>;
  volumeType?: Maybe<TypeReference>;
  availabilityZone?: Maybe<string>;
  metadata?: Maybe<Record<string, string>>;
  source?: Maybe<VolumeSource>;
  groupId?: Maybe<string>;
  schedulerHints?: Maybe<Record<string, unknown>>;
}

/** A volume requires a size, unless it is created from a snapshot, volume or backup. */
export const newVolume = z
  .looseObject({ size: z.number().nullish(), source: z.looseObject({ imageId: z.string().optional() }).nullish() })
  .refine(({ size, source }) => size != null || (source != null && source.imageId === undefined), {
    path: ['size'],
    error: '`size` is required, unless the volume is created from a snapshot, volume or backup.',
  });

/**
 * Creates a volume (`POST /volumes`). An older cloud would ignore a backup or group, and create an empty volume.
 *
 * @throws CinderError `MICROVERSION_TOO_LOW`, or as the call
 */
export async function createVolume({ client }: OperationContext, input: CreateVolumeInput): Promise<Accepted> {
  const { microversion } = client.endpoint;
  requireMicroversion(
    microversion,
    input.source?.backupId === undefined ? undefined : '3.47',
    'Creating a volume from a backup',
  );
  requireMicroversion(microversion, input.groupId == null ? undefined : '3.13', 'Creating a volume in a group');
  const volume: cinder.NewVolume = {
    size: input.size ?? undefined,
    name: input.name ?? undefined,
    description: input.description ?? undefined,
    volume_type: input.volumeType == null ? undefined : idOrNameOf(input.volumeType),
    availability_zone: input.availabilityZone ?? undefined,
    metadata: input.metadata ?? undefined,
    snapshot_id: input.source?.snapshotId,
    source_volid: input.source?.volumeId,
    backup_id: input.source?.backupId,
    imageRef: input.source?.imageId,
    group_id: input.groupId ?? undefined,
  };
  return cinder.createVolume(client, volume, input.schedulerHints ?? undefined);
}
