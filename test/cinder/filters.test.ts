import { describe, expect, test } from 'vitest';
import type { CinderClient } from '../../src/cinder/client.ts';
import { filterQuery } from '../../src/cinder/filters.ts';
import { attachments } from '../../src/cinder/resources/attachments.ts';
import { backups } from '../../src/cinder/resources/backups.ts';
import { snapshots } from '../../src/cinder/resources/snapshots.ts';
import { volumeTypes } from '../../src/cinder/resources/volume-types.ts';
import { volumes } from '../../src/cinder/resources/volumes.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { fakeCinder, type FakeCinder, type FakeOptions } from '../support/fake-cinder.ts';
import { minutesLater } from '../support/later.ts';
import { volumeId } from '../support/rows.ts';

/** A cloud whose operator opens the id of volumes, and nothing of backups, to every user. */
function opening(options: FakeOptions = {}): FakeCinder {
  const answer = {
    resource_filters: [
      { resource: 'volume', filters: ['name', 'id'] },
      { resource: 'backup', filters: [] },
    ],
  };
  return fakeCinder({}, { ...options, answers: { 'GET /resource_filters': () => answer } });
}

test("filters become Cinder's keys and values; null and undefined ones are left out", async () => {
  const { client, calls } = fakeCinder({}, { isAdmin: true });
  const query = await filterQuery(client, volumes, {
    name: 'a',
    groupId: 'g',
    bootable: false,
    size: 0,
    metadata: { team: 'a "b"' },
    ids: ['1', '2'],
    status: null,
    host: undefined,
  });
  expect(query).toEqual({
    name: 'a',
    group_id: '"g"',
    bootable: 'false',
    size: '0',
    metadata: '{"team":"a \\"b\\""}',
    id: '["1","2"]',
  });
  expect(calls).toEqual([]);
});

test("the attachments' status is filtered by the column that Cinder has", async () => {
  expect(await filterQuery(fakeCinder({}).client, attachments, { status: 'reserved' })).toEqual({
    attach_status: 'reserved',
  });
});

test.each(['colour', 'constructor', '__proto__', ''])('there is no filter %j', async (name) => {
  const { client } = fakeCinder({}, { isAdmin: true });
  const failure = await failureOf(() => filterQuery(client, volumes, Object.fromEntries([[name, 'x']])));
  expect(failure).toEqual(
    cinderError('BAD_USER_INPUT', `A list of volumes has no filter "${name}".`, { path: ['filter', name] }),
  );
});

test('a filter that the cloud is too old for is refused with no call', async () => {
  const { client, calls } = fakeCinder({}, { microversion: '3.30' });
  const failure = await failureOf(() => filterQuery(client, volumes, { size: 1 }));
  expect(failure).toEqual(
    cinderError('MICROVERSION_TOO_LOW', 'The filter "size" needs', { required: '3.31', available: '3.30' }),
  );
  expect(calls).toEqual([]);
});

describe('filters of administrators, asked for by a member', () => {
  test('are taken where the operator opens them', async () => {
    const { client, calls } = opening();
    expect(await filterQuery(client, volumes, { ids: [volumeId(1)] })).toEqual({ id: `["${volumeId(1)}"]` });
    expect(calls).toEqual(['GET /resource_filters']);
  });

  test('are refused where he does not', async () => {
    const message = 'Only an administrator may filter volumes by "host" on this cloud.';
    const failure = await failureOf(() => filterQuery(opening().client, volumes, { host: 'h' }));
    expect(failure).toEqual(cinderError('BAD_USER_INPUT', message, { path: ['filter', 'host'] }));
    expect(await failureOf(() => filterQuery(opening().client, backups, { id: 'b' }))).toEqual(
      cinderError('BAD_USER_INPUT'),
    );
    expect(await failureOf(() => filterQuery(opening().client, attachments, { id: 'a' }))).toEqual(
      cinderError('BAD_USER_INPUT'),
    );
  });

  test('are refused with no call before 3.33, which cannot open them', async () => {
    const { client, calls } = opening({ microversion: '3.32' });
    expect(await failureOf(() => filterQuery(client, volumes, { ids: ['1'] }))).toEqual(cinderError('BAD_USER_INPUT'));
    expect(calls).toEqual([]);
  });

  test('what the operator opens is asked for once in ten minutes', async () => {
    const { client, calls } = opening();
    await filterQuery(client, volumes, { ids: ['1'] });
    await minutesLater(9);
    await filterQuery(client, volumes, { ids: ['1'] });
    expect(calls).toHaveLength(1);
    await minutesLater(2);
    await filterQuery(client, volumes, { ids: ['1'] });
    expect(calls).toHaveLength(2);
  });

  test("one caller's failure to ask is neither kept nor another's", async () => {
    const { client: good } = opening();
    const refused = { ...good, call: () => Promise.reject(new Error('left')) } as CinderClient;
    const asked = [refused, good].map((client) => filterQuery(client, volumes, { ids: ['1'] }));
    const [first, second] = await Promise.allSettled(asked);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'left' } });
    expect(second).toMatchObject({ status: 'fulfilled' });
  });
});

