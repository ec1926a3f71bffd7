import { globalId, type NodeKind } from '../common/ids.ts';

/** Why Cinder refuses a deletion. */
export type ObstacleCode =
  | 'WRONG_STATUS'
  | 'MIGRATING'
  | 'ATTACHED'
  | 'RESERVED'
  | 'IN_TRANSFER'
  | 'IN_GROUP'
  | 'IN_GROUP_SNAPSHOT'
  | 'HAS_SNAPSHOTS'
  | 'HAS_DEPENDENT_BACKUPS'
  | 'HAS_GROUP_SNAPSHOTS'
  | 'HAS_VOLUMES'
  | 'HAS_GROUPS'
  | 'IS_DEFAULT_TYPE';

/** A resource by its type and its ID in Cinder. */
export interface Reference {
  readonly kind: NodeKind;
  readonly id: string;
}

/** One thing that stands in the way of a deletion. */
export interface Obstacle {
  readonly code: ObstacleCode;
  readonly reason: string;
  /** The resource in the way. Null if it is the resource itself, or not known. */
  readonly by: Reference | null;
  /** Whether the deletion with dependents removes the obstacle. */
  readonly isCleared: boolean;
}

/** A mutation with its input. IDs in the input are global. */
export interface Step {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What a deletion requires, and what it deletes. */
export interface DeletePlan {
  readonly obstacles: readonly Obstacle[];
  /**
   * What the deletion with dependents deletes, in the order of Cinder, the resource itself last. Null for types without
   * such a deletion.
   */
  readonly dependents: readonly Reference[] | null;
  /** The mutations that delete the resource, in their order. Null if an obstacle requires more than mutations. */
  readonly steps: readonly Step[] | null;
}

/** An obstacle, and the mutations that remove it. Null if no mutation of the caller removes it. */
export interface Found extends Obstacle {
  readonly cleared: readonly Step[] | null;
}

/** The deletion that a plan is for. */
export interface Deletion {
  readonly mutation: string;
  readonly of: Reference;
  /** What the deletion with dependents deletes besides the resource; absent if the type has no such deletion. */
  readonly dependents?: readonly Reference[];
  /** Whether the caller may set `force`, with which the status of the resource does not matter. */
  readonly mayForce?: boolean;
}

/** Creates the plan of a deletion from what stands in its way. */
export function planOf(found: readonly Found[], { mutation, of, dependents, mayForce = false }: Deletion): DeletePlan {
  const force = mayForce && found.some(isOwnStatus);
  const toClear = force ? found.filter((one) => !isOwnStatus(one)) : found;
  const steps = new Map<string, Step>();
  for (const step of toClear.flatMap(({ cleared }) => cleared ?? [])) steps.set(JSON.stringify(step), step);
  const last = stepOn(mutation, of, force ? { force } : {});
  return {
    obstacles: found,
    dependents: dependents ? [...dependents, of] : null,
    steps: toClear.every(({ cleared }) => cleared !== null) ? [...steps.values(), last] : null,
  };
}

function isOwnStatus({ code, by }: Found): boolean {
  return code === 'WRONG_STATUS' && by === null;
}

/** A mutation with the global ID of a resource as `id`. */
export function stepOn(mutation: string, of: Reference, others: Readonly<Record<string, unknown>> = {}): Step {
  return { mutation, input: { id: globalId(of), ...others } };
}

/** A status that does not allow the deletion, and that no mutation of a member changes. */
export function wrongStatus(status: string, allowed: readonly string[]): Found {
  const reason = `The status is ${status}. A deletion requires ${allowed.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`;
  return { code: 'WRONG_STATUS', reason, by: null, isCleared: false, cleared: null };
}
