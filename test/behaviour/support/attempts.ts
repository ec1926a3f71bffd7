import { as } from './gateway.ts';
import { enumName } from '../../../src/schema/open-enum.ts';
import type { UserName } from './facts.ts';

/** The state of an action, as the gateway predicts it. */
export interface Predicted {
  allowed: boolean;
  code: string | null;
}

/** An action that was attempted, and its outcome. */
export interface Attempt {
  action: string;
  predicted: Predicted;
  /** `ACCEPTED`, the code of a user error, or `FAULT` and the code of a top-level error. */
  verdict: string;
  message: string;
}

/** The actions on the resources of a type, and how a test attempts them. `R` is a resource in a state. */
export interface Attempts<R extends { id: string }> {
  /** The field of Query: `volume`. */
  field: string;
  actions: readonly string[];
  /** Creates a resource in the state, or brings a released one to the state. */
  prepare: () => Promise<R>;
  /** Receives a resource that no action has changed for good. */
  release?: (resource: R) => void;
  /** The smallest input that Cinder accepts. */
  inputOf: (action: string, resource: R) => Promise<object> | object;
  /** The option that an action requires if its code is `OPTION_REQUIRED`. */
  options: Readonly<Record<string, object | undefined>>;
  /** Undoes actions that change only the statuses. Other actions are attempted on a resource of their own. */
  restore: (resource: R) => Promise<unknown>;
  isRestorable: (action: string) => boolean;
}

/** Reads all actions of a resource as a user. */
async function predictions(user: UserName, field: string, id: string): Promise<Map<string, Predicted>> {
  const { data, errors } = await as(user).send<{ found: { actions: ({ action: string } & Predicted)[] } }>(
    `{ found: ${field}(id: "${id}") { actions { action allowed code } } }`,
  );
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(' '));
  return new Map(data.found.actions.map(({ action, ...state }) => [action, state]));
}

/**
 * Attempts all actions as a user on resources in one state.
 *
 * Actions that the gateway predicts to be refused, and those that can be undone, share a resource. Each other one has a
 * resource of its own.
 */
export async function attemptAll<R extends { id: string }>(user: UserName, what: Attempts<R>): Promise<Attempt[]> {
  let shared = await what.prepare();
  const states = await predictions(user, what.field, shared.id);
  const all = what.actions.map((action) => {
    const predicted = states.get(enumName(action));
    if (!predicted) throw new Error(`There is no action ${action}.`);
    return { action, predicted };
  });
  const isApart = ({ action, predicted: { allowed, code } }: (typeof all)[number]): boolean =>
    (allowed || code === 'OPTION_REQUIRED') && !what.isRestorable(action);
  const done: Attempt[] = [];
  for (const each of all.filter((one) => !isApart(one))) {
    done.push(await attempt(user, what, each, shared));
    if (done.at(-1)?.verdict !== 'ACCEPTED') continue;
    if (what.isRestorable(each.action)) await what.restore(shared);
    else shared = await what.prepare();
  }
  const last = shared;
  const apart = all.filter(isApart);
  if (apart.length === 0) what.release?.(last);
  const attempted = apart.map(async (each, index) =>
    attempt(user, what, each, index === 0 ? last : await what.prepare()),
  );
  return [...done, ...(await Promise.all(attempted))];
}

/** Attempts one action, and again with an option if the action requires one. */
async function attempt<R extends { id: string }>(
  user: UserName,
  what: Attempts<R>,
  { action, predicted }: Pick<Attempt, 'action' | 'predicted'>,
  resource: R,
): Promise<Attempt> {
  const input = await what.inputOf(action, resource);
  let outcome = await verdictOf(user, action, input);
  if (predicted.code === 'OPTION_REQUIRED' && outcome.verdict !== 'ACCEPTED') {
    const option = what.options[action];
    if (!option) throw new Error(`The option of ${action} is not known.`);
    outcome = await verdictOf(user, action, { ...input, ...option });
    // With the option, the prediction is that Cinder accepts the action.
    if (outcome.verdict === 'ACCEPTED') outcome.verdict = 'ACCEPTED WITH OPTION';
  }
  return { action, predicted, ...outcome };
}

async function verdictOf(
  user: UserName,
  mutation: string,
  input: object,
): Promise<Pick<Attempt, 'verdict' | 'message'>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await as(user).send<{ done: { userErrors: { code: string; message: string }[] } | null }>(
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { userErrors { code message } } }`,
    { input },
  );
  const [fault] = errors;
  if (fault) return { verdict: `FAULT ${fault.extensions?.code ?? ''}`, message: fault.message };
  const [error] = data.done?.userErrors ?? [];
  return { verdict: error?.code ?? 'ACCEPTED', message: error?.message ?? '' };
}

/** Whether the gateway predicted the verdict. */
function isPredicted({ predicted: { allowed, code }, verdict }: Attempt): boolean {
  if (code === 'OPTION_REQUIRED') return verdict === 'ACCEPTED WITH OPTION';
  return allowed === (verdict === 'ACCEPTED');
}

/**
 * Describes the attempts whose verdict the gateway did not predict.
 *
 * @param excused the reasons why the gateway cannot predict some verdicts, by action. Each must apply.
 */
export function surprises(
  attempts: readonly Attempt[],
  excused: Readonly<Record<string, string | undefined>> = {},
): string[] {
  return attempts
    .filter((each) => isPredicted(each) === (excused[each.action] !== undefined))
    .map(({ action, predicted: { code }, verdict, message }) =>
      `${action}: predicted ${code ?? 'ACCEPTED'}, and the verdict is ${verdict}. ${message} ${excused[action] ?? ''}`.trim(),
    );
}
