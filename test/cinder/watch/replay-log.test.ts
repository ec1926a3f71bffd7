import { expect, test } from 'vitest';
import type { Watched } from '../../../src/cinder/watch/change.ts';
import { ReplayLog } from '../../../src/cinder/watch/replay-log.ts';
import { changeOf } from './support/changes.ts';

let seq = 0;
const log = (): { replay: ReplayLog<Watched>; add: (id: string, change?: object) => number } => {
  const replay = new ReplayLog<Watched>(seq);
  const add = (id: string, change: object = {}): number => {
    replay.add(changeOf(id, { seq: ++seq, ...change }), seq);
    return seq;
  };
  return { replay, add };
};

test('has the latest change of each resource after a position, without its record', () => {
  const { replay, add } = log();
  const place = add('1');
  add('1', { status: 'extending' });
  add('2', { record: { kind: 'Volume', id: '2', status: 'available' } });
  add('1', { status: 'available' });
  expect(replay.since(place)).toMatchObject([
    { id: '2', record: null },
    { id: '1', status: 'available' },
  ]);
  expect(replay.since(seq)).toEqual([]);
});

test('has the status and the parent that the resource had at the position', () => {
  const { replay, add } = log();
  add('1', { previousStatus: 'creating', status: 'error', previousParentId: null, parentId: 'g' });
  const place = seq;
  add('1', { previousStatus: 'error', status: 'available', previousParentId: 'g', parentId: 'h' });
  add('1', { previousStatus: 'available', status: 'in-use', previousParentId: 'h', parentId: 'h' });
  expect(replay.since(place)).toMatchObject([{ previousStatus: 'error', previousParentId: 'g', status: 'in-use' }]);
  expect(replay.since(place + 1)).toMatchObject([{ previousStatus: 'available', status: 'in-use' }]);
  for (let n = 0; n < 20; n++) add('1', { previousStatus: `${n}`, status: `${n + 1}` });
  expect(replay.since(place)).toMatchObject([{ previousStatus: '10', status: '20' }]);
});

test('has new resources as created, and none that were created and deleted', () => {
  const { replay, add } = log();
  const place = add('1');
  add('2', { kind: 'CREATED', status: 'creating' });
  add('3', { kind: 'CREATED' });
  add('2', { previousStatus: 'creating' });
  add('3', { kind: 'DELETED' });
  add('1', { kind: 'DELETED' });
  expect(replay.since(place)).toMatchObject([
    { id: '2', kind: 'CREATED', previousStatus: null },
    { id: '1', kind: 'DELETED' },
  ]);
});

test('knows the time of a deletion', () => {
  const { replay, add } = log();
  add('1');
  expect([replay.deletedAt('1'), replay.deletedAt('2')]).toEqual([0, 0]);
  expect(replay.deletedAt('1')).toBe(0);
  const time = add('1', { kind: 'DELETED' });
  expect(replay.deletedAt('1')).toBe(time);
});

test('remembers 10,000 resources, and no position before its beginning', () => {
  const { replay, add } = log();
  const start = seq;
  const first = add('0');
  for (let n = 1; n < 10_000; n++) add(`${n}`);
  expect([replay.remembers(start - 1), replay.remembers(start)]).toEqual([false, true]);
  add('10000');
  expect([replay.remembers(start), replay.remembers(first)]).toEqual([false, true]);
});
