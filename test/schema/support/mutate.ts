import { expect } from 'vitest';
import type { Answer, FakeOptions, Store } from '../../support/fake-cinder.ts';
import { execute } from '../../support/execute.ts';

export interface UserErrorShown {
  __typename: string;
  code: string;
  message: string;
  path: string[] | null;
}

export interface Mutated {
  userErrors: UserErrorShown[];
  /** The request bodies, without undefined keys. */
  bodies: unknown;
  calls: string[];
}

/** A wait that succeeds soon, one that does not end in time, and an invalid one. */
export const wait = { interval: 0.005, timeout: 60 };
export const waitInVain = { interval: 0.005, timeout: 0.1 };
export const badWait = { interval: 0, timeout: 1 };

/**
 * Runs one mutation on a Cinder that accepts every change, and responds from `answers` and the store.
 *
 * @param options the store, and `answers` by method and route. A creation requires a response with its record.
 */
export async function mutate(
  name: string,
  input: object,
  options: FakeOptions & { store?: Store } = {},
): Promise<Mutated> {
  const { store = {}, answers = {}, ...how } = options;
  const document = `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    done: ${name}(input: $input) { userErrors { __typename code message path } }
  }`;
  const run = await execute(document, store, { ...how, answers: acceptingAll(answers), variables: { input } });
  if (run.errors) throw new Error(run.errors.map(({ message }) => message).join(' '));
  const { userErrors } = (run.data as { done: { userErrors: UserErrorShown[] } }).done;
  return { userErrors, calls: run.calls, bodies: JSON.parse(JSON.stringify(run.bodies)) as unknown };
}

/** Expects that the mutation makes these calls with these bodies, and succeeds. */
export async function expectCalls(
  name: string,
  input: object,
  calls: readonly string[],
  bodies: readonly unknown[] = [],
  options: FakeOptions & { store?: Store } = {},
): Promise<void> {
  expect(await mutate(name, input, options)).toEqual({ userErrors: [], calls, bodies });
}

/** Expects one user error, and no call. */
export async function expectRefused(
  name: string,
  input: object,
  error: object,
  options: FakeOptions = {},
): Promise<void> {
  const run = await mutate(name, input, options);
  expect(run.userErrors).toMatchObject([error]);
  expect(run.calls).toEqual([]);
}

function acceptingAll(answers: Readonly<Record<string, Answer>>): Readonly<Record<string, Answer>> {
  return new Proxy(answers, {
    get: (own, key: string) => own[key] ?? (key.startsWith('GET ') ? undefined : () => undefined),
  });
}
