import { describe, expect, test } from 'vitest';
import {
  listManageable,
  manageableSnapshots,
  manageableVolumes,
  type ManageableOptions,
} from '../../../src/cinder/resources/manageable.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { fakeCinder, notFound, type FakeCinder, type FakeOptions } from '../../support/fake-cinder.ts';
import { manageableRow } from '../../support/rows.ts';

const route = 'GET /manageable_volumes/detail';
const row = (name: string, size: number) => manageableRow(name, { size });
const marker = (name: string): string => JSON.stringify({ 'source-name': name });

const byReference = [{ key: 'reference', direction: 'asc' }] as const;

/** The rows of a driver that neither sorts nor pages. */
const unpaged = [row('c', 1), row('a', 3), row('d', 2), row('b', 2)];

function cloud(rows: unknown, options: FakeOptions = {}): FakeCinder {
  return fakeCinder({}, { answers: { [route]: () => ({ 'manageable-volumes': rows }) }, ...options });
}

async function names(rows: unknown, options: Partial<ManageableOptions>): Promise<string[] | undefined> {
  const { client } = cloud(rows);
  const list = await listManageable(client, manageableVolumes, { host: 'h', limit: 10, sort: byReference, ...options });
  return list?.map(({ reference }) => (reference as { 'source-name': string })['source-name']);
}

describe('a driver that neither sorts nor pages', () => {
  const bySize = [
    { key: 'size', direction: 'desc' },
    { key: 'reference', direction: 'asc' },
  ] as const;

  test.each<[Partial<ManageableOptions>, string[]]>([
    [{}, ['a', 'b', 'c', 'd']],
    [{ sort: [{ key: 'reference', direction: 'desc' }] }, ['d', 'c', 'b', 'a']],
    [{ sort: bySize }, ['a', 'b', 'd', 'c']],
    [{ limit: 2 }, ['a', 'b']],
    [{ limit: 2, marker: marker('b') }, ['c', 'd']],
    [{ limit: 2, marker: marker('d') }, []],
    [{ sort: bySize, marker: marker('b') }, ['d', 'c']],
  ])('is sorted and paged by the gateway with %j', async (options, expected) => {
    expect(await names(unpaged, options)).toEqual(expected);
  });

  test('refuses a marker that the driver does not know', async () => {
    expect(await failureOf(() => names(unpaged, { limit: 2, marker: marker('x') }))).toEqual(
      cinderError('BAD_USER_INPUT', 'no volume with the reference'),
    );
  });
});

test('does not change the page of a driver that sorts and pages', async () => {
  expect(await names([row('b', 2), row('c', 1)], { limit: 2, marker: marker('a') })).toEqual(['b', 'c']);
});

test('sorts other references by their first value, or as text', async () => {
  const { client } = cloud([{ z: 'a', y: 'c' }, 'b', 7].map((reference) => manageableRow('', { reference })));
  const list = await listManageable(client, manageableVolumes, { host: 'h', limit: 10, sort: byReference });
  expect(list?.map(({ id }) => id)).toEqual(['7', '{"z":"a","y":"c"}', '"b"']);
});

test('sends the place, the page and the order', async () => {
  const { client, calls } = cloud([]);
  const sort = [
    { key: 'size', direction: 'desc' },
    { key: 'reference', direction: 'asc' },
  ] as const;
  await listManageable(client, manageableVolumes, { host: 'h@b#p', limit: 8, marker: marker('x'), sort });
  await listManageable(client, manageableVolumes, { cluster: 'c', limit: 8, sort });
  expect(calls).toEqual([
    `${route}?host=h@b#p&limit=8&marker=${marker('x')}&sort=size:desc,reference:asc`,
    `${route}?cluster=c&limit=8&sort=size:desc,reference:asc`,
  ]);
});

test('returns the references of volumes for snapshots', async () => {
  const body = { 'manageable-snapshots': [{ ...row('s', 1), source_reference: { 'source-name': 'v' } }] };
  const { client } = fakeCinder({}, { answers: { 'GET /manageable_snapshots/detail': () => body } });
  expect(await listManageable(client, manageableSnapshots, { host: 'h', limit: 1, sort: [] })).toMatchObject([
    { kind: 'ManageableSnapshot', sourceReference: { 'source-name': 'v' } },
  ]);
});

test('returns null if the backend does not exist', async () => {
  const { client } = fakeCinder(
    {},
    {
      answers: {
        [route]: () => {
          throw notFound();
        },
      },
    },
  );
  expect(await listManageable(client, manageableVolumes, { host: 'h', limit: 1, sort: [] })).toBeNull();
});

test.each([
  ['3.7', { host: 'h' }, '3.8'],
  ['3.16', { cluster: 'c' }, '3.17'],
] as const)('refuses on %s a list for %j without a call', async (microversion, place, required) => {
  const { client, calls } = cloud([], { microversion });
  expect(await failureOf(() => listManageable(client, manageableVolumes, { ...place, limit: 1, sort: [] }))).toEqual(
    cinderError('MICROVERSION_TOO_LOW', undefined, { required }),
  );
  expect(calls).toEqual([]);
});
