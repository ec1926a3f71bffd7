import { isCinderError } from './errors.ts';
import type { Query } from './route.ts';

type Answer = Readonly<Record<string, unknown>>;
interface Listed {
  id: string;
}

/** How Cinder is asked for a list. */
export interface ListRequests {
  /** Requests the detailed list. */
  detailed: (query: Query) => Promise<Answer>;
  /** Requests the list of ids and names. */
  summary: (query: Query) => Promise<Answer>;
  /** The key of the list in an answer. */
  key: string;
}

/** How often a list is read that changes while it is read around its volumes without a group. */
const mostReadings = 5;

/**
 * The answer to a list of volumes, some of which have a group that was deleted. (`POST /volumes` into a group without a host
 * is refused, but leaves a volume.) Cinder answers 404 to every detailed list with such a volume. Its summary list works, and
 * so do detailed lists of the rows between: those are read, at no cost to lists without such volumes.
 *
 * Cinder answers the same 404 if a group is deleted with its volumes while it lists them. Then, and if rows came or went
 * between the requests, the list is read again.
 *
 * @param query of the list
 * @returns the answer of the detailed list; of a volume without its group it has no more than `id`, `name` and `group_id`,
 *   and no more than `id` and `name` of a volume that moved during each of five readings
 * @throws CinderError what Cinder answers, for another reason
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
 * Reads a list around the volumes of the group that an error names.
 *
 * @param isPartial whether rows of which the details were not found are returned without them
 * @returns undefined if the list changed between the requests
 * @throws the error if it is another one
 */
async function readAround(requests: ListRequests, query: Query, error: unknown, isPartial: boolean): Promise<Answer | undefined> {
  const { detailed, summary, key } = requests;
  const groupId = missingGroupIn(error);
  if (groupId === undefined) throw error;
  const [page, ids] = await Promise.all([summary(query), idsIn(requests, groupId, query['all_tenants'])]);
  const rows = rowsIn(page, key);
  if (!rows.some(({ id }) => ids.has(id))) return undefined;
  const found = new Map<string, Listed>();
  const read = async ({ from, to }: Span): Promise<void> => {
    const part: Query = { ...query, with_count: undefined, offset: Number(query['offset'] ?? 0) + from, limit: to - from };
    const answer = await detailed(part).catch((partError: unknown) => readAround(requests, part, partError, isPartial));
    for (const row of answer ? rowsIn(answer, key) : []) found.set(row.id, row);
  };
  await Promise.all(spansOf(rows, ids).map(read));
  if (!isPartial && !rows.every(({ id }) => ids.has(id) || found.has(id))) return undefined;
  return { ...page, [key]: rows.map((row) => found.get(row.id) ?? (ids.has(row.id) ? { ...row, group_id: groupId } : row)) };
}

/** The ids of all volumes of a group. */
async function idsIn({ summary, key }: ListRequests, groupId: string, all_tenants: Query[string]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let offset = 0; ;) {
    const page = await summary({ group_id: groupId, all_tenants, offset: offset || undefined });
    const rows = rowsIn(page, key);
    for (const { id } of rows) ids.add(id);
    offset += rows.length;
    if (rows.length === 0 || !Array.isArray(page[`${key}_links`])) return ids;
  }
}

/** The id of the group of which Cinder says that it does not exist. */
function missingGroupIn(error: unknown): string | undefined {
  return isCinderError(error, 'NOT_FOUND') ? /^Group ([0-9a-f-]{36}) could not be found/.exec(error.message)?.[1] : undefined;
}

function rowsIn(answer: Answer, key: string): readonly Listed[] {
  const { [key]: rows } = answer;
  return Array.isArray(rows) ? (rows as Listed[]) : [];
}

interface Span {
  from: number;
  to: number;
}

/** The spans of the page's rows that have their group. */
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
