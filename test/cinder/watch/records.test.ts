import { expect, test } from 'vitest';
import { groups } from '../../../src/cinder/resources/groups.ts';
import { recordsOf } from '../../../src/cinder/watch/records.ts';
import { operation } from '../../support/operation.ts';
import { groupId, groupRow } from '../../support/rows.ts';

const id = groupId(1);

/** A group of which each call shows the next of these statuses, and then the last for ever. */
function groupWith(...statuses: string[]) {
  let next = 0;
  const answer = (): object => ({ group: groupRow(1, { status: statuses[Math.min(next++, statuses.length - 1)] }) });
  return operation({}, { answers: { 'GET /groups/{id}': answer } });
}

// Groups have no time of change: `available` after `updating` looks as `available` did before.
test('one who was shown a status between two looks is told that it is over', { timeout: 2000 }, async () => {
  const { context, client, calls } = groupWith('available', 'updating', 'available');
  const records = (): ReturnType<typeof recordsOf> => recordsOf(context.hub, client, groups, id, { interval: 0.002 });
  const before = records();
  expect((await before.next()).value).toMatchObject({ status: 'available' });
  await before.return();

  const after = records();
  expect((await after.next()).value).toMatchObject({ status: 'updating' });
  let last: unknown;
  do last = (await after.next()).value; while ((last as { status: string }).status === 'updating');
  expect(last).toMatchObject({ status: 'available' });
  await after.return();
  expect(calls).toEqual(Array.from({ length: 3 }, () => `GET /groups/${id}`));
});
