import { describe, expect, test } from 'vitest';
import { encodeCursor } from '../../../src/resolvers/common/cursor.ts';
import { manageableVolumes } from '../../../src/cinder/resources/manageable.ts';
import { CinderError } from '../../../src/cinder/errors.ts';
import { manageable, type ManageableArgs } from '../../../src/resolvers/manageable/manageable.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { operation, type Operation } from '../../support/operation.ts';
import { manageableRow } from '../../support/rows.ts';

const route = 'GET /manageable_volumes/detail';
const name = (n: number): string => `v-${String(n).padStart(4, '0')}`;

/** A driver that pages a given number of volumes. */
function backend(count: number, largestPage = 1000): Operation {
  const all = Array.from({ length: count }, (_, index) => manageableRow(name(index)));
  return operation(
    {},
    {
      isAdmin: true,
      answers: {
        [route]: ({ query }) => {
          const start = all.findIndex(({ reference }) => JSON.stringify(reference) === query?.['marker']) + 1;
          return { 'manageable-volumes': all.slice(start, start + Math.min(Number(query?.['limit']), largestPage)) };
        },
      },
    },
  );
}

const list = (args: Partial<ManageableArgs>, { context }: Operation) =>
  manageable(
    context,
    manageableVolumes,
    { first: 50, host: 'h', ...args },
    {
      hasNextPage: true,
      hasPreviousPage: true,
    },
  );

test('pages continue after the references of the driver', async () => {
  const run = backend(20);
  const first = await list({ first: 7 }, run);
  const second = await list({ first: 7, after: first?.edges.at(-1)?.cursor }, run);
  const third = await list({ first: 7, after: second?.edges.at(-1)?.cursor }, run);
  const pages = [first, second, third];
  expect(
    pages.flatMap((page) => page?.edges.map(({ node }) => (node.reference as Record<string, string>)['source-name'])),
  ).toEqual(Array.from({ length: 20 }, (_, index) => name(index)));
  expect(pages.map((page) => [page?.hasPreviousPage, page?.hasNextPage, page?.totalCount])).toEqual([
    [false, true, null],
    [true, true, null],
    [true, false, null],
  ]);
  // One additional call after the short page.
  expect(run.calls).toHaveLength(4);
});

test.each([
  [1000, false, 2],
  [1001, true, 2],
  [999, false, 2],
])('a page of 1000 of %i volumes has a next page (%s), with %i calls', async (count, hasNextPage, calls) => {
  const run = backend(count);
  expect((await list({ first: 1000 }, run))?.hasNextPage).toBe(hasNextPage);
  expect(run.calls).toHaveLength(calls);
});

test.each([1, 2, 3, 7, 20, 100])(
  'a server that allows %i rows per page does not truncate the list',
  async (largestPage) => {
    for (const first of [1, 7, 19, 20, 50, 1000]) {
      const run = backend(20, largestPage);
      const seen: unknown[] = [];
      for (let after: string | undefined, more = true; more;) {
        const page = await list({ first, after }, run);
        seen.push(...(page?.edges.map(({ node }) => node.reference) ?? []));
        more = page?.hasNextPage ?? false;
        after = page?.edges.at(-1)?.cursor;
      }
      expect([first, seen]).toEqual([
        first,
        Array.from({ length: 20 }, (_, index) => ({ 'source-name': name(index) })),
      ]);
    }
  },
);

test('an empty backend requires one call', async () => {
  const run = backend(0);
  expect(await list({}, run)).toMatchObject({ edges: [], hasNextPage: false });
  expect(run.calls).toHaveLength(1);
});

test.each([1, 4])(
  'pages continue after the remaining rows if the last %i rows of a page were deleted',
  async (deleted) => {
    let all = Array.from({ length: 12 }, (_, index) => manageableRow(name(index)));
    const run = operation(
      {},
      {
        isAdmin: true,
        answers: {
          [route]: ({ query }) => {
            const marker = query?.['marker'];
            const at = all.findIndex(({ reference }) => JSON.stringify(reference) === marker);
            if (marker !== undefined && at < 0)
              throw new CinderError('BAD_USER_INPUT', `marker not found: ${String(marker)}`);
            const page = all.slice(at + 1, at + 1 + 6);
            if (marker === undefined) all = all.filter((_, index) => index < 6 - deleted || index > 5);
            return { 'manageable-volumes': page };
          },
        },
      },
    );
    const page = await list({}, run);
    expect(page?.edges.map(({ node }) => node.reference)).toEqual(
      Array.from({ length: 12 }, (_, index) => ({ 'source-name': name(index) })),
    );
  },
);

test('pages that repeat their rows are an error', async () => {
  const run = operation(
    {},
    {
      isAdmin: true,
      answers: {
        [route]: () => ({
          'manageable-volumes': [manageableRow('a'), manageableRow('b')].slice(0, run.calls.length % 2 === 1 ? 2 : 1),
        }),
      },
    },
  );
  expect(await failureOf(() => list({}, run))).toEqual(
    cinderError('UPSTREAM_ERROR', 'does not continue after its marker'),
  );
});

describe('refuses without a call', () => {
  test.each<[Partial<ManageableArgs>, string[]]>([
    [{ host: null }, ['host']],
    [{ cluster: 'c' }, ['cluster']],
    [{ host: '%' }, ['host']],
    [{ host: null, cluster: '' }, ['cluster']],
    [{ first: -1 }, ['first']],
    [{ after: 'x' }, ['after']],
    [{ after: encodeCursor('reference:asc', ['7']) }, ['after']],
  ])('%j', async (args, path) => {
    const run = backend(1);
    expect(await failureOf(() => list(args, run))).toEqual(cinderError('BAD_USER_INPUT', undefined, { path }));
    expect(run.calls).toEqual([]);
  });
});

test('a refused cursor is CURSOR_EXPIRED, and other refusals do not change', async () => {
  const run = operation(
    {},
    {
      isAdmin: true,
      answers: {
        [route]: () => {
          throw new CinderError('BAD_USER_INPUT', 'marker not found');
        },
      },
    },
  );
  const after = encodeCursor('reference:asc', ['{"source-name":"gone"}']);
  expect(await failureOf(() => list({ after }, run))).toEqual(
    cinderError('CURSOR_EXPIRED', 'Start again without `after`.', { path: ['after'] }),
  );
  expect(await failureOf(() => list({}, run))).toEqual(cinderError('BAD_USER_INPUT', 'marker not found'));
});
