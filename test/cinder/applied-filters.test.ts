import { describe, expect, test } from 'vitest';
import type { CinderClient } from '../../src/cinder/client.ts';
import { applyFilters, filterQuery, type FilterValues } from '../../src/cinder/applied-filters.ts';
import { attachments } from '../../src/cinder/resources/attachments.ts';
import { backups } from '../../src/cinder/resources/backups.ts';
import { snapshots } from '../../src/cinder/resources/snapshots.ts';
import { volumeTypes } from '../../src/cinder/resources/volume-types.ts';
import { volumes } from '../../src/cinder/resources/volumes.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { fakeCinder, type FakeCinder, type FakeOptions } from '../support/fake-cinder.ts';
import { minutesLater } from '../support/later.ts';
import { volumeId } from '../support/rows.ts';

/** A cloud whose operator allows all users to filter volumes by ID, and backups by nothing. */
function opening(options: FakeOptions = {}): FakeCinder {
  const answer = {
    resource_filters: [
      { resource: 'volume', filters: ['name', 'id'] },
      { resource: 'backup', filters: [] },
    ],
  };
  return fakeCinder({}, { ...options, answers: { 'GET /resource_filters': () => answer } });
}

test('converts filters to the keys and values of Cinder, and omits null and undefined values', async () => {
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

test('filters attachments by the status column of Cinder', async () => {
  expect(await filterQuery(fakeCinder({}).client, attachments, { statuses: ['reserved'] })).toEqual({
    attach_status: 'reserved',
  });
});

test.each(['colour', 'constructor', '__proto__', ''])('refuses the unknown filter %j', async (name) => {
  const { client } = fakeCinder({}, { isAdmin: true });
  const failure = await failureOf(() => filterQuery(client, volumes, Object.fromEntries([[name, 'x']])));
  expect(failure).toEqual(
    cinderError('BAD_USER_INPUT', `A list of volumes has no filter "${name}".`, { path: ['filter', name] }),
  );
});

test('refuses a filter that the cloud does not support, without a call', async () => {
  const { client, calls } = fakeCinder({}, { microversion: '3.30' });
  const failure = await failureOf(() => filterQuery(client, volumes, { size: 1 }));
  expect(failure).toEqual(
    cinderError('MICROVERSION_TOO_LOW', 'The filter "size" requires', { required: '3.31', available: '3.30' }),
  );
  expect(calls).toEqual([]);
});

describe('filters for administrators, used by a member', () => {
  test('are accepted if the operator allows them', async () => {
    const { client, calls } = opening();
    expect(await filterQuery(client, volumes, { ids: [volumeId(1)] })).toEqual({ id: `["${volumeId(1)}"]` });
    expect(calls).toEqual(['GET /resource_filters']);
  });

  test('are refused otherwise', async () => {
    const message = 'Only administrators can filter volumes by "host" on this cloud.';
    const failure = await failureOf(() => filterQuery(opening().client, volumes, { host: 'h' }));
    expect(failure).toEqual(cinderError('BAD_USER_INPUT', message, { path: ['filter', 'host'] }));
    expect(await failureOf(() => filterQuery(opening().client, backups, { id: 'b' }))).toEqual(
      cinderError('BAD_USER_INPUT'),
    );
    expect(await failureOf(() => filterQuery(opening().client, attachments, { id: 'a' }))).toEqual(
      cinderError('BAD_USER_INPUT'),
    );
  });

  test('are refused without a call before 3.33, when operators cannot allow them', async () => {
    const { client, calls } = opening({ microversion: '3.32' });
    expect(await failureOf(() => filterQuery(client, volumes, { ids: ['1'] }))).toEqual(cinderError('BAD_USER_INPUT'));
    expect(calls).toEqual([]);
  });

  test('require one read of the allowed filters in ten minutes', async () => {
    const { client, calls } = opening();
    await filterQuery(client, volumes, { ids: ['1'] });
    await minutesLater(9);
    await filterQuery(client, volumes, { ids: ['1'] });
    expect(calls).toHaveLength(1);
    await minutesLater(2);
    await filterQuery(client, volumes, { ids: ['1'] });
    expect(calls).toHaveLength(2);
  });

  test('are not affected by a failed read of another caller', async () => {
    const { client: good } = opening();
    const refused = { ...good, call: () => Promise.reject(new Error('left')) } as CinderClient;
    const asked = [refused, good].map((client) => filterQuery(client, volumes, { ids: ['1'] }));
    const [first, second] = await Promise.allSettled(asked);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'left' } });
    expect(second).toMatchObject({ status: 'fulfilled' });
  });
});

