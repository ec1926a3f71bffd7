import { expect, test } from 'vitest';
import { Fault } from '../../../sandbox/cinder/fault.ts';
import type { BackendFile } from '../../../sandbox/manageable/backend-files.ts';
import { paginate } from '../../../sandbox/manageable/paginate.ts';

const file = (name: string, size: number): BackendFile => ({
  reference: { 'source-name': name },
  size,
  safe_to_manage: true,
  reason_not_safe: null,
  cinder_id: null,
  extra_info: null,
});
const files = [file('c', 1), file('a', 3), file('b', 1)];
const page = { marker: undefined, limit: 10, offset: 0, sortKeys: ['reference'], sortDirections: ['asc'] };
const names = (more: object): string[] =>
  paginate(files, { ...page, ...more }).map(({ reference }) => reference['source-name']);

test.each([
  [{}, ['a', 'b', 'c']],
  [{ sortDirections: ['desc'] }, ['c', 'b', 'a']],
  [{ sortKeys: ['size', 'reference'], sortDirections: ['desc', 'asc'] }, ['a', 'b', 'c']],
  [{ sortKeys: ['size'] }, ['c', 'b', 'a']],
  [{ limit: 1, offset: 1 }, ['b']],
  [{ marker: '{"source-name": "a"}', limit: 1 }, ['b']],
  [{ marker: '{"source-name": "a"}', offset: 1 }, ['c']],
])('paginates with %j', (more, expected) => {
  expect(names(more)).toEqual(expected);
});

test.each([
  ['zz', 'Invalid input received: marker zz can not be analysed, please use json like format'],
  ['{"source-name": "zz"}', "Invalid input received: marker not found: {'source-name': 'zz'}"],
])('refuses the marker %s', (marker, message) => {
  expect(() => names({ marker })).toThrow(new Fault(400, message));
});
