import { isCinderError } from './errors.ts';
import type { Query } from './route.ts';

type Answer = Readonly<Record<string, unknown>>;
interface Listed {
  id: string;
}

/**
 * The answer to a list of volumes, some of which have a group that was deleted. (`POST /volumes` into a group without a host
 * is refused, but leaves a volume.) Cinder answers 404 to every detailed list with such a volume. Its summary list works, and
 * so do detailed lists of the rows between: those are read, at no cost to lists without such volumes.
 *
 * @param detailed requests the detailed list
 * @param summary requests the list of ids and names
 * @param query of the list
 * @returns the answer of the detailed list; of a volume without its group it has no more than `id`, `name` and `group_id`
 * @throws CinderError what Cinder answers, for another reason
 */
export async function listWithMissingGroups(
  detailed: (query: Query) => Promise<Answer>,
  summary: (query: Query) => Promise<Answer>,
  key: string,
  query: Query,
): Promise<Answer> {
  try {
    return await detailed(query);
  } catch (error) {
    const groupId = missingGroupIn(error);
    if (groupId === undefined) throw error;
    const { all_tenants } = query;
    const [page, members] = await Promise.all([summary(query), summary({ group_id: groupId, all_tenants })]);
    const ids = new Set(rowsIn(members, key).map(({ id }) => id));
    const rows = rowsIn(page, key);
    if (!rows.some(({ id }) => ids.has(id))) throw error;
    const read = (offset: number, limit: number): Promise<Answer> =>
      listWithMissingGroups(detailed, summary, key, { ...query, with_count: undefined, offset: Number(query['offset'] ?? 0) + offset, limit });
    const parts = spansOf(rows, ids).map(async ({ from, to, isMissing }) =>
      isMissing ? rows.slice(from, to).map((row) => ({ ...row, group_id: groupId })) : rowsIn(await read(from, to - from), key),
    );
    return { ...page, [key]: (await Promise.all(parts)).flat() };
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
  isMissing: boolean;
}

/** The page in spans of rows with their group, and of rows without. */
function spansOf(rows: readonly Listed[], missing: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const [index, { id }] of rows.entries()) {
    const isMissing = missing.has(id);
    const last = spans.at(-1);
    if (last?.isMissing === isMissing) last.to = index + 1;
    else spans.push({ from: index, to: index + 1, isMissing });
  }
  return spans;
}
