import { describe, expect, onTestFinished, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { olderCloud } from './support/older-cloud.ts';
import { login, until, type Rest } from './support/rest.ts';
import { expectSameRecord, time, type Place } from './support/same-record.ts';
import { expectNoBadIds, expectPages, idsOf, page } from './support/walk.ts';

const { transferIds, volumeIds } = fixture.transfers;
const [transferId = '', otherId = ''] = transferIds;
const [volumeId = ''] = volumeIds;
const alices = await login(cloud.authUrl, 'alice', 'demo');
const bobs = await login(cloud.authUrl, 'bob', 'other');

const whole = graphql(`
  query WholeTransfer($id: ID!) {
    transfer(id: $id) {
      id cinderId name createdAt noSnapshots sourceProjectId destinationProjectId accepted
      volume { id cinderId }
    }
  }
`);
const places: Record<string, string | Place> = {
  id: 'cinderId',
  name: 'name',
  created_at: time('createdAt'),
  volume_id: 'volume.cinderId',
  no_snapshots: 'noSnapshots',
  source_project_id: 'sourceProjectId',
  destination_project_id: 'destinationProjectId',
  accepted: 'accepted',
};

/** A transfer as Cinder shows it, without its links. */
async function recordOf(id: string): Promise<Record<string, unknown>> {
  const { transfer } = (await bobs.get(`/volume-transfers/${id}`)) as { transfer: Record<string, unknown> };
  expect(transfer).not.toHaveProperty('auth_key');
  return Object.fromEntries(Object.entries(transfer).filter(([key]) => key !== 'links'));
}

/** A volume that is offered, and what Cinder answered. */
async function offer(rest: Rest, name: string): Promise<{ id: string; auth_key: string; volumeId: string }> {
  const { volume } = (await rest.post('/volumes', { volume: { name, size: 1 } })) as { volume: { id: string } };
  await until(rest, `/volumes/${volume.id}`, 'volume', 'available');
  const { transfer } = (await rest.post('/volume-transfers', { transfer: { name, volume_id: volume.id } })) as {
    transfer: { id: string; auth_key: string };
  };
  return { ...transfer, volumeId: volume.id };
}

describe('a transfer', () => {
  test.each(['bob', 'admin'] as const)('has every key of Cinder\'s, as %s: 1 call', async (user) => {
    for (const id of [transferId, otherId]) {
      const { data, calls } = await as(user).ask(whole, { id });
      expectSameRecord(await recordOf(id), data.transfer, places);
      expect(data.transfer).toMatchObject({
        id: `Transfer:${id}`,
        noSnapshots: id === transferId,
        sourceProjectId: bobs.projectId,
        destinationProjectId: null,
        accepted: false,
      });
      expect(calls).toEqual(['GET /volume-transfers/{id}']);
    }
  });

  test.each(['alice', 'ron'] as const)('is not there for another project\'s %s', async (user) => {
    const { data, calls } = await as(user).ask(whole, { id: transferId });
    expect(data.transfer).toBeNull();
    expect(calls).toEqual(['GET /volume-transfers/{id}']);
  });

  test('is there for a reader of its project', async () => {
    const { id, volumeId: offered } = await offer(alices, 'behaviour-transfers-of-demo');
    onTestFinished(async () => {
      await alices.delete(`/volume-transfers/${id}`);
      await alices.delete(`/volumes/${offered}`);
    });
    expect((await as('ron').ask(whole, { id })).data.transfer).toMatchObject({ cinderId: id, sourceProjectId: alices.projectId });
    expect(await idsOf('ron', 'transfers', `filter: { volumeId: "${offered}" }`)).toEqual([id]);
    // An administrator's list is of his own project, unless he asks for all.
    expect(await idsOf('admin', 'transfers', `filter: { volumeId: "${offered}" }`)).toEqual([id]);
  });

  test('with its id alone costs its one call', async () => {
    const { data, calls } = await as('bob').send(`{ node(id: "Transfer:${transferId}") { cinderId } }`);
    expect(data).toEqual({ node: { cinderId: transferId } });
    expect(calls).toEqual(['GET /volume-transfers/{id}']);
  });

  test('bad ids reach no URL', () => expectNoBadIds('bob', 'transfer', transferId));

  test('is gone once it is taken, and so is what it offered', async () => {
    const { id, auth_key: key, volumeId: offered } = await offer(bobs, 'behaviour-transfers-taken');
    const offers = '{ volume(id: $id) { rawStatus projectId transfers { nodes { cinderId } } } }';
    const seen = async (user: 'alice' | 'bob'): Promise<unknown> =>
      (await as(user).send<{ volume: unknown }>(`query ($id: ID!) ${offers}`, { id: offered })).data.volume;
    expect(await seen('bob')).toEqual({
      rawStatus: 'awaiting-transfer', projectId: bobs.projectId, transfers: { nodes: [{ cinderId: id }] },
    });
    expect(await seen('alice')).toBeNull();
    await alices.post(`/volume-transfers/${id}/accept`, { accept: { auth_key: key } });
    onTestFinished(async () => {
      await alices.delete(`/volumes/${offered}`);
    });
    expect(await seen('alice')).toEqual({ rawStatus: 'available', projectId: alices.projectId, transfers: { nodes: [] } });
    expect(await seen('bob')).toBeNull();
    expect((await as('bob').ask(whole, { id })).data.transfer).toBeNull();
  });
});

const around = graphql(`
  query AroundTransfers($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Transfer { cinderId volume { name status transfers { totalCount nodes { cinderId } } } } }
  }
`);

describe('the graph around transfers', () => {
  test.each(['bob', 'admin'] as const)('from transfers to their volumes, and back, as %s', async (user) => {
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
    // The transfers by their ids and those of the volumes are of the same list.
    expect(calls).toEqual(['GET /volume-transfers/detail', 'GET /volumes/detail']);
  });

  test('of several volumes, offered or not: 2 calls', async () => {
    const { data, calls } = await as('bob').send<{ volumes: { nodes: { cinderId: string; transfers: { nodes: { cinderId: string }[] } }[] } }>(
      '{ volumes(first: 1000) { nodes { cinderId transfers { nodes { cinderId } } } } }',
    );
    const offered = new Map(data.volumes.nodes.map(({ cinderId, transfers }) => [cinderId, transfers.nodes]));
    expect(volumeIds.map((id) => offered.get(id))).toEqual(transferIds.map((cinderId) => [{ cinderId }]));
    expect(offered.get(fixture.foreignVolumeId)).toEqual([]);
    expect(calls).toEqual(['GET /volumes/detail', 'GET /volume-transfers/detail']);
  });

  test('of one volume: 2 calls', async () => {
    const { data, calls } = await as('bob').send(`{ volume(id: "${volumeId}") { transfers { nodes { cinderId volume { cinderId } } } } }`);
    expect(data).toEqual({ volume: { transfers: { nodes: [{ cinderId: transferId, volume: { cinderId: volumeId } }] } } });
    expect(calls).toEqual(['GET /volumes/{id}', 'GET /volume-transfers/detail']);
  });
});

describe('transfers', () => {
  test('by pages', async () => {
    const all = await expectPages('bob', 'transfers', 'GET /volume-transfers/detail');
    expect(all).toEqual(expect.arrayContaining([...transferIds]));
    const byName = await expectPages('bob', 'transfers', 'GET /volume-transfers/detail', 'orderBy: [{ field: NAME }, { field: ID }]');
    expect(byName.toSorted()).toEqual(all.toSorted());
  });

  test('the newest first', async () => {
    const ids = await idsOf('bob', 'transfers', 'first: 1000');
    const oldestFirst = await idsOf('bob', 'transfers', 'first: 1000, orderBy: [{ field: CREATED_AT }, { field: ID }]');
    expect(ids).toEqual(oldestFirst.toReversed());
  });

  test.each([
    ['name: "behaviour-transfers-offer-3"', [transferIds[3]]],
    ['name: "no such name"', []],
    [`id: "${otherId}"`, [otherId]],
    [`id: "Transfer:${otherId}"`, [otherId]],
    [`volumeId: "Volume:${volumeId}"`, [transferId]],
    [`volumeId: "${volumeId}", noSnapshots: true`, [transferId]],
    [`volumeId: "${volumeId}", noSnapshots: false`, []],
    [`id: "${otherId}", noSnapshots: false`, [otherId]],
    [`id: "${otherId}", sourceProjectId: "${bobs.projectId}"`, [otherId]],
    ['sourceProjectId: "nobody"', []],
  ])('filtered by %s', async (filter, expected) => {
    expect(await idsOf('bob', 'transfers', `first: 5, filter: { ${filter} }`)).toEqual(expected);
    expect(await idsOf('admin', 'transfers', `first: 5, allProjects: true, filter: { ${filter} }`)).toEqual(expected);
  });

  test('of one project are for administrators, and need all', async () => {
    const filter = `filter: { projectId: "${bobs.projectId}", id: "${otherId}" }`;
    expect(await idsOf('admin', 'transfers', `allProjects: true, ${filter}`)).toEqual([otherId]);
    const elsewhere = filter.replace(bobs.projectId, alices.projectId);
    expect(await idsOf('admin', 'transfers', `allProjects: true, ${elsewhere}`)).toEqual([]);
    for (const user of ['admin', 'bob'] as const) {
      const { errors, calls } = await page(user, 'transfers', filter);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', input: ['filter', 'projectId'] } }]);
      expect(calls).toEqual([]);
    }
  });

  test('of all projects are for administrators', async () => {
    expect(await idsOf('admin', 'transfers', 'first: 1000, allProjects: true')).toEqual(expect.arrayContaining([...transferIds]));
    expect(await idsOf('admin', 'transfers', 'first: 1000')).not.toContain(transferId);
    expect(await idsOf('alice', 'transfers', 'first: 1000')).not.toContain(transferId);
    const { errors, calls } = await page('bob', 'transfers', 'allProjects: true');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(calls).toEqual([]);
  });

  test('with their ids, and their volumes\' ids, cost the one call of the list; with nothing none', async () => {
    const { calls } = await as('bob').send('{ transfers(first: 30) { nodes { cinderId volume { cinderId } } } }');
    expect(calls).toEqual(['GET /volume-transfers/detail']);
    expect((await as('bob').send('{ transfers { __typename } }')).calls).toEqual([]);
    const { data } = await page('bob', 'transfers', 'first: 1');
    expect(data.list?.totalCount).toBeNull();
  });

  const find = graphql(`
    query FindTransfer($nameOrId: String!, $allProjects: Boolean!) {
      findTransfer(nameOrId: $nameOrId, allProjects: $allProjects) { cinderId }
    }
  `);

  test.each([
    ['its name', 'behaviour-transfers-offer-0'],
    ['its id', transferId],
    ['its global id', `Transfer:${transferId}`],
  ])('found by %s', async (_, nameOrId) => {
    const found = { cinderId: transferId };
    expect((await as('bob').ask(find, { nameOrId, allProjects: false })).data.findTransfer).toEqual(found);
    expect((await as('admin').ask(find, { nameOrId, allProjects: true })).data.findTransfer).toEqual(found);
    expect((await as('alice').ask(find, { nameOrId, allProjects: false })).data.findTransfer).toBeNull();
  });
});

describe.each([
  ['3.58', 'GET /volume-transfers', { noSnapshots: true, sourceProjectId: bobs.projectId, accepted: false }],
  ['3.55', 'GET /volume-transfers', { noSnapshots: true, sourceProjectId: null, accepted: null }],
  ['3.54', 'GET /os-volume-transfer', { noSnapshots: null, sourceProjectId: null, accepted: null }],
  ['3.0', 'GET /os-volume-transfer', { noSnapshots: null, sourceProjectId: null, accepted: null }],
] as const)('on a cloud of %s', async (microversion, route, fields) => {
  const url = await olderCloud(microversion);
  const list = 'nodes { cinderId } pageInfo { hasNextPage endCursor }';
  interface Answer {
    transfers: { nodes: { cinderId: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }

  test('a transfer lacks what is newer', async () => {
    const { data, calls } = await as('bob', url).ask(whole, { id: transferId });
    expect(data.transfer).toMatchObject({ name: 'behaviour-transfers-offer-0', destinationProjectId: null, ...fields });
    expect(calls).toEqual([`${route}/{id}`]);
  });

  test('the gateway pages what Cinder does not, the newest first', async () => {
    const newest = await idsOf('bob', 'transfers', 'first: 1000');
    const first = await as('bob', url).send<Answer>(`{ transfers(first: 7) { ${list} } }`);
    expect(first.calls).toEqual([`${route}/detail`]);
    expect(first.data.transfers.pageInfo.hasNextPage).toBe(true);
    const after = first.data.transfers.pageInfo.endCursor;
    const second = await as('bob', url).send<Answer>(`{ transfers(first: 7, after: "${after}") { ${list} } }`);
    const seen = [...first.data.transfers.nodes, ...second.data.transfers.nodes].map(({ cinderId }) => cinderId);
    expect(seen).toEqual(newest.slice(0, 14));
  });

  test('filters and all projects are there, an order is not', async () => {
    const filtered = await as('bob', url).send(`{ transfers(filter: { volumeId: "${volumeId}" }) { nodes { cinderId } } }`);
    expect(filtered.data).toEqual({ transfers: { nodes: [{ cinderId: transferId }] } });
    const found = await as('admin', url).send('{ findTransfer(nameOrId: "behaviour-transfers-offer-0", allProjects: true) { cinderId } }');
    expect(found.data).toEqual({ findTransfer: { cinderId: transferId } });
    const own = await as('admin', url).send<Answer>('{ transfers(first: 1000) { nodes { cinderId } } }');
    expect(own.data.transfers.nodes).not.toContainEqual({ cinderId: transferId });
    const ofVolume = await as('admin', url).send(`{ volume(id: "${volumeId}") { transfers { nodes { cinderId } } } }`);
    expect(ofVolume.data).toEqual({ volume: { transfers: { nodes: [{ cinderId: transferId }] } } });
    const { errors, calls } = await as('bob', url).send('{ transfers(orderBy: [{ field: ID }]) { nodes { cinderId } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'MICROVERSION_TOO_LOW', required: '3.59', available: microversion } }]);
    expect(calls).toEqual([]);
  });
});

test.each(['alice', 'ron', 'admin'] as const)('a volume that is not encrypted needs no call to say so, as %s', async (user) => {
  const [id = ''] = fixture.volumeIds;
  expect(await alices.get(`/volumes/${id}/encryption`)).toEqual({ encryption_key_id: null });
  const { data, calls } = await as(user).send(
    `{ volume(id: "${id}") { encrypted encryption { encryptionKeyId provider controlLocation cipher keySize } } }`,
  );
  expect(data).toEqual({ volume: { encrypted: false, encryption: null } });
  expect(calls).toEqual(['GET /volumes/{id}']);
});
