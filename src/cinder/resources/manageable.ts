import type { CinderClient } from '../client.ts';
import { custom, decoder, flag, json, rowsOf, safeInteger, text } from '../decode.ts';
import { CinderError } from '../errors.ts';
import { orNull } from '../or-null.ts';
import { requireMicroversion } from '../microversion.ts';
import { valueIfIntact } from '../value-if-intact.ts';

const shared = {
  /** What tells it from the others, for want of an id: the driver's reference, as JSON text. It is the marker too. */
  id: custom((reference) => JSON.stringify(reference ?? null), 'reference'),
  reference: json(),
  size: safeInteger(),
  safeToManage: flag(),
  reasonNotSafe: text(),
  cinderId: text(),
  extraInfo: json(),
};

const decodeVolume = decoder('ManageableVolume', shared);
const decodeSnapshot = decoder('ManageableSnapshot', { ...shared, sourceReference: json() });

/** A volume of a backend, one of Cinder's or not. */
export type ManageableVolume = ReturnType<typeof decodeVolume>;

/** A snapshot of a backend, one of Cinder's or not. */
export type ManageableSnapshot = ReturnType<typeof decodeSnapshot>;

type Manageable = ManageableVolume | ManageableSnapshot;

/** What Cinder can sort both lists by. */
export type ManageableSortKey = 'reference' | 'size';

export interface ManageableOptions {
  /** `host@backend#pool`; or else a cluster, from 3.17 on. */
  host?: string | undefined;
  cluster?: string | undefined;
  /** Rows, 1 to 1000. */
  limit: number;
  /** A reference, as JSON text. */
  marker?: string | undefined;
  sort: readonly { key: ManageableSortKey; direction: 'asc' | 'desc' }[];
}

/** How one of the two lists is asked for. */
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
 * `GET /manageable_volumes/detail` or `GET /manageable_snapshots/detail`: the backend itself is asked, over RPC.
 * Administrators.
 *
 * Sorting and paging are left to the driver, and some do neither and give all that they have: what comes is therefore
 * brought in order, and cut, once more. To a page that the driver has made that does nothing.
 *
 * @returns null where there is no such backend
 * @throws CinderError also `MICROVERSION_TOO_LOW` before 3.8, for a cluster before 3.17; `BAD_USER_INPUT` for a marker
 *   that the driver does not have
 */
export async function listManageable<T extends Manageable>(
  client: CinderClient,
  kind: ManageableKind<T>,
  { host, cluster, limit, marker, sort }: ManageableOptions,
): Promise<T[] | null> {
  const { microversion } = client.endpoint;
  requireMicroversion(microversion, '3.8', `Listing the ${kind.noun}s of a backend`);
  requireMicroversion(microversion, cluster === undefined ? undefined : '3.17', 'Listing those of a cluster');
  const asked = client.call('GET', kind.route, {
    query: { host, cluster, limit, marker, sort: sort.map(({ key, direction }) => `${key}:${direction}`).join(',') },
  });
  const answer = await orNull(() => asked);
  if (!answer) return null;
  const rows = rowsOf(answer.body, kind.listKey, (row) => kind.decode(row), client.reportDamage);
  rows.sort((one, other) => compare(one, other, sort));
  const behind = rows.findIndex(({ id }) => id === marker) + 1;
  if (marker !== undefined && behind === 0 && rows.length > limit) {
    throw new CinderError('BAD_USER_INPUT', `There is no ${kind.noun} with the reference ${marker}.`);
  }
  return rows.slice(behind, behind + limit);
}

/** As Cinder's own `paginate_entries_list`: of a reference, the first of its values counts. */
function compare(one: Manageable, other: Manageable, sort: ManageableOptions['sort']): number {
  for (const { key, direction } of sort) {
    const [left, right] = [one, other].map((row) => (key === 'size' ? (valueIfIntact(row, 'size') ?? 0) : firstValue(row.reference)));
    if (left === undefined || right === undefined || left === right) continue;
    return left < right === (direction === 'asc') ? -1 : 1;
  }
  return 0;
}

function firstValue(reference: unknown): string {
  if (typeof reference !== 'object' || reference === null) return String(reference);
  return Object.values(reference).map(String).sort()[0] ?? '';
}
