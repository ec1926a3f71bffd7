import { randomUUID } from 'node:crypto';
import { cloud } from './gateway.ts';
import { until, type Json, type Rest } from './rest.ts';

export type Row = Json & { id: string; name: string; status: string };

/** The REST path of a collection, and the key of its records. */
export interface Collection {
  path: string;
  key: string;
  /** The status of a new resource, `available` by default. Null if the resources have no status. */
  status?: string | null;
}

/** The number of concurrent requests. On the lab, more would only wait, because cinder-api is one process. */
const parallel = cloud.name === 'sandbox' ? 50 : 6;

/** Milliseconds until a new resource can be ready. On the lab, earlier polls would only delay cinder-api. */
const creation = cloud.name === 'sandbox' ? 25 : 400;

/** Creates resources with these names concurrently, and waits until they are ready. */
export async function make(
  rest: Rest,
  { path, key, status = 'available' }: Collection,
  names: readonly string[],
  body: (name: string, index: number) => Json,
): Promise<Row[]> {
  const made: Row[] = [];
  const work = names.entries();
  async function worker(): Promise<void> {
    for (const [index, name] of work) {
      const { [key]: row } = (await rest.post(path, body(name, index))) as Record<string, Row>;
      if (!row) throw new Error(`POST ${path} returned no "${key}".`);
      made[index] = row;
      if (status !== null) await until(rest, `${path}/${row.id}`, key, status, creation);
    }
  }
  await Promise.all(Array.from({ length: parallel }, worker));
  return made;
}

/** Returns a kind that is unique among test files, for names that are looked up in all projects. */
export function uniqueKind(kind: string): string {
  return `${kind}-${randomUUID().slice(0, 8)}`;
}

/** Returns the names `behaviour-<kind>-<n>`. */
export function names(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `behaviour-${kind}-${index}`);
}

export function ids(rows: readonly Row[]): string[] {
  return rows.map(({ id }) => id);
}

export function idOf([row]: readonly Row[]): string {
  return row?.id ?? '';
}

export const volumes = { path: '/volumes', key: 'volume' };
export const snapshots = { path: '/snapshots', key: 'snapshot' };
export const backups = { path: '/backups', key: 'backup' };
export const groups = { path: '/groups', key: 'group' };

/** Returns the ID of the default volume type. */
export async function defaultTypeOf(rest: Rest): Promise<string> {
  const { volume_types: types } = (await rest.get('/types')) as { volume_types: Row[] };
  return types.find(({ name }) => name === '__DEFAULT__')?.id ?? '';
}
