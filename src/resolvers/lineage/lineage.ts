import { badInput } from '../../cinder/errors.ts';
import type { NodeKind } from '../common/ids.ts';

/** How a resource was made from another one. */
export type LineageKind = 'SNAPSHOT' | 'FROM_SNAPSHOT' | 'CLONE' | 'IMAGE' | 'BACKUP' | 'INCREMENT';

/** A resource by its type and its ID; images belong to Glance. */
export interface Member {
  readonly kind: NodeKind | 'Image';
  readonly id: string;
}

/** A resource that was made from another one. */
export interface LineageEdge {
  readonly kind: LineageKind;
  /**
   * The number of edges to the resource whose lineage it is: from 1 for its children, and from -1 for its parents.
   */
  readonly depth: number;
  /** The original, which may no longer exist. */
  readonly parent: Member;
  readonly child: Member;
}

/** The ancestors and descendants of a resource. */
export interface Lineage {
  /** The ancestors first, the farthest of them at the beginning. A tree can be drawn in this order. */
  readonly edges: readonly LineageEdge[];
  /** Whether everything was followed to its end. Otherwise, there may be more at a greater depth. */
  readonly isComplete: boolean;
}

/** The largest depth that a caller can request. Each level can require several calls. */
export const deepest = 10;
/** The largest number of edges. */
const mostEdges = 1000;

/** Checks the argument `depth`. @throws CinderError `BAD_USER_INPUT` */
export function checkDepth(depth: number): void {
  if (depth < 1 || depth > deepest)
    throw badInput(['depth'], `\`depth\` must be between 1 and ${deepest}; received ${depth}.`);
}

/** An edge, and the resource at its other end. Null if nothing can follow, or it cannot be read. */
export interface Followed<T> {
  readonly edge: LineageEdge;
  readonly to: T | null;
}

/**
 * Follows edges level by level, to all resources that can be reached.
 *
 * @param begin the resource
 * @param depth the number of levels
 * @param next returns the edges of the resources of a level, with the next resource of each
 * @returns the edges in the order of their levels
 */
export async function walk<T>(
  begin: T,
  depth: number,
  next: (level: readonly T[], depth: number) => Promise<readonly Followed<T>[]>,
): Promise<Lineage> {
  const edges = new Map<string, LineageEdge>();
  let level: readonly T[] = [begin];
  for (let at = 1; at <= depth && level.length > 0; at++) {
    // A resource that was reached before is not followed again.
    const fresh = (await next(level, at)).filter(({ edge }) => !edges.has(keyOf(edge)));
    for (const { edge } of fresh) edges.set(keyOf(edge), edge);
    if (edges.size > mostEdges) return { edges: [...edges.values()].slice(0, mostEdges), isComplete: false };
    level = fresh.flatMap(({ to }) => to ?? []);
  }
  return { edges: [...edges.values()], isComplete: level.length === 0 };
}

function keyOf({ parent, child }: LineageEdge): string {
  return `${parent.id} ${child.id}`;
}

/** Joins the ancestors and the descendants of a resource. */
export function joined(ancestors: Lineage, descendants: Lineage): Lineage {
  return {
    edges: [...ancestors.edges.toReversed(), ...descendants.edges],
    isComplete: ancestors.isComplete && descendants.isComplete,
  };
}
