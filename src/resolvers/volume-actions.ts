import { z } from 'zod';
import { atLeast, requireMicroversion } from '../cinder/microversion.ts';
import { badInput } from '../cinder/errors.ts';
import * as cinder from '../cinder/resources/volumes.ts';
import { act, unlessMissing, type Outcome } from './action.ts';
import type { OperationContext } from './context.ts';
import { cinderIdOf } from './ids.ts';
import { checkInput, metadata, shortText, sizeInGiB } from './inputs.ts';
import type { WaitArgs } from './transition.ts';

type Maybe<T> = T | null | undefined;

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
  wait?: Maybe<WaitArgs>;
}

const sources = ['snapshotId', 'sourceVolumeId', 'backupId', 'imageId'] as const;

const newVolume = z
  .object({ size: sizeInGiB.nullish(), name: shortText, description: shortText, metadata })
  .loose()
  .superRefine((input, context) => {
    const given = sources.filter((source) => input[source] != null);
    if (given.length > 1) {
      context.addIssue({ code: 'custom', path: [given[1] ?? ''], message: `A volume has one source: give ${given.join(' or ')}.` });
    }
    if (input.size == null && (given.length === 0 || given[0] === 'imageId')) {
      context.addIssue({ code: 'custom', path: ['size'], message: 'A size in GiB is needed, unless the volume is made from a snapshot, a volume or a backup.' });
    }
  });

/** Creates a volume (`POST /volumes`). */
export function createVolume(input: CreateVolumeInput, context: OperationContext): Promise<Outcome> {
  const idIn = (kind: string, name: 'snapshotId' | 'sourceVolumeId' | 'backupId' | 'groupId'): string | undefined =>
    input[name] == null ? undefined : cinderIdOf(kind, input[name], ['input', name]);
  return act(context, {
    family: (loaders) => loaders.volume,
    transition: { status: 'available', failures: ['error'] },
    wait: input.wait,
    run: () => {
      checkInput(newVolume, input);
      // An older cloud would ignore these, and make an empty volume.
      const { microversion } = context.client.endpoint;
      requireMicroversion(microversion, input.backupId == null ? undefined : '3.47', 'Making a volume from a backup');
      requireMicroversion(microversion, input.groupId == null ? undefined : '3.13', 'Making a volume in a group');
      const volume: cinder.NewVolume = {
        size: input.size ?? undefined,
        name: input.name ?? undefined,
        description: input.description ?? undefined,
        volume_type: input.volumeType?.replace(/^VolumeType:/, '') ?? undefined,
        availability_zone: input.availabilityZone ?? undefined,
        metadata: input.metadata ?? undefined,
        snapshot_id: idIn('Snapshot', 'snapshotId'),
        source_volid: idIn('Volume', 'sourceVolumeId'),
        backup_id: idIn('Backup', 'backupId'),
        imageRef: input.imageId ?? undefined,
        group_id: idIn('Group', 'groupId'),
      };
      return cinder.createVolume(context.client, volume, input.schedulerHints ?? undefined);
    },
  });
}

export interface ExtendVolumeInput {
  id: string;
  newSize: number;
  wait?: Maybe<WaitArgs>;
}

const extension = z.object({ newSize: sizeInGiB });

/** Extends a volume (`os-extend`). */
export function extendVolume(input: ExtendVolumeInput, context: OperationContext): Promise<Outcome> {
  return act(context, {
    family: (loaders) => loaders.volume,
    transition: {
      status: 'available',
      failures: ['error', 'error_extending'],
      changed: (volume) => volume.size === input.newSize,
    },
    wait: input.wait,
    run: () => {
      checkInput(extension, input);
      return cinder.extendVolume(context.client, cinderIdOf('Volume', input.id, ['input', 'id']), input.newSize);
    },
  });
}

export interface UpdateVolumeInput {
  id: string;
  name?: Maybe<string>;
  description?: Maybe<string>;
  metadata?: Maybe<Record<string, string>>;
}

const update = z.object({ name: shortText, description: shortText, metadata });

/** Changes a volume's name, description or whole metadata (`PUT /volumes/{id}`). */
export function updateVolume(input: UpdateVolumeInput, context: OperationContext): Promise<Outcome> {
  return act(context, {
    family: (loaders) => loaders.volume,
    run: () => {
      checkInput(update, input);
      const id = cinderIdOf('Volume', input.id, ['input', 'id']);
      const changes = { name: input.name, description: input.description, metadata: input.metadata ?? undefined };
      if (Object.values(changes).every((value) => value === undefined)) {
        throw badInput(['input'], 'There is nothing to change: give a name, a description or metadata.');
      }
      return cinder.updateVolume(context.client, id, changes);
    },
  });
}

export interface DeleteVolumeInput {
  id: string;
  cascade: boolean;
  force: boolean;
  ignoreMissing: boolean;
  wait?: Maybe<WaitArgs>;
}

/** Deletes a volume (`DELETE /volumes/{id}`; by force before 3.23: `os-force_delete`). */
export function deleteVolume(input: DeleteVolumeInput, context: OperationContext): Promise<Outcome> {
  const { client } = context;
  return act(context, {
    family: (loaders) => loaders.volume,
    transition: { status: null, failures: ['error', 'error_deleting'] },
    wait: input.wait,
    run: () => {
      const id = cinderIdOf('Volume', input.id, ['input', 'id']);
      const { cascade, force } = input;
      if (force && cascade) requireMicroversion(client.endpoint.microversion, '3.23', 'Deleting by force with its snapshots');
      return unlessMissing(input.ignoreMissing, () =>
        force && !atLeast(client.endpoint.microversion, '3.23')
          ? cinder.forceDeleteVolume(client, id)
          : cinder.deleteVolume(client, id, { cascade, force }),
      );
    },
  });
}
