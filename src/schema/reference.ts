import type { GraphQLResolveInfo } from 'graphql';
import type { Identified } from '../cinder/resource.ts';
import type { ByIdLoader } from '../loaders/by-id.ts';
import { selectsOnly } from './selection.ts';

/**
 * The resource that a record refers to, where Cinder keeps it for as long as the record is there: if no more than its
 * ids are selected it needs no call.
 *
 * @param id Cinder's id; null where there is no reference
 */
export function reference<T extends Identified>(
  kind: T['kind'],
  id: string | null,
  loader: ByIdLoader<T>,
  info: GraphQLResolveInfo,
): T | Promise<T | null> | null {
  if (id === null) return null;
  return selectsOnly(info, 'id', 'cinderId') ? ({ kind, id } as T) : loader.load(id);
}

/** The resource that a record refers to, which may be gone; null where there is no reference. */
export function loaded<T extends Identified>(id: string | null, loader: ByIdLoader<T>): Promise<T | null> | null {
  return id === null ? null : loader.load(id);
}