describe('filters that Cinder ignores, or that return nothing, for a member', () => {
  const opened = { resource_filters: [{ resource: 'volume_type', filters: ['is_public', 'extra_specs'] }] };
  const member = (): FakeCinder => fakeCinder({}, { answers: { 'GET /resource_filters': () => opened } });

  test('refuses isPublic without a call, even if the operator allows it', async () => {
    const { client, calls } = member();
    expect(await failureOf(() => filterQuery(client, volumeTypes, { isPublic: false }))).toEqual(
      cinderError('BAD_USER_INPUT', 'Only administrators can filter volume types by "isPublic"'),
    );
    expect(calls).toEqual([]);
    expect(await filterQuery(fakeCinder({}, { isAdmin: true }).client, volumeTypes, { isPublic: false })).toEqual({
      is_public: 'false',
    });
  });

  test('accepts the extra specs that a member can see, since 3.52', async () => {
    const { client } = member();
    const query = { extra_specs: '{"multiattach":"<is> True"}' };
    expect(await filterQuery(client, volumeTypes, { extraSpecs: { multiattach: '<is> True' } })).toEqual(query);
    const hidden = { multiattach: '<is> True', backend: 'x' };
    expect(await failureOf(() => filterQuery(client, volumeTypes, { extraSpecs: hidden }))).toEqual(
      cinderError('BAD_USER_INPUT', 'by the key "backend"', { path: ['filter', 'extraSpecs'] }),
    );
    const admin = fakeCinder({}, { isAdmin: true });
    expect(await filterQuery(admin.client, volumeTypes, { extraSpecs: hidden })).toEqual({
      extra_specs: JSON.stringify(hidden),
    });
    const old = fakeCinder({}, { isAdmin: true, microversion: '3.51' });
    expect(await failureOf(() => filterQuery(old.client, volumeTypes, { extraSpecs: hidden }))).toEqual(
      cinderError('MICROVERSION_TOO_LOW'),
    );
  });
});

describe('filters by a part of a name', () => {
  const names: [string, string, string][] = [
    ['shop', 'shop', '"shop"'],
    ['a_b', 'a\\_b', '"a\\\\_b"'],
    ['100%', '100\\%', '"100\\\\%"'],
    ['a\\b', 'a\\\\b', '"a\\\\\\\\b"'],
    ['1e3', '1e3', '"1e3"'],
    ['None', 'None', '"None"'],
    ['', '', '""'],
  ];

  test.each(names)(
    'match %j literally, without wildcards and Python literals',
    async (nameContains, plain, literal) => {
      const { client } = fakeCinder({}, { isAdmin: true });
      expect(await filterQuery(client, snapshots, { nameContains })).toEqual({ 'name~': plain });
      expect(await filterQuery(client, volumes, { nameContains })).toEqual({ 'name~': literal });
    },
  );

  test('are for administrators, and for users if the operator allows them', async () => {
    expect(await failureOf(() => filterQuery(opening().client, volumes, { nameContains: 'a' }))).toEqual(
      cinderError('BAD_USER_INPUT', 'Only administrators can filter volumes by "nameContains"', {
        path: ['filter', 'nameContains'],
      }),
    );
    const answer = { resource_filters: [{ resource: 'volume', filters: ['name~'] }] };
    const { client } = fakeCinder({}, { answers: { 'GET /resource_filters': () => answer } });
    expect(await filterQuery(client, volumes, { nameContains: 'a' })).toEqual({ 'name~': '"a"' });
  });

  test('require 3.34', async () => {
    const { client } = fakeCinder({}, { isAdmin: true, microversion: '3.33' });
    expect(await failureOf(() => filterQuery(client, volumes, { nameContains: 'a' }))).toEqual(
      cinderError('MICROVERSION_TOO_LOW'),
    );
  });
});

test('quotes all texts of volumes except the name, because Cinder parses them as Python literals', async () => {
  const { client } = fakeCinder({}, { isAdmin: true });
  expect(await filterQuery(client, volumes, { name: '"a"', userId: '0', host: 'lab@one' })).toEqual({
    name: '"a"',
    user_id: '"0"',
    host: '"lab@one"',
  });
  expect(await filterQuery(client, backups, { userId: '0' })).toEqual({ user_id: '0' });
});

