import { badRequest, invalidInput, invalidVolume } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findBackup } from '../backups/find-backup.ts';
import { findGroup } from '../groups/find-group.ts';
import { strictBoolean } from '../python/boolean.ts';
import { AVAILABILITY_ZONE } from '../backend/backend.ts';
import type { Image } from '../images/images.ts';
import { findImage } from '../images/reimage-volume.ts';
import { findSnapshot } from '../snapshots/find-snapshot.ts';
import type { Metadata, VolumeTypeRow } from '../store/records.ts';
import { defaultVolumeType, findVolumeTypeByEither } from '../volume-types/find-volume-type.ts';
import { findVolume } from './find-volume.ts';
import { makeVolume } from './make-volume.ts';
import type { Origin } from './make-volume.ts';
import { volumeView } from './volume-view.ts';

interface CreateBody {
  name?: string | null;
  description?: string | null;
  display_name?: string | null;
  display_description?: string | null;
  size?: number | string | null;
  volume_type?: string | null;
  metadata?: Metadata | null;
  snapshot_id?: string | null;
  source_volid?: string | null;
  backup_id?: string | null;
  group_id?: string | null;
  consistencygroup_id?: string | null;
  availability_zone?: string | null;
  multiattach?: unknown;
  image_id?: string | null;
  imageRef?: string | null;
}

/** `POST /volumes`: 202 with the volume in `creating`. */
export function createVolume(request: CinderRequest): Reply {
  const { volume: body } = request.body as { volume: CreateBody };
  const asked = body.volume_type ? findVolumeTypeByEither(request, body.volume_type) : undefined;
  const origin = findOrigin(request, body);
  const image = imageOf(request, body);
  if (strictBoolean(body.multiattach ?? false) === true) {
    throw badRequest(
      'multiattach parameter has been removed. The default behavior is to use multiattach enabled ' +
        'volume types. Contact your administrator to create a multiattach enabled volume type and use it to create ' +
        'multiattach volumes.',
    );
  }
  request.authorize('volume:create');
  checkType(origin, asked);
  checkOrigin(origin);
  const size = chooseSize(body.size, origin);
  const type = asked ?? typeOfOrigin(request, origin) ?? defaultVolumeType(request);
  const zone = origin.group?.availability_zone ?? body.availability_zone ?? AVAILABILITY_ZONE;
  if (zone !== AVAILABILITY_ZONE) throw badRequest(`Availability zone '${zone}' is invalid.`);
  // There is no key manager to have a key from.
  if (request.cloud.store.encryptions.has(type.id)) throw badRequest('Key manager error');

  const { name = body.display_name, description = body.display_description } = body;
  const volume = makeVolume(request, {
    size,
    type,
    origin,
    image,
    name: name?.trim() ?? null,
    description: description?.trim() ?? null,
    metadata: body.metadata ?? {},
  });
  if (origin.group?.host === null) throw invalidVolume('volume is not assigned to a host');
  // The answer is older than the scheduler's choice.
  return accepted({ volume: volumeView(request, { ...volume, updated_at: null }) });
}

function imageOf(request: CinderRequest, { imageRef, image_id: other }: CreateBody): Image | undefined {
  const id = imageRef ?? other ?? null;
  if (id === null) return undefined;
  if (request.cloud.store.images.has(id)) return findImage(request, id);
  throw badRequest('Invalid image identifier or unable to access requested image.');
}

function findOrigin(request: CinderRequest, body: CreateBody): Origin {
  const find = <R>(id: string | null | undefined, finder: (request: CinderRequest, id: string) => R): R | undefined =>
    id === null || id === undefined ? undefined : finder(request, id);
  return {
    snapshot: find(body.snapshot_id, findSnapshot),
    source: find(body.source_volid, findVolume),
    group: find(body.consistencygroup_id, findGroup) ?? find(body.group_id, findGroup),
    backup: find(body.backup_id === '' ? null : body.backup_id, findBackup),
  };
}

function checkType({ group }: Origin, asked: VolumeTypeRow | undefined): void {
  if (!group) return;
  if (!asked) throw invalidInput('volume_type must be provided when creating a volume in a group.');
  if (!group.volume_type_ids.includes(asked.id)) {
    throw invalidInput(`Invalid volume_type provided: ${asked.id} (requested type must be supported by this group).`);
  }
}

function checkOrigin({ snapshot, source, backup, group }: Origin): void {
  if ([snapshot, source, backup].filter(Boolean).length > 1) {
    throw invalidInput('May specify only one of backup, imageRef, snapshot, source volume');
  }
  requireStatus(snapshot?.status, ['available'], 'Invalid snapshot', 'snapshot');
  requireStatus(source?.status, ['available', 'in-use'], 'Invalid volume', 'source volume');
  requireStatus(backup?.status, ['available'], 'Invalid backup', 'backup');
  requireStatus(group?.status, ['available', 'creating'], 'Invalid Group', 'group');
}

function requireStatus(status: string | undefined, allowed: string[], fault: string, kind: string): void {
  if (status === undefined || allowed.includes(status)) return;
  throw badRequest(`${fault}: Originating ${kind} status must be one of '${allowed.join(', ')}' values`);
}

/** The asked size, or that of the origin. A smaller one than the origin's is refused. */
function chooseSize(asked: number | string | null | undefined, { snapshot, source, backup }: Origin): number {
  const size = Number(asked ?? snapshot?.volume_size ?? source?.size ?? backup?.size ?? NaN);
  if (Number.isNaN(size)) throw badRequest();
  if (source && size < source.size) {
    throw invalidInput(
      `Volume size '${size}'GB cannot be smaller than original volume size  ${source.size}GB. ` +
        'They must be >= original volume size.',
    );
  }
  if (snapshot && size < snapshot.volume_size) {
    throw invalidInput(
      `Volume size '${size}'GB cannot be smaller than the snapshot size ${snapshot.volume_size}GB. ` +
        'They must be >= original snapshot size.',
    );
  }
  if (backup && size < backup.size) {
    throw invalidInput(
      `Volume size ${size}GB cannot be smaller than the backup size ${backup.size}GB. ` + 'It must be >= backup size.',
    );
  }
  return size;
}

function typeOfOrigin(request: CinderRequest, { snapshot, source }: Origin): VolumeTypeRow | undefined {
  const id = source?.volume_type_id ?? snapshot?.volume_type_id;
  return id === undefined ? undefined : findVolumeTypeByEither(request, id);
}
