import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findVolume, requireGroup } from './find-volume.ts';
import { volumeDetail } from './volume-view.ts';

/** `GET /volumes/{id}` */
export function showVolume(request: CinderRequest): Reply {
  const volume = findVolume(request, request.param('id'));
  requireGroup(request, volume);
  return ok({ volume: volumeDetail(request, volume) });
}
