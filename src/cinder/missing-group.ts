import { isCinderError } from './errors.ts';
import type { Query } from './route.ts';

type Answer = Readonly<Record<string, unknown>>;
interface Listed {
  id: string;
}

/** The requests for a list. */
export interface ListRequests {
  /** Requests the detailed list. */
  detailed: (query: Query) => Promise<Answer>;
  /** Requests the list of IDs and names. */
  summary: (query: Query) => Promise<Answer>;
  /** The key of the list in a response. */
  key: string;
}

/** Reads a list with some of its requests. */
export type ListReader = (requests: ListRequests, query: Query) => Promise<Answer>;

/** The maximum number of attempts to read a list that changes between the requests. */
const mostReadings = 5;

/**
 * Reads a list of volumes, even if some of the volumes have a deleted group.
 *
 * `POST /volumes` with a group without a host fails, but leaves such a volume. Cinder then returns 404 for every
 * detailed list with the volume. The summary list still works, and so do detailed lists of the items in between. This
 * function reads those. Lists without such volumes need no additional call.
 *
 * Cinder returns the same 404 if a group with volumes is deleted during the request. In this case, and if items
 * appeared or disappeared between the requests, the list is read again.
 *
 * @param query the query parameters of the list
 * @returns the response of the detailed list. A volume without its group has only `id`, `name` and `group_id`. A volume
 *   that moved during each of five attempts has only `id` and `name`.
 * @throws CinderError if Cinder fails for another reason
 */
export async function listWithMissingGroups(requests: ListRequests, query: Query): Promise<Answer> {
  for (let reading = 1; ; reading++) {
    try {
      return await requests.detailed(query);
    } catch (error) {
      const isLast = reading === mostReadings;
      const answer = await readAround(requests, query, error, isLast);
      if (answer) return answer;
      if (isLast) throw error;
    }
  }
}

/**
 * Reads a list without the volumes of the group in an error.
 *
 * @param isPartial whether items without known details are returned with their IDs and names only
 * @returns undefined if the list changed between the requests
 * @throws the error if it has another reason
 */
async function readAround(
  requests: ListRequests,
  query: Query,
  error: unknown,
  isPartial: boolean,
): Promise<Answer | undefined> {
  const { detailed, summary, key } = requests;
  const groupId = missingGroupIn(error);
  if (groupId === undefined) throw error;
  const [page, ids] = await Promise.all([summary(query), idsIn(requests, groupId, query['all_tenants'])]);
  const rows = rowsIn(page, key);
  if (!rows.some(({ id }) => ids.has(id))) return undefined;
  const found = new Map<string, Listed>();
  const read = async ({ from, to }: Span): Promise<void> => {
    const part: Query = {
      ...query,
      with_count: undefined,
      offset: Number(query['offset'] ?? 0) + from,
      limit: to - from,
    };
    const answer = await detailed(part).catch((partError: unknown) => readAround(requests, part, partError, isPartial));
    for (const row of answer ? rowsIn(answer, key) : []) found.set(row.id, row);
  };
  await Promise.all(spansOf(rows, ids).map(read));
  if (!isPartial && !rows.every(({ id }) => ids.has(id) || found.has(id))) return undefined;
  return {
    ...page,
    [key]: rows.map((row) => found.get(row.id) ?? (ids.has(row.id) ? { ...row, group_id: groupId } : row)),
  };
}

/** Reads the IDs of all volumes of a group. */
async function idsIn(
  { summary, key }: ListRequests,
  groupId: string,
  all_tenants: Query[string],
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let offset = 0; ;) {
    const page = await summary({ group_id: groupId, all_tenants, offset: offset || undefined });
    const rows = rowsIn(page, key);
    for (const { id } of rows) ids.add(id);
    offset += rows.length;
    if (rows.length === 0 || !Array.isArray(page[`${key}_links`])) return ids;
  }
}

/** The ID of the group that Cinder did not find. */
function missingGroupIn(error: unknown): string | undefined {
  return isCinderError(error, 'NOT_FOUND')
    ? /^Group ([0-9a-f-]{36}) could not be found/.exec(error.message)?.[1]
    : undefined;
}

function rowsIn(answer: Answer, key: string): readonly Listed[] {
  const { [key]: rows } = answer;
  return Array.isArray(rows) ? (rows as Listed[]) : [];
}

interface Span {
  from: number;
  to: number;
}

/** The spans of the page whose volumes have existing groups. */
function spansOf(rows: readonly Listed[], missing: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const [index, { id }] of rows.entries()) {
    if (missing.has(id)) continue;
    const last = spans.at(-1);
    if (last?.to === index) last.to = index + 1;
    else spans.push({ from: index, to: index + 1 });
  }
  return spans;
}
