import { expect, test } from 'vitest';
import { watching } from '../../../src/cinder/watch/pace.ts';
import type { Watched } from '../../../src/cinder/watch/seen.ts';
import { Viewer, type Narrowing } from '../../../src/cinder/watch/viewer.ts';
import { changeOf, turned } from './support/changes.ts';
import { LiveCloud } from './support/live-cloud.ts';

const { client } = new LiveCloud().caller('alice');
const viewerOf = (ids: string[] | null, narrowing: Narrowing = {}): Viewer<Watched> =>
  new Viewer<Watched>(client, ids && new Set(ids), watching, narrowing, () => undefined);

/** The pending events of a subscriber. */
async function waiting({ mailbox }: Viewer<Watched>): Promise<string[]> {
  const told: string[] = [];
  mailbox.finish();
  for await (const { kind, id, status, previousStatus } of mailbox)
    told.push([kind, id, previousStatus, status].join(' '));
  return told;
}

test('filters by the old or new status, in any case', async () => {
  const viewer = viewerOf(null, { statuses: ['error'] });
  for (const change of [
    turned('1', 'creating', 'ERROR'),
    turned('2', 'error', 'available'),
    turned('3', 'creating', 'available'),
  ])
    viewer.tell(change);
  viewer.tell(changeOf('4', { kind: 'DELETED', previousStatus: 'error', status: null }));
  expect(await waiting(viewer)).toEqual(['UPDATED 1 creating ERROR', 'UPDATED 2 error available', 'DELETED 4 error ']);
});

test('filters by the current or previous parent', async () => {
  const viewer = viewerOf(null, { parentIds: ['g'] });
  for (const [id, parentId, previousParentId] of [
    ['1', 'g', null],
    ['2', null, 'g'],
    ['3', 'h', 'h'],
    ['4', null, null],
  ] as const) {
    viewer.tell(changeOf(id, { parentId, previousParentId }));
  }
  expect(await waiting(viewer)).toHaveLength(2);
});

test('ends after the deletion of its only resource, but not of one of several', async () => {
  const [one, two, all] = [viewerOf(['1']), viewerOf(['1', '2']), viewerOf(null)];
  for (const viewer of [one, two, all]) viewer.tell(changeOf('1', { kind: 'DELETED' }));
  const last = async ({ mailbox }: Viewer<Watched>): Promise<unknown> => (
    await mailbox.next(),
    Promise.race([mailbox.next(), Promise.resolve('waits')])
  );
  expect([await last(one), await last(two), await last(all)]).toEqual([
    { done: true, value: undefined },
    'waits',
    'waits',
  ]);
});

test('sends a newly listed resource as created to subscribers to everything, and as updated to subscribers to its ID', async () => {
  const created = changeOf('1', { kind: 'CREATED', previousStatus: 'creating', status: 'available' });
  const viewers = [viewerOf(null), viewerOf(['1', '2'])];
  for (const viewer of viewers) viewer.tell(created);
  expect(await Promise.all(viewers.map(waiting))).toEqual([['CREATED 1  available'], ['UPDATED 1 creating available']]);
});

test('sends the missed changes after a disconnection instead of the pending ones', async () => {
  const missed = [turned('1', 'a', 'b'), turned('2', 'a', 'b'), changeOf('3', { reach: 'ids' }), turned('1', 'b', 'c')];
  const viewers = [viewerOf(['1']), viewerOf(null)];
  for (const viewer of viewers) {
    viewer.tell(turned('1', 'b', 'c'));
    viewer.resume(missed.filter((_, index) => index > 0));
  }
  expect(await Promise.all(viewers.map(waiting))).toEqual([['UPDATED 1 b c'], ['UPDATED 2 a b', 'UPDATED 1 b c']]);
});
