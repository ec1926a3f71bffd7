import { randomUUID } from 'node:crypto';
import { badRequest, crashed, notFound } from '../cinder/fault.ts';
import { bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { timestamp } from '../store/clock.ts';
import type { Encryption } from '../store/records.ts';
import { findVolumeType } from './find-volume-type.ts';

interface CreateBody {
  provider: string;
  control_location: string;
  cipher?: string | null;
  key_size?: number | string | null;
}

const CHANGEABLE = ['provider', 'control_location', 'cipher'];
const RULE = 'volume_extension:volume_type_encryption';

function absent(typeId: string): Error {
  return notFound(`Volume type encryption for type ${typeId} does not exist.`);
}

/** `GET /types/{id}/encryption`: flat, and empty where there is none. */
export function showEncryption(request: CinderRequest): Reply {
  request.authorize(`${RULE}:get`);
  const type = findVolumeType(request, request.param('id'));
  return ok(request.cloud.store.encryptions.get(type.id) ?? {});
}

/** `POST /types/{id}/encryption`: the answer is the request with the ids added. */
export function createEncryption(request: CinderRequest): Reply {
  const { encryption: body } = request.body as { encryption: CreateBody };
  request.authorize(`${RULE}:create`);
  const { encryptions } = request.cloud.store;
  requireUnused(request, 'create');
  const type = findVolumeType(request, request.param('id'));
  if (encryptions.has(type.id)) throw badRequest(`Volume type encryption for type ${type.id} already exists.`);
  const made: Encryption = {
    created_at: timestamp(),
    updated_at: null,
    deleted_at: null,
    deleted: false,
    encryption_id: randomUUID(),
    cipher: body.cipher ?? null,
    key_size: body.key_size == null ? null : Number(body.key_size),
    provider: body.provider,
    control_location: body.control_location,
    volume_type_id: type.id,
  };
  encryptions.set(type.id, made);
  return ok({
    encryption: {
      ...body,
      ...(body.key_size == null ? {} : { key_size: made.key_size }),
      volume_type_id: type.id,
      encryption_id: made.encryption_id,
    },
  });
}

/** `PUT /types/{id}/encryption/{any}`: the answer is the request. */
export function updateEncryption(request: CinderRequest): Reply {
  const {
    encryption: { key_size: size, ...changes },
  } = request.body as { encryption: Partial<CreateBody> };
  request.authorize(`${RULE}:update`);
  const type = findVolumeType(request, request.param('id'));
  requireUnused(request, 'update');
  const { encryptions } = request.cloud.store;
  const present = encryptions.get(type.id);
  if (Object.keys(changes).some((key) => !CHANGEABLE.includes(key))) throw crashed();
  if (!present) throw absent(type.id);
  const sized = size === undefined ? changes : { ...changes, key_size: size === null ? null : Number(size) };
  encryptions.set(type.id, { ...present, ...sized, updated_at: timestamp() });
  const { encryption: given } = request.body as { encryption: Partial<CreateBody> };
  return ok({ encryption: { ...given, ...(typeof size === 'string' ? { key_size: Number(size) } : {}) } });
}

/** `DELETE /types/{id}/encryption/{any}`: whatever comes last in the path. */
export function deleteEncryption(request: CinderRequest): Reply {
  request.authorize(`${RULE}:delete`);
  const id = request.param('id');
  requireUnused(request, 'delete');
  if (!request.cloud.store.encryptions.delete(id)) throw absent(id);
  return bare(202);
}

function requireUnused(request: CinderRequest, action: string): void {
  const id = request.param('id');
  const used = request.cloud.store.volumes.where((volume) => volume.volume_type_id === id).length > 0;
  if (used) throw badRequest(`Cannot ${action} encryption specs. Volume type in use.`);
}
