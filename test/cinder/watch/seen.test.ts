import { expect, test } from 'vitest';
import { groups, type Group } from '../../../src/cinder/resources/groups.ts';
import { Seen } from '../../../src/cinder/watch/seen.ts';
import { groupRow } from '../../support/rows.ts';

const group = (status: string): Group => groups.decode(groupRow(1, { status }));

/** Two answers that were under way at the same time: the one that came second is not taken. */
function overlapping(status: string, shown: boolean): Seen<Group> {
  const seen = new Seen<Group>();
  seen.take(group('available'), seen.begin(false, false));
  const [one, other] = [seen.begin(false, false, shown), seen.begin(false, false)];
  expect(seen.take(group('available'), other)).toBeUndefined();
  expect(seen.take(group(status), one)).toBeUndefined();
  return seen;
}

test('the look after an answer that was shown, but not taken, counts as a change, once', () => {
  const seen = overlapping('updating', true);
  expect(seen.take(group('available'), seen.begin(false, false))).toMatchObject({ kind: 'UPDATED', status: 'available' });
  expect(seen.take(group('available'), seen.begin(false, false))).toBeUndefined();
});

test.each([
  ['updating', false],
  ['available', true],
])('one that said %s and was shown: %s, was nothing new to anybody', (status, shown) => {
  const seen = overlapping(status, shown);
  expect(seen.take(group('available'), seen.begin(false, false))).toBeUndefined();
});
