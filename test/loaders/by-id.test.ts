import { describe, expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { Loaders } from '../../src/loaders/loaders.ts';
import { fakeCinder, type FakeOptions } from '../support/fake-cinder.ts';
import {
  attachmentId,
  attachmentRow,
  cgsnapshotRow,
  groupId,
  groupRow,
  groupSnapshotId,
  rows,
  snapshotId,
  snapshotRow,
  typeId,
  typeRow,
  volumeId,
  volumeRow,
  type Row,
} from '../support/rows.ts';

const admin = { isAdmin: true };
const volumes = (count: number): Row[] => rows(count, (n) => volumeRow(n));
const snapshots = (count: number): Row[] => rows(count, (n) => snapshotRow(n, 1));

/** The calls for loading volumes 1 to `count` from a cloud with `of` volumes. */
async function callsFor(count: number, of: number, options: FakeOptions = {}): Promise<string[]> {
  const { client, calls } = fakeCinder({ volumes: volumes(of) }, options);
  const loaders = new Loaders(client);
  const wanted = Array.from({ length: count }, (_, index) => volumeId(index + 1));
  const loaded = await Promise.all(wanted.map((id) => loaders.volume.byId.load(id)));
  expect(loaded.map((volume) => volume?.id)).toEqual(wanted);
  return calls;
}

const firstPage = 'GET /volumes/detail?limit=1000&with_count=true';

describe('volumes, as a member', () => {
  test.each([1, 2])('makes one GET each for %i', async (count) => {
    const gets = Array.from({ length: count }, (_, index) => `GET /volumes/${volumeId(index + 1)}`);
    expect(await callsFor(count, 5000)).toEqual(gets);
  });

  test.each([3, 150, 1000])('makes one call for %i on the first page', async (count) => {
    expect(await callsFor(count, count)).toEqual([firstPage]);
  });

  test('reads the list for 1,001, and makes a GET for the one that its first page lacks', async () => {
    expect(await callsFor(1001, 1001)).toEqual([firstPage, `GET /volumes/${volumeId(1)}`]);
  });

  test('reads three pages for 2,500', async () => {
    const behind = (n: number): string => `GET /volumes/detail?limit=1000&marker=${volumeId(n)}`;
    expect(await callsFor(2500, 2500)).toEqual([firstPage, behind(1501), behind(501)]);
  });

  test.each([2500, 3500])('makes GETs for 3 of %i that the first page lacks', async (of) => {
    expect(await callsFor(3, of)).toEqual([firstPage, ...[1, 2, 3].map((n) => `GET /volumes/${volumeId(n)}`)]);
  });

  test('makes GETs in a project that is known to be large', async () => {
    const { client, calls } = fakeCinder({ volumes: volumes(20_000) });
    const load = (): Promise<unknown> =>
      new Loaders(client).volume.byId.loadMany(rows(100, (n) => volumeRow(n)).map(({ id }) => id));
    await load();
    calls.length = 0;
    await load();
    expect(calls).toEqual(rows(100, (n) => volumeRow(n)).map(({ id }) => `GET /volumes/${id}`));
  });
});

describe('volumes, as an administrator', () => {
  test('makes one GET each for 2', async () => {
    expect(await callsFor(2, 5000, admin)).toEqual([`GET /volumes/${volumeId(1)}`, `GET /volumes/${volumeId(2)}`]);
  });

  test('makes one call with an IN list over all projects for 3', async () => {
    const list = JSON.stringify([volumeId(1), volumeId(2), volumeId(3)]);
    expect(await callsFor(3, 5000, admin)).toEqual([`GET /volumes/detail?id=${list}&limit=1000&all_tenants=1`]);
  });

  test.each([
    [100, 1],
    [101, 2],
    [150, 2],
    [1001, 11],
    [2500, 25],
  ])('loads %i with %i IN lists of up to 100, short enough for a URL', async (count, lists) => {
    const calls = await callsFor(count, 2500, admin);
    expect(calls).toHaveLength(lists);
    expect(Math.max(...calls.map((call) => encodeURI(call).length))).toBeLessThan(8000);
  });

  test('loads one of another project by its ID', async () => {
    const { client } = fakeCinder({ volumes: [volumeRow(1, { 'os-vol-tenant-attr:tenant_id': 'p2' })] }, admin);
    await expect(new Loaders(client).volume.byId.load(volumeId(1))).resolves.toMatchObject({ projectId: 'p2' });
  });
});

describe('snapshots, which have no IN list', () => {
  test.each<[string, FakeOptions, string]>([
    ['a member', {}, 'GET /snapshots/detail?limit=1000&with_count=true'],
    ['an administrator', admin, 'GET /snapshots/detail?limit=1000&all_tenants=1&with_count=true'],
  ])('makes one call for 150, as %s', async (_, options, expected) => {
    const { client, calls } = fakeCinder({ snapshots: snapshots(150) }, options);
    await new Loaders(client).snapshot.byId.loadMany(rows(150, (n) => snapshotRow(n, 1)).map(({ id }) => id));
    expect(calls).toEqual([expected]);
  });
});

describe('groups, which Cinder does not count', () => {
  test('reads one page, and makes GETs for the others', async () => {
    const { client, calls } = fakeCinder({ groups: rows(9000, (n) => groupRow(n)) });
    const found = await new Loaders(client).group.byId.loadMany([1, 2, 9000].map(groupId));
    expect(found).toMatchObject([{ name: 'group 1' }, { name: 'group 2' }, { name: 'group 9000' }]);
    expect(calls).toEqual(['GET /groups/detail?limit=1000', `GET /groups/${groupId(1)}`, `GET /groups/${groupId(2)}`]);
  });
});

test('reads the list for two types, because types are few', async () => {
  const { client, calls } = fakeCinder({ volumeTypes: rows(3, (n) => typeRow(n)) }, admin);
  await new Loaders(client).volumeType.byId.loadMany([typeId(1), typeId(2)]);
  await new Loaders(client).volumeType.byId.load(typeId(3));
  expect(calls).toEqual(['GET /types?is_public=None&limit=1000', `GET /types/${typeId(3)}`]);
});

test.each([1, 2, 3, 5])('returns null for %i that do not exist or belong to another project', async (count) => {
  const foreign = rows(2, (n) => volumeRow(n, { 'os-vol-tenant-attr:tenant_id': 'p2' }));
  const { client } = fakeCinder({ volumes: [...foreign, volumeRow(9)] });
  const ids = Array.from({ length: count }, (_, index) => volumeId(index + 1));
  const loaded = await new Loaders(client).volume.byId.loadMany([...ids, volumeId(9)]);
  expect(loaded).toMatchObject([...ids.map(() => null), { id: volumeId(9) }]);
});

test('fails only for the resource that cannot be read', async () => {
  const answer = ({ params }: { params?: Readonly<Record<string, string>> | undefined }): unknown => {
    if (params?.['id'] === volumeId(1)) throw new CinderError('FORBIDDEN', 'no');
    return { volume: volumeRow(2) };
  };
  const { client } = fakeCinder({}, { answers: { 'GET /volumes/{id}': answer } });
  const loaded = await new Loaders(client).volume.byId.loadMany([volumeId(1), volumeId(2)]);
  expect(loaded).toMatchObject([{ code: 'FORBIDDEN' }, { id: volumeId(2) }]);
});

test('loads an ID once per operation, at any time', async () => {
  const { client, calls } = fakeCinder({ volumes: volumes(1) });
  const { byId } = new Loaders(client).volume;
  await Promise.all([byId.load(volumeId(1)), byId.load(volumeId(1))]);
  await byId.load(volumeId(1));
  expect(calls).toHaveLength(1);
});

describe('an attachment, which Cinder shows to an owner of any volume', () => {
  const store = {
    volumes: [volumeRow(1), volumeRow(2, { 'os-vol-tenant-attr:tenant_id': 'p2' })],
    attachments: [attachmentRow(1, 1), attachmentRow(2, 2)],
  };

  test('is shown to callers who can see its volume, for one more call', async () => {
    const { client, calls } = fakeCinder(store);
    const { byId } = new Loaders(client).attachment;
    await expect(byId.load(attachmentId(1))).resolves.toMatchObject({ volumeId: volumeId(1) });
    await expect(byId.load(attachmentId(2))).resolves.toBeNull();
    expect(calls).toEqual(
      [1, 2].flatMap((n) => [`GET /attachments/${attachmentId(n)}`, `GET /volumes/${volumeId(n)}`]),
    );
  });

  test('requires no such call if its volume was loaded, or for an administrator', async () => {
    const member = fakeCinder(store);
    const loaders = new Loaders(member.client);
    await loaders.volume.all();
    await loaders.attachment.byId.load(attachmentId(1));
    expect(member.calls).toHaveLength(2);
    const { client, calls } = fakeCinder(store, admin);
    await expect(new Loaders(client).attachment.byId.load(attachmentId(2))).resolves.not.toBeNull();
    expect(calls).toEqual([`GET /attachments/${attachmentId(2)}`]);
  });
});

test('requires no call for a resource that another loader has loaded', async () => {
  const { client, calls } = fakeCinder({ snapshots: snapshots(3) });
  const loaders = new Loaders(client);
  await loaders.snapshot.byParent('volumeId').load(volumeId(1));
  await loaders.snapshot.byId.load(snapshotId(2));
  expect(calls).toHaveLength(1);
});

describe("a list of only the caller's project", () => {
  const elsewhere = { project_id: 'p2' };
  const store = { cgsnapshots: rows(4, (n) => cgsnapshotRow(n, 1, n > 2 ? elsewhere : {})) };
  const load = (options: FakeOptions) => {
    const fake = fakeCinder(store, options);
    const { byId } = new Loaders(fake.client).consistencyGroupSnapshot;
    return { ...fake, loaded: Promise.all([1, 2, 3, 4].map((n) => byId.load(groupSnapshotId(n)))) };
  };

  test('is complete for a member', async () => {
    const { loaded, calls } = load({});
    expect((await loaded).map((item) => item?.id)).toEqual([
      groupSnapshotId(1),
      groupSnapshotId(2),
      undefined,
      undefined,
    ]);
    expect(calls).toEqual(['GET /cgsnapshots/detail?limit=1000', 'GET /cgsnapshots/detail?limit=1000&offset=2']);
  });

  test('is not complete for an administrator, who gets missing resources by ID', async () => {
    const { loaded, calls } = load(admin);
    expect((await loaded).map((item) => item?.id)).toEqual([1, 2, 3, 4].map(groupSnapshotId));
    expect(calls).toEqual([
      'GET /cgsnapshots/detail?limit=1000',
      'GET /cgsnapshots/detail?limit=1000&offset=2',
      `GET /cgsnapshots/${groupSnapshotId(3)}`,
      `GET /cgsnapshots/${groupSnapshotId(4)}`,
    ]);
  });
});