describe('filters by time', () => {
  const time = '2026-11-23T13:29:01Z';

  test.each(['gt', 'gte', 'lt', 'lte', 'eq', 'neq'])('accept the bound %s', async (bound) => {
    const { client, calls } = fakeCinder({});
    expect(
      await filterQuery(client, volumes, { createdAt: { [bound]: time, other: null }, updatedAt: { [bound]: time } }),
    ).toEqual({
      created_at: `${bound}:${time}`,
      updated_at: `${bound}:${time}`,
    });
    expect(calls).toEqual([]);
  });

  test.each([[{}], [{ gt: null }]])('refuse %j, which has no bound', async (createdAt) => {
    expect(await failureOf(() => filterQuery(fakeCinder({}).client, volumes, { createdAt }))).toEqual(
      cinderError('BAD_USER_INPUT', 'requires at least one bound', { path: ['filter', 'createdAt'] }),
    );
  });

  test('require 3.60', async () => {
    const { client } = fakeCinder({}, { microversion: '3.59' });
    expect(await failureOf(() => filterQuery(client, volumes, { createdAt: { gt: time } }))).toEqual(
      cinderError('MICROVERSION_TOO_LOW', 'The filter "createdAt" requires', { required: '3.60', available: '3.59' }),
    );
  });
});

describe('filters that Cinder does not apply for the caller', () => {
  const time = '2026-11-23T13:29:01Z';

  test.each<[string, FakeOptions, FilterValues, string[], string[]]>([
    [
      'a filter for administrators, for a user',
      { microversion: '3.32' },
      { userId: 'u', name: 'a' },
      ['name'],
      ['userId'],
    ],
    ['the same filter, for an administrator', { isAdmin: true }, { userId: 'u', name: 'a' }, ['user_id', 'name'], []],
    [
      'a filter that Cinder lacks',
      {},
      { search: 'a', encrypted: true, serverId: 's', sizeRange: { gte: 1 } },
      [],
      ['search', 'encrypted', 'serverId', 'sizeRange'],
    ],
    ['several statuses', {}, { statuses: ['error', 'available'] }, [], ['statuses']],
    ['one status', {}, { statuses: ['error'] }, ['status'], []],
    [
      'both bounds of a timestamp, of which Cinder applies the first',
      {},
      { createdAt: { gt: time, lt: time } },
      ['created_at'],
      ['createdAt'],
    ],
    ['a timestamp on an older cloud', { microversion: '3.59' }, { createdAt: { gt: time } }, [], ['createdAt']],
  ])('are evaluated by the gateway: %s', async (_, options, values, sent, local) => {
    const applied = await applyFilters(fakeCinder({}, options).client, volumes, values);
    expect([Object.keys(applied.query).toSorted(), applied.local]).toEqual([sent.toSorted(), local]);
  });

  test('are refused if the records do not show the value', async () => {
    const statuses = { rawStatuses: ['managing', 'error'] };
    expect(await failureOf(() => applyFilters(fakeCinder({}).client, volumes, statuses))).toEqual(
      cinderError('BAD_USER_INPUT', 'Cinder accepts only one value of "rawStatuses"', {
        path: ['filter', 'rawStatuses'],
      }),
    );
    const older = opening({ microversion: '3.62' });
    expect(await failureOf(() => applyFilters(older.client, volumes, { volumeTypeId: volumeId(1) }))).toEqual(
      cinderError('BAD_USER_INPUT', 'Only administrators'),
    );
  });

  test('are evaluated for snapshots if Cinder misreads them in combination with another filter', async () => {
    const { client } = fakeCinder({}, { isAdmin: true });
    const applied = await applyFilters(client, snapshots, { statuses: ['available'], host: 'h' });
    expect(applied).toEqual({ query: { host: 'h' }, local: ['statuses'] });
  });
});

describe('filters of snapshots by a column of the volume', () => {
  test.each(['availabilityZone', 'host', 'clusterName'])(
    'can combine %s with filters that Cinder reads correctly',
    async (name) => {
      const { client } = fakeCinder({}, { isAdmin: true });
      const others = { metadata: { a: 'b' }, nameContains: 'x', statuses: null };
      expect(Object.keys(await filterQuery(client, snapshots, { [name]: 'y', ...others }))).toHaveLength(3);
      expect(await failureOf(() => filterQuery(client, snapshots, { statuses: ['available'], [name]: 'y' }))).toEqual(
        cinderError('BAD_USER_INPUT', `Cinder misreads "statuses" in combination with "${name}"`, {
          path: ['filter', 'statuses'],
        }),
      );
    },
  );
});
