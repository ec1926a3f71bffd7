import { expect, test } from 'vitest';
import { conflated, type Change, type ChangeKind } from '../../../src/cinder/watch/change.ts';
import { changeOf } from './support/changes.ts';

const of = (kind: ChangeKind, previousStatus: string | null, status: string | null): Change =>
  changeOf('1', { kind, previousStatus, status });

test.each<[string, Change, Change, [ChangeKind, string | null, string | null] | null]>([
  [
    'merges two updates into one, from the first to the last status',
    of('UPDATED', 'a', 'b'),
    of('UPDATED', 'b', 'c'),
    ['UPDATED', 'a', 'c'],
  ],
  [
    'merges an initial state and an update into an initial state',
    of('INITIAL', null, 'a'),
    of('UPDATED', 'a', 'b'),
    ['INITIAL', null, 'b'],
  ],
  [
    'merges a creation and an update into a creation',
    of('CREATED', null, 'a'),
    of('UPDATED', 'a', 'b'),
    ['CREATED', null, 'b'],
  ],
  [
    'merges an update and a deletion into a deletion',
    of('UPDATED', 'a', 'b'),
    of('DELETED', 'b', null),
    ['DELETED', 'a', null],
  ],
  [
    'merges an initial state and a deletion into a deletion',
    of('INITIAL', null, 'a'),
    of('DELETED', 'a', null),
    ['DELETED', 'a', null],
  ],
  ['drops a creation and a deletion', of('CREATED', null, 'a'), of('DELETED', 'a', null), null],
  [
    'merges a deletion and a creation into an update',
    of('DELETED', 'a', null),
    of('CREATED', null, 'b'),
    ['UPDATED', 'a', 'b'],
  ],
  [
    'keeps only the initial state after an update',
    of('UPDATED', 'a', 'b'),
    of('INITIAL', null, 'b'),
    ['INITIAL', null, 'b'],
  ],
])('%s', (_, earlier, later, joined) => {
  const result = conflated(earlier, later);
  expect(result && [result.kind, result.previousStatus, result.status]).toEqual(joined);
  if (result) expect(result.seq).toBe(later.seq);
});
