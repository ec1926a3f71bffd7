import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { idsOf, page } from './support/walk.ts';

await furnish({ transfers: 8, foreignVolume: true });

const { transferIds, transferNames, volumeIds } = fixture.transfers;
const [transferId = '', otherId = ''] = transferIds;
const [volumeId = ''] = volumeIds;
const alices = restAs('alice');
const bobs = restAs('bob');

const around = graphql(`
  query AroundTransfers($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Transfer {
        cinderId
        volume {
          name
          status
          transfers {
            totalCount
            nodes {
              cinderId
            }
          }
        }
      }
    }
  }
`);

describe('relations of transfers', () => {
  test.each(['bob', 'admin'] as const)('lead from transfers to their volumes and back as %s', async (user) => {
    const ids = transferIds.slice(0, 3);
    const { data, calls } = await as(user).ask(around, { ids: ids.map((id) => `Transfer:${id}`) });
    expect(data.nodes).toMatchObject(
      ids.map((id, index) => ({
        cinderId: id,
        volume: {
          name: `behaviour-transfers-volume-${index}`,
          status: 'AWAITING_TRANSFER',
          transfers: { totalCount: 1, nodes: [{ cinderId: id }] },
        },
      })),
    );
    // The transfers by ID and those of the volumes are in the same list.
    expect(calls).toEqual(['GET /volume-transfers/detail', 'GET /volumes/detail']);
  });

  test('require 2 calls for several volumes', async () => {
    const { data, calls } = await as('bob').send<{
      volumes: { nodes: { cinderId: string; transfers: { nodes: { cinderId: string }[] } }[] };
    }>('{ volumes(first: 1000) { nodes { cinderId transfers(first: 20) { nodes { cinderId } } } } }');
    const offered = new Map(data.volumes.nodes.map(({ cinderId, transfers }) => [cinderId, transfers.nodes]));
    expect(volumeIds.map((id) => offered.get(id))).toEqual(transferIds.map((cinderId) => [{ cinderId }]));
    expect(offered.get(fixture.foreignVolumeId)).toEqual([]);
    expect(calls).toEqual(['GET /volumes/detail', 'GET /volume-transfers/detail']);
  });

  test('require 2 calls for one volume', async () => {
    const { data, calls } = await as('bob').send(
      `{ volume(id: "${volumeId}") { transfers { nodes { cinderId volume { cinderId } } } } }`,
    );
    expect(data).toEqual({
      volume: { transfers: { nodes: [{ cinderId: transferId, volume: { cinderId: volumeId } }] } },
    });
    expect(calls).toEqual(['GET /volumes/{id}', 'GET /volume-transfers/detail']);
  });
});

describe('lists of transfers', () => {
  test('are sorted by creation, newest first', async () => {
    const ids = await idsOf('bob', 'transfers', 'first: 1000');
    const oldestFirst = await idsOf('bob', 'transfers', 'first: 1000, orderBy: [{ field: CREATED_AT }, { field: ID }]');
    expect(ids).toEqual(oldestFirst.toReversed());
  });

  test.each([
    [`name: "${transferNames[3] ?? ''}"`, [transferIds[3]]],
    ['name: "no such name"', []],
    [`ids: "${otherId}"`, [otherId]],
    [`ids: "Transfer:${otherId}"`, [otherId]],
    [`volumeId: "Volume:${volumeId}"`, [transferId]],
    [`volumeId: "${volumeId}", noSnapshots: true`, [transferId]],
    [`volumeId: "${volumeId}", noSnapshots: false`, []],
    [`ids: "${otherId}", noSnapshots: false`, [otherId]],
    [`ids: "${otherId}", sourceProjectId: "${bobs.projectId}"`, [otherId]],
    ['sourceProjectId: "nobody"', []],
  ])('are filtered by %s', async (filter, expected) => {
    expect(await idsOf('bob', 'transfers', `first: 5, filter: { ${filter} }`)).toEqual(expected);
    expect(await idsOf('admin', 'transfers', `first: 5, allProjects: true, filter: { ${filter} }`)).toEqual(expected);
  });

  test('are limited to one project for administrators only, and only with allProjects', async () => {
    const filter = `filter: { projectId: "${bobs.projectId}", ids: "${otherId}" }`;
    expect(await idsOf('admin', 'transfers', `allProjects: true, ${filter}`)).toEqual([otherId]);
    const elsewhere = filter.replace(bobs.projectId, alices.projectId);
    expect(await idsOf('admin', 'transfers', `allProjects: true, ${elsewhere}`)).toEqual([]);
    for (const user of ['admin', 'bob'] as const) {
      const { errors, calls } = await page(user, 'transfers', filter);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', input: ['filter', 'projectId'] } }]);
      expect(calls).toEqual([]);
    }
  });

  test('contain all projects for administrators only', async () => {
    expect(await idsOf('admin', 'transfers', 'first: 1000, allProjects: true')).toEqual(
      expect.arrayContaining([...transferIds]),
    );
    expect(await idsOf('admin', 'transfers', 'first: 1000')).not.toContain(transferId);
    expect(await idsOf('alice', 'transfers', 'first: 1000')).not.toContain(transferId);
    const { errors, calls } = await page('bob', 'transfers', 'allProjects: true');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(calls).toEqual([]);
  });

  test('require one call with IDs only, and none without items', async () => {
    const { calls } = await as('bob').send('{ transfers(first: 30) { nodes { cinderId volume { cinderId } } } }');
    expect(calls).toEqual(['GET /volume-transfers/detail']);
    expect((await as('bob').send('{ transfers { __typename } }')).calls).toEqual([]);
    const { data } = await page('bob', 'transfers', 'first: 1');
    expect(data.list?.totalCount).toBeNull();
  });

  const find = graphql(`
    query FindTransfer($nameOrId: String!, $allProjects: Boolean!) {
      findTransfer(nameOrId: $nameOrId, allProjects: $allProjects) {
        cinderId
      }
    }
  `);

  test.each([
    ['name', transferNames[0] ?? ''],
    ['ID', transferId],
    ['global ID', `Transfer:${transferId}`],
  ])('contain the one that findTransfer finds by %s', async (_, nameOrId) => {
    const found = { cinderId: transferId };
    expect((await as('bob').ask(find, { nameOrId, allProjects: false })).data.findTransfer).toEqual(found);
    expect((await as('admin').ask(find, { nameOrId, allProjects: true })).data.findTransfer).toEqual(found);
    expect((await as('alice').ask(find, { nameOrId, allProjects: false })).data.findTransfer).toBeNull();
  });
});
