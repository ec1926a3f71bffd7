import { listPage } from '../../cinder/list.ts';
import { canCount, largestPage } from '../../cinder/paging.ts';
import type { Identified } from '../../cinder/resource.ts';
import type { ListRequest } from './list-request.ts';
import { Spelling } from './predicate.ts';

/** The count of a list without selected items. */
export async function countAlone<T extends Identified>(list: ListRequest<T>): Promise<number | null> {
  const {
    client,
    typeLoaders: { resource },
    rows,
    predicate,
  } = list;
  if (predicate && !predicate.isVocabulary) return countOfExact(list);
  const spelling = new Spelling(predicate);
  const page = spelling.see(await listPage(client, resource, { ...rows, count: true, limit: predicate ? 1 : 0 }));
  return exactTotal(list, page.total, spelling);
}

/** The count of Cinder if it is exact. Otherwise, the rows are counted. */
export function exactTotal<T extends Identified>(
  list: ListRequest<T>,
  total: number | null,
  spelling: Spelling<T>,
): Promise<number | null> | number | null {
  if (!canCount(list.client, list.typeLoaders.resource) || !list.predicate || spelling.isExact(total)) return total;
  return countOfExact(list);
}

/**
 * The number of rows that pass exact filters. The count of Cinder includes rows that differ in case. Null for more than
 * one page.
 */
async function countOfExact<T extends Identified>({
  client,
  typeLoaders: { resource },
  rows,
  predicate,
}: ListRequest<T>): Promise<number | null> {
  const page = await listPage(client, resource, { ...rows, limit: largestPage, count: true });
  return page.more ? null : page.items.filter((row) => predicate?.holds(row) !== false).length;
}
