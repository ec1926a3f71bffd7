import { badRequest, invalidVolume } from '../cinder/fault.ts';
import { accepted, bare } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { lenientBoolean } from '../python/boolean.ts';
import { findVolume } from '../volumes/find-volume.ts';
import { makeAuthKey } from './auth-key.ts';
import { findTransfer } from './find-transfer.ts';
import { transferDetail } from './transfer-view.ts';

interface CreateBody {
  volume_id: string;
  name?: string | null;
  no_snapshots?: unknown;
}

/** `POST /volume-transfers`: 202 with the auth key; the volume is `awaiting-transfer` at once. */
export function createTransfer(request: CinderRequest): Reply {
  const { transfer: body } = request.body as { transfer: CreateBody };
  const { store } = request.cloud;
  const volume = findVolume(request, body.volume_id);
  request.authorize('volume:create_transfer', volume.project_id);
  if (volume.status !== 'available') throw invalidVolume('status must be available');
  const withoutSnapshots = lenientBoolean(body.no_snapshots ?? false);
  const unready = withoutSnapshots
    ? undefined
    : store.snapshots.where((snapshot) => snapshot.volume_id === volume.id && snapshot.status !== 'available')[0];
  if (unready) throw badRequest(`Invalid snapshot: snapshot: ${unready.id} status must be available`);
  const { key, ...kept } = makeAuthKey();
  store.volumes.update(volume, { status: 'awaiting-transfer' });
  const transfer = store.transfers.insert({
    volume_id: volume.id,
    display_name: body.name?.trim() ?? null,
    ...kept,
    expires_at: null,
    no_snapshots: withoutSnapshots,
    source_project_id: volume.project_id,
    destination_project_id: null,
    accepted: false,
  });
  return accepted({ transfer: transferDetail(request, transfer, key) });
}

/** `DELETE /volume-transfers/{id}`: 202; the volume is `available` again, unless its status was reset meanwhile. */
export function deleteTransfer(request: CinderRequest): Reply {
  const { store } = request.cloud;
  const transfer = findTransfer(request, request.param('id'));
  const volume = findVolume(request, transfer.volume_id);
  request.authorize('volume:delete_transfer', volume.project_id);
  if (volume.status === 'awaiting-transfer') store.volumes.update(volume, { status: 'available' });
  store.transfers.delete(transfer);
  return bare(202);
}
