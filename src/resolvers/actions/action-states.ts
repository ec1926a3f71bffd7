import { atLeast, type Microversion } from '../../cinder/microversion.ts';
import { microversionRefusal, listed } from './conditions.ts';
import { refusalOf, type ActionRefusal, type ActionRules, type Caller, type Refusal } from './rule.ts';

/** The requirements that the facts of a mutation state. */
export interface ActionRequirements {
  since?: Microversion | undefined;
  /** The roles of which the default policy of Cinder requires one. */
  roles?: readonly string[] | undefined;
}

/** Whether Cinder is expected to accept an action. */
export interface ActionState {
  /** The name of the mutation. */
  action: string;
  allowed: boolean;
  /** Null if the action is allowed. */
  code: ActionRefusal | null;
  reason: string | null;
}

/**
 * Returns the states of the actions on a record. Makes no call.
 *
 * @param requirementsOf returns the facts of a mutation, by its name
 * @param only the names of the actions, in the order of the result; by default, all actions
 */
export function actionStates<T>(
  rules: ActionRules<T>,
  requirementsOf: (action: string) => ActionRequirements,
  record: T,
  caller: Caller,
  only: readonly string[] | null | undefined,
): ActionState[] {
  return [...new Set(only ?? Object.keys(rules))].map((action) =>
    stateOf(
      action,
      requirementRefusal(requirementsOf(action), caller) ?? refusalOf(rules[action] ?? [], record, caller),
    ),
  );
}

/** Combines an action and its refusal. @param refusal undefined if the action is allowed */
export function stateOf(action: string, refusal: Refusal | undefined): ActionState {
  return { action, allowed: refusal === undefined, code: refusal?.code ?? null, reason: refusal?.reason ?? null };
}

function requirementRefusal({ since, roles }: ActionRequirements, caller: Caller): Refusal | undefined {
  if (since !== undefined && !atLeast(caller.microversion, since))
    return microversionRefusal(since, caller.microversion);
  if (roles === undefined || hasRole(roles, caller)) return undefined;
  const requirement = `The action requires the role ${listed(roles)}.`;
  return { code: 'ROLE_REQUIRED', reason: requirement, requirement };
}

/**
 * Whether a caller has one of the roles.
 *
 * Clouds can have other names for the role `member`. Therefore only a caller with the role `reader` lacks `member`. A
 * cloud without `enforce_new_defaults` accepts readers too.
 */
function hasRole(required: readonly string[], { isAdmin, roles }: Caller): boolean {
  if (isAdmin) return true;
  const own = roles.map((role) => role.toLowerCase());
  return required.some((role) => own.includes(role) || (role === 'member' && !own.includes('reader')));
}
