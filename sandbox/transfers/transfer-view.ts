import type { CinderRequest } from '../cinder/request.ts';
import type { TransferRow } from '../store/records.ts';

/** Every link leads to the older path. */
export const COLLECTION = 'os-volume-transfer';

/** What lists without details show of a transfer. */
export function transferSummary(
  request: CinderRequest,
  { id, volume_id, display_name }: TransferRow,
): Record<string, unknown> {
  return { id, volume_id, name: display_name, links: request.links.of(COLLECTION, id) };
}

/**
 * A transfer as show and the detailed list answer it.
 * @param key the auth key, which only the answer to the create has
 */
export function transferDetail(request: CinderRequest, transfer: TransferRow, key?: string): Record<string, unknown> {
  const { id, created_at, display_name, volume_id, no_snapshots } = transfer;
  const { destination_project_id, source_project_id, accepted } = transfer;
  return {
    id,
    created_at,
    name: display_name,
    volume_id,
    ...(key === undefined ? {} : { auth_key: key }),
    links: request.links.of(COLLECTION, id),
    ...(request.atLeast('3.55') ? { no_snapshots } : {}),
    ...(request.atLeast('3.57') ? { destination_project_id, source_project_id, accepted } : {}),
  };
}
