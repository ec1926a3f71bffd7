import { crashed } from '../cinder/fault.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findVolume } from './find-volume.ts';

/** `GET /volumes/{id}/encryption`: there is no key manager, so that no volume is encrypted, and no more than that is said. */
export function showEncryptionMetadata(request: CinderRequest): Reply {
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume_extension:volume_encryption_metadata', volume.project_id);
  return ok({ encryption_key_id: volume.encryption_key_id });
}

/** `GET /volumes/{id}/encryption/{key}`: the bare value, which is nothing for null; Cinder fails where the key is not there. */
export function showEncryptionItem(request: CinderRequest): Reply {
  showEncryptionMetadata(request);
  if (request.param('key') !== 'encryption_key_id') throw crashed();
  return ok();
}
