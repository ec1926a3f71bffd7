import { badRequest, Fault, invalidVolume, missing } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { SnapshotRow, TransferRow, VolumeRow } from '../store/records.ts';
import { isAuthKey } from './auth-key.ts';
import { findAnyTransfer } from './find-transfer.ts';
import { transferSummary } from './transfer-view.ts';

/** `POST /volume-transfers/{id}/accept`: 202; the volume is the caller's at once, its snapshots as a rule too. */
export function acceptTransfer(request: CinderRequest): Reply {
  const {
    accept: { auth_key: key },
  } = request.body as { accept: { auth_key: string | number } };
  const {
    cloud: { store },
    context,
  } = request;
  const id = request.param('id');
  request.authorize('volume:accept_transfer');
  const transfer = findAnyTransfer(request, id);
  if (!isAuthKey(transfer, key)) throw badRequest(`Invalid auth key: Attempt to transfer ${id} with invalid auth key.`);
  const volume = store.volumes.get(transfer.volume_id);
  if (!volume) throw missing('Volume', transfer.volume_id);
  if (volume.consistencygroup_id !== null)
    throw invalidVolume(`Volume ${volume.id} must not be part of a consistency group.`);
  const snapshots = transfer.no_snapshots ? [] : store.snapshots.where((snapshot) => snapshot.volume_id === volume.id);
  requireRoom(request, volume, transfer, snapshots);
  if (volume.status === 'maintenance') throw invalidVolume('The volume cannot accept transfer in maintenance mode.');
  if (volume.status !== 'awaiting-transfer') {
    throw invalidVolume(`Transfer ${id}: Volume id ${volume.id} expected in awaiting-transfer state.`);
  }
  const unready = snapshots.find(({ status }) => status !== 'available');
  if (unready) {
    throw badRequest(
      `Invalid snapshot: Transfer ${id}: Snapshot ${unready.id} is not in the expected available state.`,
    );
  }
  const owner = { project_id: context.projectId, user_id: context.userId };
  store.volumes.update(volume, { status: 'available', ...owner });
  for (const snapshot of snapshots) store.snapshots.update(snapshot, owner);
  store.transfers.delete(transfer);
  return accepted({ transfer: transferSummary(request, transfer) });
}

/** Refuses what the quotas of the caller's project do not allow; @throws Fault 413 */
function requireRoom(request: CinderRequest, volume: VolumeRow, transfer: TransferRow, snapshots: SnapshotRow[]): void {
  const {
    cloud: { quotas, store },
    context: { projectId },
  } = request;
  const type = store.volumeTypes.get(volume.volume_type_id);
  const typeName = type === undefined ? {} : { typeName: type.name };
  const gigabytes = snapshots.reduce((total, snapshot) => total + snapshot.volume_size, 0);
  quotas.requireVolumeSize(projectId, volume.size);
  inWordsOfItsOwn(() => {
    quotas.require(
      projectId,
      'volumes',
      { volumes: 1, gigabytes: volume.size },
      { gigabytes: volume.size, ...typeName },
    );
    if (transfer.no_snapshots) return;
    const claim = { snapshots: snapshots.length, gigabytes: volume.size + gigabytes };
    quotas.require(projectId, 'snapshots', claim, { gigabytes, ...typeName });
  });
}

const EXCEEDS = 'VolumeSizeExceedsAvailableQuota: ';

/** Too few gigabytes are refused without the name of the exception. */
function inWordsOfItsOwn(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof Fault) || !error.message.startsWith(EXCEEDS)) throw error;
    throw new Fault(error.status, error.message.slice(EXCEEDS.length), error.headers);
  }
}
