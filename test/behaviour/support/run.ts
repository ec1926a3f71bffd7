import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { UserName } from './facts.ts';
import { as } from './gateway.ts';

export interface Refusal {
  __typename: string;
  message: string;
  path: string[] | null;
  status?: string;
  reasons?: string[];
  lastStatus?: string;
}

export interface Run<Payload> {
  payload: Payload;
  userErrors: Refusal[];
  calls: string[];
}

const errorFields =
  '__typename message path ... on ResourceFailureError { status reasons } ... on WaitTimeoutError { lastStatus }';

/** Looks often, as a test's resources are soon there. */
export const soon = { interval: 0.2, timeout: 120 };

/** A deadline before which nothing ends. */
export const tooSoon = { interval: 0.02, timeout: 0.05 };

/** Runs one mutation, whatever comes of it. @param selection of the payload, beside its user errors */
export async function run<Payload>(user: UserName, name: string, input: object, selection = ''): Promise<Run<Payload>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${selection} userErrors { ${errorFields} } } }`;
  const { data, errors, calls } = await as(user).send<{ done: Payload & { userErrors: Refusal[] } }>(document, { input });
  expect(errors).toEqual([]);
  return { payload: data.done, userErrors: data.done.userErrors, calls };
}

/** Runs one mutation that must go well. */
export async function done<Payload>(user: UserName, name: string, input: object, selection = ''): Promise<Payload> {
  const { payload, userErrors } = await run<Payload>(user, name, input, selection);
  expect(userErrors).toEqual([]);
  return payload;
}

/** Reads one field by an id. */
export async function read<T>(field: string, id: string, selection: string, user: UserName = 'alice'): Promise<T | null> {
  const { data } = await as(user).send<{ found: T | null }>(`query ($id: ID!) { found: ${field}(id: $id) { ${selection} } }`, { id });
  return data.found;
}

/** Reads until it is as it should be: for what ends after the test's own wait was given up. */
export async function untilRead<T>(
  field: string,
  id: string,
  selection: string,
  holds: (found: T | null) => boolean,
): Promise<T | null> {
  for (let look = 0; look < 150; look++) {
    const found = await read<T>(field, id, selection);
    if (holds(found)) return found;
    await sleep(200);
  }
  throw new Error(`${field} ${id} did not become what it should.`);
}
