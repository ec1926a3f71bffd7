import { expect } from 'vitest';
import type { UserName } from './facts.ts';
import { as } from './gateway.ts';

export interface Changed {
  /** What was selected of the payload. */
  payload: Record<string, unknown>;
  userErrors: { __typename: string; message: string; code: string; path: string[] | null; lastStatus?: string; status?: string }[];
  calls: string[];
}

/** One mutation, whatever comes of it. @param selection what is wanted of the payload beside its errors */
export async function change(user: UserName, name: string, input: object, selection = ''): Promise<Changed> {
  const { data, errors, calls } = await as(user).send<{ done: Changed['payload'] & Pick<Changed, 'userErrors'> } | null>(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
      done: ${name}(input: $input) {
        ${selection}
        userErrors { __typename message code path ... on WaitTimeoutError { lastStatus } ... on ResourceFailureError { status } }
      }
    }`,
    { input },
  );
  if (!data) throw new Error(errors.map(({ message }) => message).join(' '));
  const { userErrors, ...payload } = data.done;
  return { payload, userErrors, calls };
}

/** One mutation that must go well. */
export async function changed<Payload>(user: UserName, name: string, input: object, selection = ''): Promise<Payload> {
  const { payload, userErrors } = await change(user, name, input, selection);
  expect(userErrors).toEqual([]);
  return payload as Payload;
}
