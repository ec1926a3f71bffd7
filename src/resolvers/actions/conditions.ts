import { atLeast, tooLow, type Microversion } from '../../cinder/microversion.ts';
import { nounOf } from '../common/ids.ts';
import type { ActionRefusal, ActionRule, ActionSubject, Caller, Condition, Refusal } from './rule.ts';

/** An option of the input with which Cinder accepts further statuses. */
export interface StatusOption {
  /** The option, as in the input: `force`. */
  name: string;
  /** The statuses that the option adds. All statuses by default. */
  statuses?: readonly string[];
  /** Whether only administrators can use the option. */
  adminOnly?: true;
  /** A restriction of the option, as a sentence. */
  remark?: string;
}

interface StatusDetails<T> {
  /** Further statuses, which depend on the record or on the caller. */
  also?: (record: T, caller: Caller) => readonly string[];
  option?: StatusOption;
}

/** The record must have one of these statuses. */
export function status<T extends ActionSubject>(
  statuses: readonly string[],
  { also, option }: StatusDetails<T> = {},
): Condition<T> {
  return {
    statuses,
    refusal: (record, caller) => {
      const current = record.status ?? '';
      const allowed = also === undefined ? statuses : [...statuses, ...also(record, caller)];
      if (allowed.includes(current)) return undefined;
      const helps =
        option !== undefined &&
        (option.statuses?.includes(current) ?? true) &&
        (option.adminOnly === undefined || caller.isAdmin);
      return helps
        ? statusRefusal(record, 'OPTION_REQUIRED', optionText(option))
        : statusRefusal(record, 'WRONG_STATUS', `The action requires the status ${listed(allowed)}.`);
    },
  };
}

/** The record must have none of these statuses. */
export function statusExcept<T extends ActionSubject>(...statuses: readonly string[]): Condition<T> {
  return {
    refusal: (record) =>
      statuses.includes(record.status ?? '')
        ? statusRefusal(record, 'WRONG_STATUS', `The action is not allowed in the status ${listed(statuses)}.`)
        : undefined,
  };
}

/** A condition that the record tells. @param text the refusal as a sentence */
export function refusedIf<T>(
  isRefused: (record: T, caller: Caller) => boolean,
  code: ActionRefusal,
  text: string,
): Condition<T> {
  return {
    refusal: (record, caller) => (isRefused(record, caller) ? { code, reason: text, requirement: text } : undefined),
  };
}

/** The action requires a microversion for records of this kind, although the mutation itself requires an older one. */
export function sinceMicroversion<T>(required: Microversion): Condition<T> {
  return {
    refusal: (_, { microversion }) =>
      atLeast(microversion, required) ? undefined : microversionRefusal(required, microversion),
  };
}

/** Conditions that Cinder does not check for some records. */
export function unless<T>(isExempt: (record: T, caller: Caller) => boolean, rule: ActionRule<T>): ActionRule<T> {
  return rule.map((condition) => ({
    ...condition,
    refusal: (record, caller) => (isExempt(record, caller) ? undefined : condition.refusal(record, caller)),
  }));
}

/** The refusal of an action that the cloud does not support. */
export function microversionRefusal(required: Microversion, available: Microversion): Refusal {
  const { message } = tooLow('The action', required, available);
  return { code: 'MICROVERSION_TOO_LOW', reason: message, requirement: message };
}

/** Joins texts to a list: `"available", "error" or "in-use"`. */
export function listed(texts: readonly string[]): string {
  const quoted = texts.map((text) => `"${text}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

function optionText({ name, remark }: StatusOption): string {
  return [`In this status, the action requires the option \`${name}\`.`, remark].filter(Boolean).join(' ');
}

function statusRefusal(record: ActionSubject, code: ActionRefusal, requirement: string): Refusal {
  const reason = `The current status of the ${nounOf(record.kind)} is "${record.status ?? ''}". ${requirement}`;
  return { code, reason, requirement };
}
