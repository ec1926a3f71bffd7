import { expect, test } from 'vitest';
import { conflated, type Change, type ChangeKind } from '../../../src/cinder/watch/change.ts';
import { changeOf } from './support/changes.ts';

const of = (kind: ChangeKind, previousStatus: string | null, status: string | null): Change => changeOf('1', { kind, previousStatus, status });

test.each<[string, Change, Change, [ChangeKind, string | null, string | null] | null]>([
  ['two updates: from before the first to after the second', of('UPDATED', 'a', 'b'), of('UPDATED', 'b', 'c'), ['UPDATED', 'a', 'c']],
  ['there, and changed: there', of('INITIAL', null, 'a'), of('UPDATED', 'a', 'b'), ['INITIAL', null, 'b']],
  ['new, and changed: new', of('CREATED', null, 'a'), of('UPDATED', 'a', 'b'), ['CREATED', null, 'b']],
  ['changed, and gone: gone', of('UPDATED', 'a', 'b'), of('DELETED', 'b', null), ['DELETED', 'a', null]],
  ['there, and gone: gone', of('INITIAL', null, 'a'), of('DELETED', 'a', null), ['DELETED', 'a', null]],
  ['new, and gone: nothing', of('CREATED', null, 'a'), of('DELETED', 'a', null), null],
  ['gone, and there again: changed', of('DELETED', 'a', null), of('CREATED', null, 'b'), ['UPDATED', 'a', 'b']],
  ['anything, and a new start: the start', of('UPDATED', 'a', 'b'), of('INITIAL', null, 'b'), ['INITIAL', null, 'b']],
])('%s', (_, earlier, later, joined) => {
  const result = conflated(earlier, later);
  expect(result && [result.kind, result.previousStatus, result.status]).toEqual(joined);
  if (result) expect(result.seq).toBe(later.seq);
});