describe('filters that Cinder ignores, or answers with nothing, for a member', () => {
  const opened = { resource_filters: [{ resource: 'volume_type', filters: ['is_public', 'extra_specs'] }] };
  const member = (): FakeCinder => fakeCinder({}, { answers: { 'GET /resource_filters': () => opened } });

  test('is_public is refused with no call, though the operator opens it', async () => {
    const { client, calls } = member();
    expect(await failureOf(() => filterQuery(client, volumeTypes, { isPublic: false }))).toEqual(
      cinderError('BAD_USER_INPUT', 'Only an administrator may filter volume types by "isPublic"'),
    );
    expect(calls).toEqual([]);
    expect(await filterQuery(fakeCinder({}, { isAdmin: true }).client, volumeTypes, { isPublic: false })).toEqual({ is_public: 'false' });
  });

  test('extra specs may be those that he sees, from 3.52 on', async () => {
    const { client } = member();
    const query = { extra_specs: '{"multiattach":"<is> True"}' };
    expect(await filterQuery(client, volumeTypes, { extraSpecs: { multiattach: '<is> True' } })).toEqual(query);
    const hidden = { multiattach: '<is> True', backend: 'x' };
    expect(await failureOf(() => filterQuery(client, volumeTypes, { extraSpecs: hidden }))).toEqual(
      cinderError('BAD_USER_INPUT', 'by the key "backend"', { path: ['filter', 'extraSpecs'] }),
    );
    const admin = fakeCinder({}, { isAdmin: true });
    expect(await filterQuery(admin.client, volumeTypes, { extraSpecs: hidden })).toEqual({ extra_specs: JSON.stringify(hidden) });
    const old = fakeCinder({}, { isAdmin: true, microversion: '3.51' });
    expect(await failureOf(() => filterQuery(old.client, volumeTypes, { extraSpecs: hidden }))).toEqual(
      cinderError('MICROVERSION_TOO_LOW'),
    );
  });
});

describe('parts of names', () => {
  const names: [string, string, string][] = [
    ['shop', 'shop', '"shop"'],
    ['a_b', 'a\\_b', '"a\\\\_b"'],
    ['100%', '100\\%', '"100\\\\%"'],
    ['a\\b', 'a\\\\b', '"a\\\\\\\\b"'],
    ['1e3', '1e3', '"1e3"'],
    ['None', 'None', '"None"'],
    ['', '', '""'],
  ];

  test.each(names)('%j is found as it stands: no wildcards, no Python', async (nameContains, plain, literal) => {
    const { client } = fakeCinder({}, { isAdmin: true });
    expect(await filterQuery(client, snapshots, { nameContains })).toEqual({ 'name~': plain });
    expect(await filterQuery(client, volumes, { nameContains })).toEqual({ 'name~': literal });
  });

  test('are for administrators, and for whom the operator opens them to', async () => {
    expect(await failureOf(() => filterQuery(opening().client, volumes, { nameContains: 'a' }))).toEqual(
      cinderError('BAD_USER_INPUT', 'Only an administrator may filter volumes by "nameContains"', { path: ['filter', 'nameContains'] }),
    );
    const answer = { resource_filters: [{ resource: 'volume', filters: ['name~'] }] };
    const { client } = fakeCinder({}, { answers: { 'GET /resource_filters': () => answer } });
    expect(await filterQuery(client, volumes, { nameContains: 'a' })).toEqual({ 'name~': '"a"' });
  });

  test('need 3.34', async () => {
    const { client } = fakeCinder({}, { isAdmin: true, microversion: '3.33' });
    expect(await failureOf(() => filterQuery(client, volumes, { nameContains: 'a' }))).toEqual(cinderError('MICROVERSION_TOO_LOW'));
  });
});

test("a volume's name is the one text that Cinder does not read as a Python literal", async () => {
  const { client } = fakeCinder({}, { isAdmin: true });
  expect(await filterQuery(client, volumes, { name: '"a"', userId: '0', host: 'lab@one' })).toEqual({
    name: '"a"',
    user_id: '"0"',
    host: '"lab@one"',
  });
  expect(await filterQuery(client, backups, { userId: '0' })).toEqual({ user_id: '0' });
});

describe('times', () => {
  const time = '2026-11-23T13:29:01Z';

  test.each(['gt', 'gte', 'lt', 'lte', 'eq', 'neq'])('%s', async (bound) => {
    const { client, calls } = fakeCinder({});
    expect(await filterQuery(client, volumes, { createdAt: { [bound]: time, other: null }, updatedAt: { [bound]: time } })).toEqual({
      created_at: `${bound}:${time}`,
      updated_at: `${bound}:${time}`,
    });
    expect(calls).toEqual([]);
  });

  test.each([
    [{}, 'there are 0.'],
    [{ gt: null }, 'there are 0.'],
    [{ gt: time, lt: time }, 'there are 2.'],
  ])('%j is not one bound', async (createdAt, message) => {
    expect(await failureOf(() => filterQuery(fakeCinder({}).client, volumes, { createdAt }))).toEqual(
      cinderError('BAD_USER_INPUT', message, { path: ['filter', 'createdAt'] }),
    );
  });

  test('need 3.60', async () => {
    const { client } = fakeCinder({}, { microversion: '3.59' });
    expect(await failureOf(() => filterQuery(client, volumes, { createdAt: { gt: time } }))).toEqual(
      cinderError('MICROVERSION_TOO_LOW', 'The filter "createdAt" needs', { required: '3.60', available: '3.59' }),
    );
  });
});

describe("filters by a column of the snapshots' volume", () => {
  test.each(['availabilityZone', 'host', 'clusterName'])('%s stands with what Cinder does not misread', async (name) => {
    const { client } = fakeCinder({}, { isAdmin: true });
    const others = { metadata: { a: 'b' }, nameContains: 'x', status: null };
    expect(Object.keys(await filterQuery(client, snapshots, { [name]: 'y', ...others }))).toHaveLength(3);
    expect(await failureOf(() => filterQuery(client, snapshots, { status: 'available', [name]: 'y' }))).toEqual(
      cinderError('BAD_USER_INPUT', `Cinder misreads "status" beside "${name}"`, { path: ['filter', 'status'] }),
    );
  });
});
