import { describe, expect, onTestFinished, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { before } from './support/older.ts';
import { expectSameRecord } from './support/records.ts';
import { restAs } from './support/project.ts';
import { until, type Rest } from './support/rest.ts';
import { translationsOf } from './support/translations.ts';
import { expectNoBadIds, idsOf } from './support/walk.ts';

await furnish({ volumes: 1, transfers: 7 });

const { transferIds, transferNames, volumeIds } = fixture.transfers;
const [transferId = '', otherId = ''] = transferIds;
const [volumeId = ''] = volumeIds;
const alices = restAs('alice');
const bobs = restAs('bob');

const whole = graphql(`
  query WholeTransfer($id: ID!) {
    transfer(id: $id) {
      id
      cinderId
      name
      createdAt
      noSnapshots
      sourceProjectId
      destinationProjectId
      accepted
      volumeId
      volume {
        id
        cinderId
      }
    }
  }
`);

/** Returns a transfer as Cinder returns it. */
async function recordOf(id: string): Promise<Record<string, unknown>> {
  const { transfer } = (await bobs.get(`/volume-transfers/${id}`)) as { transfer: Record<string, unknown> };
  expect(transfer).not.toHaveProperty('auth_key');
  return transfer;
}

/** Creates a volume with a transfer. @returns Cinder's answer */
async function offer(rest: Rest, name: string): Promise<{ id: string; auth_key: string; volumeId: string }> {
  const { volume } = (await rest.post('/volumes', { volume: { name, size: 1 } })) as { volume: { id: string } };
  await until(rest, `/volumes/${volume.id}`, 'volume', 'available');
  const { transfer } = (await rest.post('/volume-transfers', { transfer: { name, volume_id: volume.id } })) as {
    transfer: { id: string; auth_key: string };
  };
  return { ...transfer, volumeId: volume.id };
}

describe('a transfer', () => {
  test.each(['bob', 'admin'] as const)("has every key of Cinder's record as %s, with 1 call", async (user) => {
    for (const id of [transferId, otherId]) {
      const { data, calls } = await as(user).ask(whole, { id });
      expectSameRecord(await recordOf(id), data.transfer, translationsOf['Transfer']);
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

  test.each(['alice', 'ron'] as const)('is null for %s of another project', async (user) => {
    const { data, calls } = await as(user).ask(whole, { id: transferId });
    expect(data.transfer).toBeNull();
    expect(calls).toEqual(['GET /volume-transfers/{id}']);
  });

  test('is visible to a reader of its project', async () => {
    const { id, volumeId: offered } = await offer(alices, 'behaviour-transfers-of-demo');
    onTestFinished(async () => {
      await alices.delete(`/volume-transfers/${id}`);
      await alices.delete(`/volumes/${offered}`);
    });
    expect((await as('ron').ask(whole, { id })).data.transfer).toMatchObject({
      cinderId: id,
      sourceProjectId: alices.projectId,
    });
    expect(await idsOf('ron', 'transfers', `filter: { volumeId: "${offered}" }`)).toEqual([id]);
    // An administrator's list has only the administrator's project without `allProjects`.
    expect(await idsOf('admin', 'transfers', `filter: { volumeId: "${offered}" }`)).toEqual([id]);
  });

  test('requires one call for its ID', async () => {
    const { data, calls } = await as('bob').send(`{ node(id: "Transfer:${transferId}") { cinderId } }`);
    expect(data).toEqual({ node: { cinderId: transferId } });
    expect(calls).toEqual(['GET /volume-transfers/{id}']);
  });

  test('invalid IDs are refused without a call', () => expectNoBadIds('bob', 'transfer', transferId));

  test('no longer exists after it was accepted, and its volume has moved to the other project', async () => {
    const { id, auth_key: key, volumeId: offered } = await offer(bobs, 'behaviour-transfers-taken');
    const offers = '{ volume(id: $id) { rawStatus projectId transfers { nodes { cinderId } } } }';
    const volumeAs = async (user: 'alice' | 'bob'): Promise<unknown> =>
      (await as(user).send<{ volume: unknown }>(`query ($id: ID!) ${offers}`, { id: offered })).data.volume;
    expect(await volumeAs('bob')).toEqual({
      rawStatus: 'awaiting-transfer',
      projectId: bobs.projectId,
      transfers: { nodes: [{ cinderId: id }] },
    });
    expect(await volumeAs('alice')).toBeNull();
    await alices.post(`/volume-transfers/${id}/accept`, { accept: { auth_key: key } });
    onTestFinished(async () => {
      await alices.delete(`/volumes/${offered}`);
    });
    expect(await volumeAs('alice')).toEqual({
      rawStatus: 'available',
      projectId: alices.projectId,
      transfers: { nodes: [] },
    });
    expect(await volumeAs('bob')).toBeNull();
    expect((await as('bob').ask(whole, { id })).data.transfer).toBeNull();
  });
});

describe.each([
  ['3.58', 'GET /volume-transfers', { noSnapshots: true, sourceProjectId: bobs.projectId, accepted: false }],
  ['3.55', 'GET /volume-transfers', { noSnapshots: true, sourceProjectId: null, accepted: null }],
  ['3.54', 'GET /os-volume-transfer', { noSnapshots: null, sourceProjectId: null, accepted: null }],
  ['3.0', 'GET /os-volume-transfer', { noSnapshots: null, sourceProjectId: null, accepted: null }],
] as const)('on a cloud of microversion %s', async (microversion, route, fields) => {
  const older = await before(microversion);
  const list = 'nodes { cinderId } pageInfo { hasNextPage endCursor }';
  interface Answer {
    transfers: { nodes: { cinderId: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }

  test('a transfer has null for newer fields', async () => {
    const { data, calls } = await older('bob').ask(whole, { id: transferId });
    expect(data.transfer).toMatchObject({ name: transferNames[0], destinationProjectId: null, ...fields });
    expect(calls).toEqual([`${route}/{id}`]);
  });

  test('the gateway pages the list, newest first, because Cinder does not', async () => {
    const newest = await idsOf('bob', 'transfers', 'first: 1000');
    const first = await older('bob').send<Answer>(`{ transfers(first: 3) { ${list} } }`);
    expect(first.calls).toEqual([`${route}/detail`]);
    expect(first.data.transfers.pageInfo.hasNextPage).toBe(true);
    const after = first.data.transfers.pageInfo.endCursor;
    const second = await older('bob').send<Answer>(`{ transfers(first: 3, after: "${after}") { ${list} } }`);
    const listed = [...first.data.transfers.nodes, ...second.data.transfers.nodes].map(({ cinderId }) => cinderId);
    expect(listed).toEqual(newest.slice(0, 6));
  });

  test('the list supports filters and all projects, but no order', async () => {
    const filtered = await older('bob').send(
      `{ transfers(filter: { volumeId: "${volumeId}" }) { nodes { cinderId } } }`,
    );
    expect(filtered.data).toEqual({ transfers: { nodes: [{ cinderId: transferId }] } });
    const found = await older('admin').send(
      `{ findTransfer(nameOrId: "${transferNames[0] ?? ''}", allProjects: true) { cinderId } }`,
    );
    expect(found.data).toEqual({ findTransfer: { cinderId: transferId } });
    const own = await older('admin').send<Answer>('{ transfers(first: 1000) { nodes { cinderId } } }');
    expect(own.data.transfers.nodes).not.toContainEqual({ cinderId: transferId });
    const ofVolume = await older('admin').send(`{ volume(id: "${volumeId}") { transfers { nodes { cinderId } } } }`);
    expect(ofVolume.data).toEqual({ volume: { transfers: { nodes: [{ cinderId: transferId }] } } });
    const { errors, calls } = await older('bob').send('{ transfers(orderBy: [{ field: ID }]) { nodes { cinderId } } }');
    expect(errors).toMatchObject([
      { extensions: { code: 'MICROVERSION_TOO_LOW', required: '3.59', available: microversion } },
    ]);
    expect(calls).toEqual([]);
  });
});

test.each(['alice', 'ron', 'admin'] as const)(
  'a volume without encryption requires no call for it as %s',
  async (user) => {
    const [id = ''] = fixture.volumeIds;
    expect(await alices.get(`/volumes/${id}/encryption`)).toEqual({ encryption_key_id: null });
    const { data, calls } = await as(user).send(
      `{ volume(id: "${id}") { encrypted encryption { encryptionKeyId provider controlLocation cipher keySize } } }`,
    );
    expect(data).toEqual({ volume: { encrypted: false, encryption: null } });
    expect(calls).toEqual(['GET /volumes/{id}']);
  },
);
