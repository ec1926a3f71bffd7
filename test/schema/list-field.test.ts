import { isEnumType, isInputObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Resource } from '../../src/cinder/resource.ts';
import { attachments } from '../../src/cinder/resources/attachments.ts';
import { backups } from '../../src/cinder/resources/backups.ts';
import { groups } from '../../src/cinder/resources/groups.ts';
import { messages } from '../../src/cinder/resources/messages.ts';
import { snapshots } from '../../src/cinder/resources/snapshots.ts';
import { transfers } from '../../src/cinder/resources/transfers.ts';
import { volumeTypes } from '../../src/cinder/resources/volume-types.ts';
import { volumes } from '../../src/cinder/resources/volumes.ts';
import { sortValueOf } from '../../src/cinder/sort-keys.ts';
import { factsOf } from '../../src/schema/facts/facts.ts';
import { schema } from '../../src/schema/schema.ts';
import { execute } from '../support/execute.ts';
import { rows, snapshotRow, volumeId, volumeRow } from '../support/rows.ts';

const resources: readonly Resource[] = [
  volumes,
  snapshots,
  backups,
  attachments,
  groups,
  volumeTypes,
  transfers,
  messages,
];

describe.each(resources.map((resource) => [resource.kind, resource] as const))('%s', (kind, resource) => {
  test('has the filters of its resource, and no others', () => {
    const filter = schema.getType(`${kind}Filter`);
    expect(isInputObjectType(filter) && Object.keys(filter.getFields()).toSorted()).toEqual(
      Object.keys(resource.filters).toSorted(),
    );
  });

  test('has the sort keys of its resource, and no others', () => {
    const order = schema.getType(`${kind}OrderField`);
    const values = isEnumType(order) ? order.getValues().map(({ value }) => value as unknown) : [];
    expect(values.toSorted()).toEqual(
      Object.entries(resource.sortKeys)
        .map((entry) => sortValueOf(...entry))
        .toSorted(),
    );
  });

  test('has allProjects if Cinder has all_tenants or always lists all projects', () => {
    const field = schema.getQueryType()?.getFields()[`${kind.charAt(0).toLowerCase()}${kind.slice(1)}s`];
    expect(field?.args.some(({ name }) => name === 'allProjects')).toBe(resource.scope.coversAllProjects);
  });

  test('states the role and the microversion that a filter requires', () => {
    const filter = schema.getType(`${kind}Filter`);
    const fields = isInputObjectType(filter) ? filter.getFields() : {};
    for (const [name, { parameter: wire, member, since, matches: holds }] of Object.entries(resource.filters)) {
      const { roles, since: stated, evaluated } = fields[name] ? factsOf(fields[name]) : {};
      if (!holds) expect([name, stated, roles]).toEqual([name, since, member === true ? undefined : ['admin']]);
      else
        expect([name, roles, evaluated]).toEqual([
          name,
          undefined,
          wire === undefined ? 'for everyone' : member === true ? undefined : 'for users',
        ]);
    }
  });
});

const store = { volumes: rows(3, (n) => volumeRow(n, { size: 4 - n, status: n === 2 ? 'in-use' : 'available' })) };

test('returns a page of a filtered and sorted list with one call', async () => {
  const document = `{
    volumes(
      first: 1
      filter: { statuses: AVAILABLE, bootable: false, ids: ["Volume:${volumeId(1)}"] }
      orderBy: [{ field: SIZE }, { field: CREATED_AT, direction: DESC }]
      allProjects: true
    ) {
      nodes { name }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }`;
  const { data, errors, calls } = await execute(document, store, { isAdmin: true });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    volumes: { nodes: [{ name: 'volume 1' }], pageInfo: { hasNextPage: false }, totalCount: 1 },
  });
  const filters = `status="available"&bootable=false&id=["${volumeId(1)}"]`;
  const page = 'limit=2&sort=size:asc,created_at:desc&all_tenants=1&with_count=true';
  expect(calls).toEqual([`GET /volumes/detail?${filters}&${page}`]);
});

test('returns every item once, page by page', async () => {
  const document = `query ($after: String) {
      volumes(first: 2, after: $after, orderBy: { field: NAME }) { nodes { name } pageInfo { hasNextPage endCursor } }
    }`;
  const first = await execute(document, store);
  expect(first.data).toMatchObject({
    volumes: { nodes: [{ name: 'volume 1' }, { name: 'volume 2' }], pageInfo: { hasNextPage: true } },
  });
  const after = (first.data as { volumes: { pageInfo: { endCursor: string } } }).volumes.pageInfo.endCursor;
  const second = await execute(document, store, { variables: { after } });
  expect(second.data).toMatchObject({ volumes: { nodes: [{ name: 'volume 3' }], pageInfo: { hasNextPage: false } } });
});

test('returns a refusal of the resolver as an error of the list', async () => {
  const { data, errors, calls } = await execute(
    '{ volumes(allProjects: true) { nodes { id } } snapshots { nodes { id } } }',
    {
      snapshots: [snapshotRow(1, 1)],
    },
  );
  expect(data).toMatchObject({ volumes: null, snapshots: { nodes: [{}] } });
  expect(errors).toMatchObject([{ path: ['volumes'], originalError: { code: 'FORBIDDEN' } }]);
  expect(calls).toEqual(['GET /snapshots/detail?limit=50']);
});
