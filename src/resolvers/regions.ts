import type { OperationContext } from './context.ts';

/** A region of the caller's catalog. */
export interface Region {
  name: string;
  /** Whether the operation runs there. */
  current: boolean;
}

/** The regions that a caller can choose from, in the order of the catalog. No call. */
export function regions({ client: { endpoint } }: Pick<OperationContext, 'client'>): Region[] {
  return endpoint.regions.map((name) => ({ name, current: name === endpoint.region }));
}
