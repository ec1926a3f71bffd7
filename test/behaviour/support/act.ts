import { expect } from 'vitest';
import type { UserName } from './facts.ts';
import { as } from './gateway.ts';

export interface Acted {
  /** The payload, its user errors left out; null where the whole answer failed. */
  payload: Record<string, unknown> | null;
  userErrors: { __typename: string; code: string; message: string; path: string[] | null; requestId: string | null }[];
  calls: string[];
}

/**
 * One mutation as a user.
 *
 * @param selection what of the payload is wanted beside `userErrors`
 */
export async function act(user: UserName, name: string, input: object, selection = ''): Promise<Acted> {
  const document = `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    done: ${name}(input: $input) { ${selection} userErrors { __typename code message path requestId } }
  }`;
  const { data, errors, calls } = await as(user).send<{ done: Record<string, unknown> & Pick<Acted, 'userErrors'> } | null>(document, { input });
  expect(errors).toEqual([]);
  const { userErrors = [], ...payload } = data?.done ?? {};
  return { payload, userErrors, calls };
}

/** The same, which must go well. @returns the payload */
export async function done(user: UserName, name: string, input: object, selection = ''): Promise<Record<string, unknown>> {
  const { payload, userErrors } = await act(user, name, input, selection);
  expect(userErrors).toEqual([]);
  return payload ?? {};
}

/** The same, which must be refused with one user error of the type. @returns its message */
export async function refused(user: UserName, name: string, input: object, type: string): Promise<string> {
  const { userErrors } = await act(user, name, input);
  expect(userErrors).toMatchObject([{ __typename: type }]);
  return userErrors[0]?.message ?? '';
}
