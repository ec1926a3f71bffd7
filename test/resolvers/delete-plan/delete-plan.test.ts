import { expect, test } from 'vitest';
import {
  planOf,
  stepOn,
  wrongStatus,
  type Found,
  type Reference,
} from '../../../src/resolvers/delete-plan/delete-plan.ts';

const of: Reference = { kind: 'Snapshot', id: '1' };
const deletion = { mutation: 'deleteSnapshot', of };
const by: Reference = { kind: 'GroupSnapshot', id: '2' };
const grouped: Found = {
  code: 'IN_GROUP_SNAPSHOT',
  reason: 'r',
  by,
  isCleared: false,
  cleared: [stepOn('deleteGroupSnapshot', by)],
};

test('without obstacles, the only step is the deletion', () => {
  expect(planOf([], deletion)).toEqual({
    obstacles: [],
    dependents: null,
    steps: [{ mutation: 'deleteSnapshot', input: { id: 'Snapshot:1' } }],
  });
});

test('a step that removes several obstacles is taken once, before the deletion', () => {
  expect(planOf([grouped, grouped], deletion).steps).toEqual([
    { mutation: 'deleteGroupSnapshot', input: { id: 'GroupSnapshot:2' } },
    { mutation: 'deleteSnapshot', input: { id: 'Snapshot:1' } },
  ]);
});

test('a status that only time changes leaves no steps', () => {
  const found = [wrongStatus('creating', ['available', 'error'])];
  expect(planOf(found, deletion)).toMatchObject({
    obstacles: [{ code: 'WRONG_STATUS', reason: 'The status is creating. A deletion requires available or error.' }],
    steps: null,
  });
});

test('with the right to force, the status needs no step, but other obstacles do', () => {
  const found = [wrongStatus('creating', ['available']), grouped];
  expect(planOf(found, { ...deletion, mayForce: true }).steps).toEqual([
    { mutation: 'deleteGroupSnapshot', input: { id: 'GroupSnapshot:2' } },
    { mutation: 'deleteSnapshot', input: { id: 'Snapshot:1', force: true } },
  ]);
  expect(planOf([{ ...grouped, cleared: null }], { ...deletion, mayForce: true }).steps).toBeNull();
});

test('the dependents end with the resource itself', () => {
  expect(planOf([], { ...deletion, dependents: [by] }).dependents).toEqual([by, of]);
});
