import { expect, test, vi } from 'vitest';
import { listPage } from '../../../src/cinder/list.ts';
import { expectedLength, knownLength, noteLength } from '../../../src/cinder/plan/list-lengths.ts';
import { snapshots } from '../../../src/cinder/resources/snapshots.ts';
import { volumes } from '../../../src/cinder/resources/volumes.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { rows, snapshotRow, volumeId } from '../../support/rows.ts';

const cloud = (isAdmin = false) => fakeCinder({ snapshots: rows(30, (n) => snapshotRow(n, n)) }, { isAdmin }).client;

test('expects a short list of which nothing is known', () => {
  expect(expectedLength({ client: cloud(), resource: snapshots, allProjects: true })).toBe(10);
});

test('expects the noted length of a list, and not for another type, project or cloud', () => {
  const client = cloud();
  noteLength({ client, resource: snapshots, allProjects: true }, 40_000);
  expect(expectedLength({ client, resource: snapshots, allProjects: true })).toBe(40_000);
  expect(expectedLength({ client, resource: volumes, allProjects: true })).toBe(10);
  expect(expectedLength({ client: cloud(), resource: snapshots, allProjects: true })).toBe(10);
  const token = Object.assign(Object.create(client.token) as typeof client.token, { projectId: 'p2' });
  expect(expectedLength({ client: { ...client, token }, resource: snapshots, allProjects: true })).toBe(10);
});

test('knows the mean length of the lists of one parent apart from that of the whole list', () => {
  const whole = { client: cloud(), resource: snapshots, allProjects: true };
  noteLength({ ...whole, parent: 'volumeId' }, 2.5);
  expect(knownLength({ ...whole, parent: 'volumeId' })).toBe(2.5);
  expect(knownLength(whole)).toBeUndefined();
});

test("does not confuse all projects with an administrator's own project", () => {
  const client = cloud(true);
  noteLength({ client, resource: snapshots, allProjects: true }, 40_000);
  expect(expectedLength({ client, resource: snapshots, allProjects: false })).toBe(10);
});

test('notes the count of a list without filters', async () => {
  const client = cloud();
  const list = { client, resource: snapshots, allProjects: false };
  await listPage(client, snapshots, { limit: 1, count: true, filters: { volume_id: volumeId(1) } });
  expect(expectedLength(list)).toBe(10);
  await listPage(client, snapshots, { limit: 1, count: true });
  expect(expectedLength(list)).toBe(30);
});

test('forgets a length after 10 minutes', () => {
  vi.useFakeTimers();
  // The cache reads a time of 0 as none.
  vi.advanceTimersByTime(1);
  const list = { client: cloud(), resource: snapshots, allProjects: true };
  noteLength(list, 40_000);
  vi.advanceTimersByTime(9 * 60_000);
  expect(expectedLength(list)).toBe(40_000);
  vi.advanceTimersByTime(2 * 60_000);
  expect(expectedLength(list)).toBe(10);
  vi.useRealTimers();
});
