import { beforeEach, describe, expect, test } from 'vitest';
import type { Change, Watched } from '../../../src/cinder/watch/change.ts';
import type { Source } from '../../../src/cinder/watch/source.ts';
import { TopicState } from '../../../src/cinder/watch/topic-state.ts';
import { pass, useClock, volumesSource } from './support/live-cloud.ts';

interface Thing extends Watched {
  size?: number;
  groupId?: string | null;
  host?: string | null;
}

let source: Source;
let state: TopicState<Thing>;
beforeEach(() => {
  source = volumesSource();
  state = new TopicState(source, true);
});

const thing = (id: string, status: string, rest: Partial<Thing> = {}): Thing => ({
  kind: 'Volume',
  id,
  status,
  size: 1,
  groupId: null,
  host: null,
  ...rest,
});
const show = (record: Thing, asAdmin = false): Change<Thing> | undefined => state.take(record, source.begin(asAdmin));
const drop = (id: string): Change<Thing> | undefined => state.drop(id, source.begin(false));
const list = (...records: Thing[]): Change<Thing>[] => state.takeAll(records, source.begin(false));

describe('a change', () => {
  test('is not detected for the first state', () => {
    expect(show(thing('1', 'creating'))).toBeUndefined();
    expect(list(thing('1', 'creating'), thing('2', 'available'))).toEqual([]);
  });

  test('is detected for another status, field or parent, and not for an equal record', () => {
    show(thing('1', 'creating'));
    const { seq } = source;
    expect(show(thing('1', 'creating'))).toBeUndefined();
    expect(show(thing('1', 'available'))).toMatchObject({
      kind: 'UPDATED',
      previousStatus: 'creating',
      status: 'available',
      seq: seq + 1,
    });
    expect(show(thing('1', 'available', { size: 2 }))).toMatchObject({
      kind: 'UPDATED',
      previousStatus: 'available',
      seq: seq + 2,
    });
    expect(show(thing('1', 'available', { size: 2, groupId: 'g' }))).toMatchObject({
      parentId: 'g',
      previousParentId: null,
    });
  });

  test('ignores values that only an administrator sees', () => {
    show(thing('1', 'available'));
    expect(show(thing('1', 'available', { host: 'h' }), true)).toBeUndefined();
    expect(show(thing('1', 'available'))).toBeUndefined();
    expect(show(thing('1', 'available', { host: 'h', size: 2 }), true)).toMatchObject({ kind: 'UPDATED' });
  });

  test('is detected for a resource that a later list has or lacks', () => {
    list(thing('1', 'available'));
    expect(list(thing('2', 'creating'))).toMatchObject([
      { kind: 'CREATED', id: '2', previousStatus: null, status: 'creating' },
      { kind: 'DELETED', id: '1', previousStatus: 'available', status: null, record: null },
    ]);
    expect(drop('1')).toBeUndefined();
  });

  test('of a part of a list is new only after the whole list is known; a single resource is known at once', () => {
    expect(show(thing('1', 'available'))).toBeUndefined();
    list(thing('1', 'available'));
    expect(show(thing('2', 'available'))).toMatchObject({ kind: 'CREATED' });
    state = new TopicState(source, false);
    expect(show(thing('1', 'available'))).toBeUndefined();
    expect(drop('1')).toMatchObject({ kind: 'DELETED' });
    expect(show(thing('1', 'available'))).toMatchObject({ kind: 'CREATED' });
  });
});

describe('only the first of two overlapping responses counts', () => {
  test('for two records', () => {
    const [early, late] = [source.begin(false), source.begin(false)];
    state.take(thing('1', 'available'), late);
    expect(state.take(thing('1', 'creating'), early)).toBeUndefined();
    expect(state.initial()).toMatchObject([{ status: 'available' }]);
    expect([state.matches(thing('1', 'creating'), early), state.matches(thing('1', 'available'), early)]).toEqual([
      false,
      true,
    ]);
  });

  test('for a record and a deletion', () => {
    list(thing('1', 'deleting'));
    const [early, late] = [source.begin(false), source.begin(false)];
    expect(state.drop('1', late)).toMatchObject({ kind: 'DELETED' });
    expect(state.take(thing('1', 'deleting'), early)).toBeUndefined();
    expect([state.initial(), state.matches(thing('1', 'deleting'), early)]).toEqual([[], false]);
    expect(show(thing('1', 'available'))).toMatchObject({ kind: 'CREATED' });
    expect(state.initial()).toHaveLength(1);
  });

  test('for a list that started before a record was read', () => {
    list(thing('1', 'available'));
    const read = source.begin(false);
    show(thing('1', 'in-use'));
    expect(state.takeAll([], read)).toEqual([]);
  });

  test('unless a subscriber may have received the other one: the next record is then a change', () => {
    show(thing('1', 'available'));
    state.doubt('1');
    expect(show(thing('1', 'available'))).toMatchObject({ kind: 'UPDATED' });
    expect(show(thing('1', 'available'))).toBeUndefined();
  });
});

describe('resources in transition', () => {
  test('are counted, and listed by their status', () => {
    list(thing('1', 'available'), thing('2', 'deleting'), thing('3', 'creating'));
    expect([state.isInTransition, state.idsIn('deleting')]).toEqual([true, ['2']]);
    drop('2');
    show(thing('3', 'error'));
    expect([state.isInTransition, state.idsIn('deleting')]).toEqual([false, []]);
  });

  test('count as stable after 10 minutes, because Cinder can lose an operation', async () => {
    useClock();
    show(thing('1', 'creating'));
    await pass(590);
    show(thing('1', 'creating'));
    expect(state.isInTransition).toBe(true);
    await pass(11);
    expect(state.isInTransition).toBe(false);
    show(thing('1', 'downloading'));
    expect(state.isInTransition).toBe(true);
  });
});

test('remembers its changes, but none from before its beginning', () => {
  const before = source.seq;
  state = new TopicState(source, true);
  const { seq } = source;
  show(thing('1', 'available'));
  show(thing('1', 'in-use'));
  expect([state.log.remembers(before), state.log.remembers(seq), state.log.since(seq).length]).toEqual([
    false,
    true,
    1,
  ]);
});

test('the initial state has all resources; a resource that only the client knew is gone', () => {
  list(thing('1', 'available'), thing('2', 'creating'));
  const { seq, epoch } = source;
  expect(state.initial()).toMatchObject([
    { kind: 'INITIAL', id: '1', seq, epoch, status: 'available', previousStatus: null, record: null },
    { kind: 'INITIAL', id: '2', status: 'creating' },
  ]);
  expect(state.gone('3')).toMatchObject({ kind: 'DELETED', id: '3', seq, epoch, status: null, previousStatus: null });
});
