import type { CinderClient } from '../client.ts';
import { custom, decoder, essential, flag, json, rowsOf, safeInteger, text } from '../decode.ts';
import { CinderError } from '../errors.ts';
import { orNull } from '../or-null.ts';
import { requireMicroversion } from '../microversion.ts';
import { valueIfIntact } from '../value-if-intact.ts';

const shared = {
  /** The reference of the driver as JSON text, because these items have no ID. Also the marker. */
  id: custom((reference) => JSON.stringify(reference ?? null), 'reference'),
  reference: essential(json()),
  size: essential(safeInteger()),
  safeToManage: essential(flag()),
  reasonNotSafe: text(),
  cinderId: text(),
  extraInfo: json(),
};

const decodeVolume = decoder('ManageableVolume', shared);
const decodeSnapshot = decoder('ManageableSnapshot', { ...shared, sourceReference: json() });

/** A volume on a backend, managed by Cinder or not. */
export type ManageableVolume = ReturnType<typeof decodeVolume>;

/** A snapshot on a backend, managed by Cinder or not. */
export type ManageableSnapshot = ReturnType<typeof decodeSnapshot>;

type Manageable = ManageableVolume | ManageableSnapshot;

/** The keys by which Cinder can sort both lists. */
export type ManageableSortKey = 'reference' | 'size';

export interface ManageableOptions {
  /** `host@backend#pool`. Exactly one of `host` and `cluster` is required. `cluster` requires microversion 3.17. */
  host?: string | undefined;
  cluster?: string | undefined;
  /** The maximum number of rows, 1 to 1000. */
  limit: number;
  /** The reference of the row before the page, as JSON text. */
  marker?: string | undefined;
  sort: readonly { key: ManageableSortKey; direction: 'asc' | 'desc' }[];
}

/** The route and the form of one of the two lists. */
export interface ManageableKind<T> {
  noun: string;
  route: string;
  listKey: string;
  decode(row: unknown): T;
}

export const manageableVolumes: ManageableKind<ManageableVolume> = {
  noun: 'volume',
  route: '/manageable_volumes/detail',
  listKey: 'manageable-volumes',
  decode: decodeVolume,
};

export const manageableSnapshots: ManageableKind<ManageableSnapshot> = {
  noun: 'snapshot',
  route: '/manageable_snapshots/detail',
  listKey: 'manageable-snapshots',
  decode: decodeSnapshot,
};

/**
 * `GET /manageable_volumes/detail` or `GET /manageable_snapshots/detail`. The backend responds over RPC. Administrators
 * only.
 *
 * Drivers sort and page these lists, but some drivers do neither, and return all rows. Therefore the rows are sorted
 * and paged again. This does not change a page that the driver has sorted and paged.
 *
 * @returns null if the backend does not exist
 * @throws CinderError also `MICROVERSION_TOO_LOW` before 3.8, or before 3.17 for a cluster, and `BAD_USER_INPUT` for an
 *   unknown marker
 */
export async function listManageable<T extends Manageable>(
  client: CinderClient,
  kind: ManageableKind<T>,
  { host, cluster, limit, marker, sort }: ManageableOptions,
): Promise<T[] | null> {
  const { microversion } = client.endpoint;
  requireMicroversion(microversion, '3.8', `Listing the ${kind.noun}s of a backend`);
  requireMicroversion(
    microversion,
    cluster === undefined ? undefined : '3.17',
    `Listing the ${kind.noun}s of a cluster`,
  );
  const reply = client.call('GET', kind.route, {
    query: { host, cluster, limit, marker, sort: sort.map(({ key, direction }) => `${key}:${direction}`).join(',') },
  });
  const answer = await orNull(() => reply);
  if (!answer) return null;
  const rows = rowsOf(answer.body, kind.listKey, (row) => kind.decode(row), client.reportDamage);
  rows.sort((one, other) => compare(one, other, sort));
  const start = rows.findIndex(({ id }) => id === marker) + 1;
  if (marker !== undefined && start === 0 && rows.length > limit) {
    throw new CinderError('BAD_USER_INPUT', `The backend has no ${kind.noun} with the reference ${marker}.`);
  }
  return rows.slice(start, start + limit);
}

/** Compares as `paginate_entries_list` of Cinder does: by the first value of each reference. */
function compare(one: Manageable, other: Manageable, sort: ManageableOptions['sort']): number {
  for (const { key, direction } of sort) {
    const [left, right] = [one, other].map((row) =>
      key === 'size' ? (valueIfIntact(row, 'size') ?? 0) : firstValue(row.reference),
    );
    if (left === undefined || right === undefined || left === right) continue;
    return left < right === (direction === 'asc') ? -1 : 1;
  }
  return 0;
}

function firstValue(reference: unknown): string {
  if (typeof reference !== 'object' || reference === null) return String(reference);
  return Object.values(reference).map(String).sort()[0] ?? '';
}
