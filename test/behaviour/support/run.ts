import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { scaled } from '../../support/scaled.ts';
import { delay } from './delay.ts';
import type { UserName } from './facts.ts';
import { as, cloud, type Answer, type Caller, type GraphQLFault } from './gateway.ts';

export interface Refusal {
  __typename: string;
  code: string;
  message: string;
  path: string[] | null;
  requestId: string | null;
  status?: string;
  reasons?: string[];
  lastStatus?: string | null;
}

export interface Run<Payload> {
  /** The selected fields, except the user errors. */
  payload: Payload;
  userErrors: Refusal[];
  calls: string[];
}

const errorFields =
  '__typename code message path requestId ... on ResourceFailureError { lastStatus reasons } ... on WaitTimeoutError { lastStatus }';

/**
 * A short interval for resources that are soon ready. In the sandbox, they are ready at once. On the lab, more polls would delay
 * cinder-api.
 */
export const soon = { interval: cloud.name === 'sandbox' ? 0.05 : 0.4, timeout: 60 };

/** A deadline before any operation ends, and possibly before the first poll. */
export const tooSoon = { interval: 0.02, timeout: 0.001 };

/** A deadline that is long enough for one poll, even on a busy machine. The operation must take longer. */
export const waitShort = { interval: 0.3, timeout: Number(delay(1)) };

/** A wait for a status that never occurs. The timeout is long enough for the operation to end. */
export const inVain = { interval: 0.3, timeout: scaled(250) / 1000, status: 'deleted' };

type Answered<Payload> = Answer<{ done: Payload & Pick<Run<Payload>, 'userErrors'> }>;

function send<Payload>(
  user: UserName | Caller,
  name: string,
  input: object,
  selection: string,
): Promise<Answered<Payload>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${selection} userErrors { ${errorFields} } } }`;
  return (typeof user === 'string' ? as(user) : user).send(document, { input });
}

/** Runs one mutation, and returns any outcome. @param selection fields of the payload in addition to the user errors */
export async function run<Payload = Record<string, unknown>>(
  user: UserName | Caller,
  name: string,
  input: object,
  selection = '',
): Promise<Run<Payload>> {
  const { data, errors, calls } = await send<Payload>(user, name, input, selection);
  expect(errors).toEqual([]);
  const { userErrors, ...payload } = data.done;
  return { payload: payload as Payload, userErrors, calls };
}

/** The result of one row of a bulk mutation. */
export interface Row {
  requestedId: string;
  userErrors: Refusal[];
  /** The selected fields. */
  [field: string]: unknown;
}

/**
 * Runs one bulk mutation whose input as a whole must be accepted, and returns any results.
 *
 * @param selection fields of each result in addition to the ID and the user errors
 */
export async function runBulk(
  user: UserName | Caller,
  name: string,
  input: object,
  selection = '',
): Promise<{ results: Row[]; calls: string[] }> {
  const rows = `results { requestedId ${selection} userErrors { ${errorFields} } }`;
  const { payload, userErrors, calls } = await run<{ results: Row[] }>(user, name, input, rows);
  expect(userErrors).toEqual([]);
  return { results: payload.results, calls };
}

/** Runs one mutation in which the cloud fails. @returns the errors of the answer */
export async function faultsOf(user: UserName | Caller, name: string, input: object): Promise<GraphQLFault[]> {
  return (await send(user, name, input, '')).errors;
}

/** Runs one mutation that must succeed. @returns its payload */
export async function done<Payload = Record<string, unknown>>(
  user: UserName | Caller,
  name: string,
  input: object,
  selection = '',
): Promise<Payload> {
  const { payload, userErrors } = await run<Payload>(user, name, input, selection);
  expect(userErrors).toEqual([]);
  return payload;
}

/** Runs one mutation that must fail with one user error of the type. @returns its message */
export async function refused(user: UserName | Caller, name: string, input: object, type: string): Promise<string> {
  const { userErrors } = await run(user, name, input);
  expect([name, userErrors]).toMatchObject([name, [{ __typename: type }]]);
  return userErrors[0]?.message ?? '';
}

/** Runs one mutation of alice's resource as a reader of her project and as a user of another project. Both must fail. */
export async function refusedToOthers(name: string, input: object, strangers = 'NotFoundError'): Promise<void> {
  await refused('ron', name, input, 'ForbiddenError');
  await refused('bob', name, input, strangers);
}

/** Reads one field by an ID. */
export async function read<T>(
  field: string,
  id: string,
  selection: string,
  user: UserName = 'alice',
): Promise<T | null> {
  const { data } = await as(user).send<{ found: T | null }>(
    `query ($id: ID!) { found: ${field}(id: $id) { ${selection} } }`,
    { id },
  );
  return data.found;
}

/** Reads until the condition is true, for operations that end after the wait of the test. */
export async function untilRead<T>(
  field: string,
  id: string,
  selection: string,
  holds: (found: T | null) => boolean,
): Promise<T | null> {
  for (let look = 0; look < 600; look++) {
    const found = await read<T>(field, id, selection);
    if (holds(found)) return found;
    await sleep(soon.interval * 1000);
  }
  throw new Error(`${field} ${id} did not reach the expected state.`);
}
