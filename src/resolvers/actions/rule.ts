import type { CinderClient } from '../../cinder/client.ts';
import type { Microversion } from '../../cinder/microversion.ts';
import type { Identified } from '../../cinder/resource.ts';

/** The reasons for which Cinder refuses an action. */
export type ActionRefusal =
  | 'WRONG_STATUS'
  | 'OPTION_REQUIRED'
  | 'ATTACHED'
  | 'NOT_ATTACHED'
  | 'USED_BY_SERVER'
  | 'IN_GROUP'
  | 'MIGRATING'
  | 'REPLICATED'
  | 'NOT_REPLICATED'
  | 'ENCRYPTED'
  | 'NOT_SCHEDULED'
  | 'HAS_SNAPSHOTS'
  | 'NO_SNAPSHOT'
  | 'HAS_DEPENDENT_BACKUPS'
  | 'QUOTA_EXCEEDED'
  | 'ROLE_REQUIRED'
  | 'MICROVERSION_TOO_LOW';

/** Why Cinder would refuse an action. */
export interface Refusal {
  code: ActionRefusal;
  /** One or more sentences for the user. */
  reason: string;
  /** The last part of `reason`: what the action requires, without the current state. */
  requirement?: string;
}

/** A resource on which actions act. Some types have no status. */
export type ActionSubject = Identified & { readonly status?: string };

/** What the token and the cloud tell about the caller. */
export interface Caller {
  readonly isAdmin: boolean;
  /** The names of the roles in the project. */
  readonly roles: readonly string[];
  readonly microversion: Microversion;
  /** Whether the calls that need a service token have one. */
  readonly sendsServiceToken: boolean;
}

/** One of the conditions that Cinder checks before an action. */
export interface Condition<T> {
  /** The statuses that allow the action without an option, if the condition is about the status. */
  readonly statuses?: readonly string[];
  /** Returns the refusal. Undefined if the record meets the condition, or cannot tell. */
  refusal(record: T, caller: Caller): Refusal | undefined;
}

/** The conditions of an action, in the order in which Cinder checks them. Empty if Cinder only checks the role. */
export type ActionRule<T> = readonly Condition<T>[];

/** The rules of the actions on a type, by the name of the mutation. */
export type ActionRules<T> = Readonly<Record<string, ActionRule<T>>>;

/** Returns the caller of a client. */
export function callerOf({ isAdmin, token, endpoint, sendsServiceToken }: CinderClient): Caller {
  return { isAdmin, roles: token.roles, microversion: endpoint.microversion, sendsServiceToken };
}

/**
 * Returns the first refusal of a rule. A missing option is only returned if nothing else is refused.
 *
 * @returns undefined if the record tells nothing against the action
 */
export function refusalOf<T>(rule: ActionRule<T>, record: T, caller: Caller): Refusal | undefined {
  let option: Refusal | undefined;
  for (const condition of rule) {
    const refusal = condition.refusal(record, caller);
    if (refusal === undefined) continue;
    if (refusal.code !== 'OPTION_REQUIRED') return refusal;
    option ??= refusal;
  }
  return option;
}
