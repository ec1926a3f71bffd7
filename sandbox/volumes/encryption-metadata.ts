import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findVolume } from './find-volume.ts';

/** `GET /volumes/{id}/encryption`. Without a key manager, no volume is encrypted, and Cinder answers with only the key. */
export function showEncryptionMetadata(request: CinderRequest): Reply {
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume_extension:volume_encryption_metadata', volume.project_id);
  return ok({ encryption_key_id: volume.encryption_key_id });
}
