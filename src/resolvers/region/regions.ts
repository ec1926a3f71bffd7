import type { OperationContext } from '../common/context.ts';

/** A region of the caller's catalog. */
export interface Region {
  name: string;
  /** Whether the operation uses this region. */
  current: boolean;
}

/** The regions that a caller can select, in the order of the catalog. Makes no call. */
export function regions({ client: { endpoint } }: Pick<OperationContext, 'client'>): Region[] {
  return endpoint.regions.map((name) => ({ name, current: name === endpoint.region }));
}
