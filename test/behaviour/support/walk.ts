import { expect } from 'vitest';
import type { UserName } from './facts.ts';
import { as, type Answer } from './gateway.ts';

interface Page {
  list: {
    totalCount: number | null;
    nodes: { cinderId: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  } | null;
}

/** Reads one page of a root list. */
export function page(user: UserName, field: string, args: string): Promise<Answer<Page>> {
  return as(user).send<Page>(
    `{ list: ${field}(${args}) { totalCount nodes { cinderId } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
  );
}

/** Returns the IDs of a page that must have no errors. */
export async function idsOf(user: UserName, field: string, args: string): Promise<string[]> {
  const { data, errors } = await page(user, field, args);
  expect(errors).toEqual([]);
  return data.list?.nodes.map(({ cinderId }) => cinderId) ?? [];
}

/** The maximum number of attempts, because other tests can change lists of the whole cloud during a walk. */
const mostWalks = 30;

/** The number of calls for each page, and for the last page. */
export interface CallsOfPages {
  each?: number;
  last?: number;
}

/**
 * Reads a list in pages of 3 to its end. Each item occurs once, in the order of the whole list. Each page has the expected number
 * of calls, and the count if there is one. The last page has no next page, even if it is exactly full. If another test has
 * changed the list in the meantime, it is read again.
 *
 * @param args filter and order, as in a query
 * @param counted the source of the count. Null without a count
 * @returns the IDs of all items
 */
export async function expectPages(
  user: UserName,
  field: string,
  call: string,
  args = '',
  counted: 'Cinder' | 'the gateway' | null = null,
  { each = 1, last = each }: CallsOfPages = {},
): Promise<string[]> {
  for (let attempt = 0; ; attempt++) {
    const whole = await idsOf(user, field, `first: 1000 ${args}`);
    try {
      await walk(whole, user, field, call, args, counted, { each, last });
      return whole;
    } catch (error) {
      const now = await idsOf(user, field, `first: 1000 ${args}`);
      if (attempt === mostWalks || JSON.stringify(now) === JSON.stringify(whole)) throw error;
    }
  }
}

async function walk(
  whole: readonly string[],
  user: UserName,
  field: string,
  call: string,
  args: string,
  counted: 'Cinder' | 'the gateway' | null,
  { each, last }: Required<CallsOfPages>,
): Promise<void> {
  expect(whole.length).toBeGreaterThanOrEqual(9);
  const listed: string[] = [];
  let after = '';
  for (let more = true; more;) {
    const { data, errors, calls } = await page(user, field, `first: 3 ${args} ${after}`);
    expect(errors).toEqual([]);
    expect(data.list?.totalCount).toBe(counted === null ? null : whole.length);
    expect(data.list?.pageInfo.hasPreviousPage).toBe(listed.length > 0);
    listed.push(...(data.list?.nodes.map(({ cinderId }) => cinderId) ?? []));
    more = data.list?.pageInfo.hasNextPage ?? false;
    expect(more).toBe(listed.length < whole.length);
    expect(calls).toEqual(Array.from({ length: more ? each : last }, () => call));
    after = `after: "${data.list?.pageInfo.endCursor ?? ''}"`;
  }
  expect(listed).toEqual(whole);
  expect(new Set(listed).size).toBe(listed.length);
  for (const [first, hasNextPage] of [
    [whole.length, false],
    [whole.length - 1, true],
  ] as const) {
    const { data } = await page(user, field, `first: ${first} ${args}`);
    expect(data.list?.nodes).toHaveLength(first);
    expect(data.list?.pageInfo.hasNextPage).toBe(hasNextPage);
  }
}

const outsiders = (id: string): [string, string][] => [
  ['../x', '"../x" is not a valid ID.'],
  [`${id}/../${id}`, 'is not a valid ID.'],
  ['%2f', '"%2f" is not a valid ID.'],
  [`${id}\r\nX-Auth-Token: x`, 'is not a valid ID.'],
  ['x'.repeat(10_000), 'is not a valid ID.'],
  [`Server:${id}`, 'received "Server:'],
];

/** Expects invalid IDs to be refused with the name of the argument, and without a call. */
export async function expectNoBadIds(user: UserName, field: string, id: string, argument = 'id'): Promise<void> {
  for (const [bad, message] of outsiders(id)) {
    const { data, errors, calls } = await as(user).send<Record<string, unknown>>(
      `query ($id: ID!) { ${field}(${argument}: $id) { __typename } }`,
      { id: bad },
    );
    expect(data[field]).toBeNull();
    expect(errors).toMatchObject([{ path: [field], extensions: { code: 'BAD_USER_INPUT', input: [argument] } }]);
    expect(errors[0]?.message).toContain(message);
    expect(calls).toEqual([]);
  }
}
