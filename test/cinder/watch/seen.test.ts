import { beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../src/cinder/watch/change.ts';
import { Seen, type Watched } from '../../../src/cinder/watch/seen.ts';
import { pass, useClock } from './support/live-cloud.ts';

interface Thing extends Watched {
  size?: number;
  groupId?: string | null;
  host?: string | null;
}

let seen: Seen<Thing>;
beforeEach(() => {
  seen = new Seen();
});

const thing = (id: string, status: string, rest: Partial<Thing> = {}): Thing => ({ kind: 'Volume', id, status, size: 1, groupId: null, host: null, ...rest });
const show = (record: Thing, asAdmin = false): Change<Thing> | undefined => seen.take(record, seen.begin(asAdmin, false));
const drop = (id: string): Change<Thing> | undefined => seen.drop(id, seen.begin(false, false));
function list(...records: Thing[]): { changes: Change<Thing>[]; missing: string[] } {
  const changes: Change<Thing>[] = [];
  const missing = seen.sweep(records, seen.begin(false, true), (change) => changes.push(change));
  return { changes, missing };
}

describe('what is a change', () => {
  test('nothing is, of what is seen first', () => {
    expect(show(thing('1', 'creating'))).toBeUndefined();
    expect(list(thing('1', 'creating'), thing('2', 'available'))).toEqual({ changes: [], missing: [] });
  });

  test('another status, another field, another parent; the same record is none', () => {
    show(thing('1', 'creating'));
    expect(show(thing('1', 'creating'))).toBeUndefined();
    expect(show(thing('1', 'available'))).toMatchObject({ kind: 'UPDATED', previousStatus: 'creating', status: 'available', seq: 1 });
    expect(show(thing('1', 'available', { size: 2 }))).toMatchObject({ kind: 'UPDATED', previousStatus: 'available', seq: 2 });
    expect(show(thing('1', 'available', { size: 2, groupId: 'g' }))).toMatchObject({ parentId: 'g', previousParentId: null });
  });

  test('what an administrator is shown more is none; what is different for both is', () => {
    show(thing('1', 'available'));
    expect(show(thing('1', 'available', { host: 'h' }), true)).toBeUndefined();
    expect(show(thing('1', 'available'))).toBeUndefined();
    expect(show(thing('1', 'available', { host: 'h', size: 2 }), true)).toMatchObject({ kind: 'UPDATED' });
  });

  test('what a list has for the first time is new, after the first list; what it lacks is to be looked at', () => {
    list(thing('1', 'available'));
    const { changes, missing } = list(thing('2', 'creating'));
    expect(changes).toMatchObject([{ kind: 'CREATED', id: '2', previousStatus: null, status: 'creating', reach: 'all' }]);
    expect(missing).toEqual(['1']);
    expect(drop('1')).toMatchObject({ kind: 'DELETED', previousStatus: 'available', status: null, record: null });
    expect(drop('1')).toBeUndefined();
  });

  test('what was known by its id alone is told to those alone who watch that, until a list has it', () => {
    list();
    show(thing('1', 'creating'));
    expect(seen.isAlone('1')).toBe(true);
    expect(show(thing('1', 'available'))).toMatchObject({ reach: 'ids' });
    expect(list().missing).toEqual([]);
    expect(list(thing('1', 'available')).changes).toMatchObject([{ kind: 'CREATED', reach: 'all' }]);
    expect(show(thing('1', 'in-use'))).toMatchObject({ reach: 'all' });
  });
});

describe('what a list lacks that somebody watches by its id', () => {
  test('is gone for all, where it is', () => {
    list(thing('1', 'available'));
    seen.setMissing('1');
    expect(seen.isAlone('1')).toBe(true);
    expect(drop('1')).toMatchObject({ kind: 'DELETED', reach: 'all' });
  });

  test('is gone for those alone who go by lists, where it can be read still', () => {
    list(thing('1', 'available'));
    expect(seen.part('1')).toBeUndefined();
    seen.setMissing('1');
    expect(seen.part('1')).toMatchObject({ kind: 'DELETED', reach: 'lists' });
    expect(seen.part('1')).toBeUndefined();
    expect(show(thing('1', 'in-use'))).toMatchObject({ kind: 'UPDATED', reach: 'ids' });
  });

  test('is there, where the next list has it again', () => {
    list(thing('1', 'available'));
    seen.setMissing('1');
    expect(list(thing('1', 'available')).changes).toEqual([]);
    expect([seen.isAlone('1'), seen.part('1')]).toEqual([false, undefined]);
  });
});

describe('of answers that were under way at the same time only the first counts', () => {
  test('of two records', () => {
    const [early, late] = [seen.begin(false, false), seen.begin(false, false)];
    seen.take(thing('1', 'available'), late);
    expect(seen.take(thing('1', 'creating'), early)).toBeUndefined();
    expect(seen.initial(['1'])).toMatchObject([{ status: 'available' }]);
  });

  test('of a record and of its being gone', () => {
    show(thing('1', 'deleting'));
    const [early, late] = [seen.begin(false, false), seen.begin(false, false)];
    expect(seen.drop('1', late)).toMatchObject({ kind: 'DELETED' });
    expect(seen.take(thing('1', 'deleting'), early)).toBeUndefined();
    expect(seen.initial(['1'])).toEqual([]);
    expect(show(thing('1', 'available'))).toBeUndefined();
    expect(seen.initial(['1'])).toHaveLength(1);
  });

  test('a list does not lack what was seen while it was under way', () => {
    list(thing('1', 'available'));
    const read = seen.begin(false, true);
    show(thing('1', 'in-use'));
    expect(seen.sweep([], read, () => undefined)).toEqual([]);
  });
});

describe('what is on its way', () => {
  test('of all, of some ids, and in one status', () => {
    list(thing('1', 'available'), thing('2', 'deleting'), thing('3', 'creating'));
    expect([seen.inTransition(), seen.inTransition(new Set(['1'])), seen.inTransition(new Set(['2']))]).toEqual([true, false, true]);
    expect(seen.moving('deleting')).toEqual(['2']);
    drop('2');
    show(thing('3', 'error'));
    expect([seen.inTransition(), seen.moving('deleting')]).toEqual([false, []]);
  });

  test('what Cinder has lost is not waited for beyond ten minutes', async () => {
    useClock();
    show(thing('1', 'creating'));
    await pass(590);
    show(thing('1', 'creating'));
    expect(seen.inTransition()).toBe(true);
    await pass(11);
    expect(seen.inTransition()).toBe(false);
    show(thing('1', 'downloading'));
    expect(seen.inTransition()).toBe(true);
  });
});

describe('for who comes back', () => {
  test('of each resource its latest change behind the place, in order', () => {
    list(thing('1', 'available'), thing('2', 'available'));
    const place = show(thing('1', 'extending'))?.seq ?? 0;
    show(thing('1', 'available', { size: 2 }));
    show(thing('2', 'in-use'));
    show(thing('1', 'in-use', { size: 2 }));
    expect(seen.since(place)).toMatchObject([{ id: '2', status: 'in-use', record: null }, { id: '1', status: 'in-use', record: null }]);
    expect(seen.since(seen.seq)).toEqual([]);
  });

  test('what was made since is new, and what came and went was not there', () => {
    list(thing('1', 'available'));
    list(thing('1', 'available'), thing('2', 'creating'), thing('3', 'creating'));
    show(thing('2', 'available'));
    drop('3');
    drop('1');
    expect(seen.since(0)).toMatchObject([{ id: '2', kind: 'CREATED', previousStatus: null, status: 'available' }, { id: '1', kind: 'DELETED' }]);
  });

  test('no more than 10,000 are remembered, and no place before them or yet to come', () => {
    for (const status of ['available', 'in-use']) for (let n = 0; n <= 10_000; n++) show(thing(`${n}`, status));
    expect([seen.remembers(0), seen.remembers(1), seen.remembers(10_001), seen.remembers(10_002)]).toEqual([false, true, true, false]);
  });
});

test('what stands: all that a list has had, or the ids that are asked for', () => {
  list(thing('1', 'available'));
  show(thing('2', 'creating'));
  expect(seen.initial().map(({ id }) => id)).toEqual(['1']);
  expect(seen.initial(['2', '3'])).toMatchObject([{ kind: 'INITIAL', id: '2', status: 'creating', previousStatus: null, record: null }]);
});
