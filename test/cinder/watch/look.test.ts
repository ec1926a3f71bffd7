import { describe, expect, test } from 'vitest';
import type { CallOptions } from '../../../src/cinder/client.ts';
import { volumes, type Volume } from '../../../src/cinder/resources/volumes.ts';
import type { Change } from '../../../src/cinder/watch/change.ts';
import { Looker, planOf, type Plan, type Situation } from '../../../src/cinder/watch/look.ts';
import { Seen } from '../../../src/cinder/watch/seen.ts';
import { rows, volumeId, volumeRow } from '../../support/rows.ts';
import { LiveCloud, type LiveCaller } from './support/live-cloud.ts';

const ids = (count: number): Set<string> => new Set(rows(count, volumeRow).map(({ id }) => id));
const member: Situation = { rows: 10, sinceSweep: 0, deleting: 0, canFilterIds: false, canFilterUpdated: false };
const admin: Situation = { ...member, canFilterIds: true };
const deltas: Situation = { ...member, rows: 200, canFilterUpdated: true };

describe('the cheapest plan', () => {
  test.each<[string, number, Situation, Plan]>([
    ['few IDs: one GET each', 4, member, 'ids'],
    ['more IDs than that, and a short list: the list', 5, member, 'all'],
    ['a list with more pages than IDs: one GET each', 5, { ...member, rows: 4001 }, 'ids'],
    ['more IDs of an administrator: lists of 100 IDs', 5, admin, 'in'],
    ['more lists of IDs than pages: the list', 101, { ...admin, rows: 1000 }, 'all'],
    ['as many lists of IDs as pages: lists of IDs', 101, { ...admin, rows: 1001 }, 'in'],
  ])('%s', (_, count, situation, plan) => {
    expect(planOf({ everything: false, ids: ids(count) }, situation)).toBe(plan);
  });

  test.each<[string, Situation, Plan]>([
    ['everything, and a short list: the list', { ...deltas, rows: 199 }, 'all'],
    ['a long list: updated resources', deltas, 'updated'],
    ['a long list, every tenth time: the list', { ...deltas, sinceSweep: 10 }, 'all'],
    ['a long list with many resources in deletion: the list', { ...deltas, deleting: 5 }, 'all'],
    ['a long list that cannot be filtered: the list', { ...deltas, canFilterUpdated: false }, 'all'],
  ])('%s', (_, situation, plan) => {
    expect(planOf({ everything: true, ids: ids(1) }, situation)).toBe(plan);
  });
});

describe('the calls and the detected changes', () => {
  function looker(): {
    look: (caller: LiveCaller, everything: boolean, ...numbers: number[]) => Promise<Change<Volume>[]>;
    seen: Seen<Volume>;
  } {
    const seen = new Seen<Volume>(volumes);
    const looks = new Looker(volumes, false, seen);
    const look = async (
      { client, calls }: LiveCaller,
      everything: boolean,
      ...numbers: number[]
    ): Promise<Change<Volume>[]> => {
      calls.length = 0;
      const changes: Change<Volume>[] = [];
      await looks.look(client, { everything, ids: new Set(numbers.map(volumeId)) }, (change) => changes.push(change));
      return changes;
    };
    return { look, seen };
  }
  const listed = 'GET /volumes/detail?limit=1000';

  test('IDs: makes one GET each, and detects a deletion', async () => {
    const cloud = new LiveCloud(2);
    const { look } = looker();
    const alice = cloud.caller('alice');
    expect(await look(alice, false, 1, 2)).toEqual([]);
    expect(alice.calls).toEqual([`GET /volumes/${volumeId(1)}`, `GET /volumes/${volumeId(2)}`]);
    cloud.set(1, { status: 'in-use' });
    cloud.remove(2);
    const changes = await look(alice, false, 1, 2);
    expect(changes.map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual(['DELETED null', 'UPDATED in-use']);
  });

  test('IDs of an administrator: makes one call for a list', async () => {
    const cloud = new LiveCloud(6);
    const { look } = looker();
    const root = cloud.caller('root', { roles: ['admin'] });
    await look(root, false, 1, 2, 3, 4, 5);
    cloud.remove(5);
    expect(await look(root, false, 1, 2, 3, 4, 5)).toMatchObject([{ kind: 'DELETED', id: volumeId(5) }]);
    expect(root.calls).toEqual([expect.stringMatching(/^GET \/volumes\/detail\?id=\["/)]);
  });

  test('everything: makes one call for the list, and detects deleted and new resources', async () => {
    const cloud = new LiveCloud(2);
    const { look } = looker();
    const alice = cloud.caller('alice');
    await look(alice, true);
    cloud.remove(1);
    cloud.add(3);
    expect(await look(alice, true)).toMatchObject([
      { kind: 'CREATED', id: volumeId(3) },
      { kind: 'DELETED', id: volumeId(1) },
    ]);
    expect(alice.calls).toEqual([listed]);
  });

  test('reads an ID that the list lacks before it is reported as deleted', async () => {
    const cloud = new LiveCloud(2);
    const { look } = looker();
    const root = cloud.caller('root', { roles: ['admin'] });
    cloud.set(2, { 'os-vol-tenant-attr:tenant_id': 'p2' });
    expect(await look(root, true, 2)).toEqual([]);
    cloud.remove(2);
    expect(await look(root, true, 2)).toMatchObject([{ kind: 'DELETED', id: volumeId(2) }]);
    expect(root.calls).toEqual([listed, `GET /volumes/${volumeId(2)}`]);
  });

  test('a long list: reads updated resources and those in deletion, and the whole list every tenth time', async () => {
    const cloud = new LiveCloud();
    for (let n = 1; n <= 200; n++) cloud.add(n, { updated_at: '2026-01-01T00:00:00.000000' });
    const { look, seen } = looker();
    const filters: unknown[] = [];
    const answers = {
      'GET /volumes/detail': ({ query }: CallOptions) => {
        filters.push(query?.['updated_at']);
        const since = /^gte:(.*)Z$/.exec(String(query?.['updated_at']))?.[1] ?? '';
        return { volumes: cloud.volumes.filter((row) => String(row['updated_at']) >= since) };
      },
    };
    const root = cloud.caller('root', { roles: ['admin'] }, { answers });
    await look(root, true);
    cloud.set(7, { status: 'deleting', updated_at: '2026-01-02T00:00:00.000000' });
    expect(await look(root, true)).toMatchObject([{ id: volumeId(7), status: 'deleting' }]);
    expect(root.calls).toHaveLength(2);
    cloud.remove(7);
    expect(await look(root, true)).toMatchObject([{ kind: 'DELETED', id: volumeId(7) }]);
    expect(seen.isAlone(volumeId(7))).toBe(true);
    for (let n = 0; n < 9; n++) await look(root, true);
    expect(filters.map((filter) => filter !== undefined)).toEqual([
      false,
      ...Array.from({ length: 10 }, () => true),
      false,
    ]);
    expect(filters.at(-2)).toMatch(/^gte:2026-01-02T00:00:00/);
  });

  test('omits the target volume of a migration', async () => {
    const cloud = new LiveCloud(1);
    const { look } = looker();
    const root = cloud.caller('root', { roles: ['admin'] });
    await look(root, true);
    cloud.add(2, { migration_status: `target:${volumeId(1)}` });
    expect(await look(root, true)).toEqual([]);
  });
});
