import type { Identified } from '../../cinder/resource.ts';
import type { ByParentLoader } from '../../loaders/by-parent.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { childConnection, type Connection } from './connection.ts';
import type { OperationContext } from './context.ts';
import type { PageArgs } from '../list/page-window.ts';

/**
 * Creates a resolver for the connection from a parent to its children. The children of several parents are loaded
 * together.
 *
 * @param pick returns the loader
 */
export function childrenBy<T extends Identified>(pick: (loaders: Loaders) => ByParentLoader<T>) {
  return async ({ id }: Identified, args: PageArgs, { loaders }: OperationContext): Promise<Connection<T>> =>
    childConnection(await pick(loaders).load(id), args);
}
