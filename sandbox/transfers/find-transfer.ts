import { missing } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { matches } from '../store/collation.ts';
import type { TransferRow } from '../store/records.ts';

/** Whether a transfer is of a volume that the project owns, as the database compares text. */
export function isOf(request: CinderRequest, transfer: TransferRow, projectId: string): boolean {
  return matches(request.cloud.store.volumes.get(transfer.volume_id)?.project_id, projectId);
}

/** Finds a transfer of a volume of the caller's project, or any for an administrator; @throws Fault 404 */
export function findTransfer(request: CinderRequest, id: string): TransferRow {
  const { context } = request;
  const transfer = findAnyTransfer(request, id);
  if (!context.isAdmin && !isOf(request, transfer, context.projectId)) throw missing('Transfer', id);
  return transfer;
}

/** Finds a transfer whosever it is: whom it is offered to cannot see it, but takes it by its id; @throws Fault 404 */
export function findAnyTransfer(request: CinderRequest, id: string): TransferRow {
  const transfer = request.cloud.store.transfers.get(id);
  if (!transfer) throw missing('Transfer', id);
  return transfer;
}
