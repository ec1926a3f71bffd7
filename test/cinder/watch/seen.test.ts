import { beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../src/cinder/watch/change.ts';
import { volumes } from '../../../src/cinder/resources/volumes.ts';
import { Seen, type Watched } from '../../../src/cinder/watch/seen.ts';
import { pass, useClock } from './support/live-cloud.ts';

interface Thing extends Watched {
  size?: number;
  groupId?: string | null;
  host?: string | null;
}

let seen: Seen<Thing>;
beforeEach(() => {
  seen = new Seen(volumes);
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
const show = (record: Thing, asAdmin = false): Change<Thing> | undefined =>
  seen.take(record, seen.begin(asAdmin, false));
const drop = (id: string): Change<Thing> | undefined => seen.drop(id, seen.begin(false, false));
function list(...records: Thing[]): { changes: Change<Thing>[]; missing: string[] } {
  const changes: Change<Thing>[] = [];
  const missing = seen.sweep(records, seen.begin(false, true), (change) => changes.push(change));
  return { changes, missing };
}

describe('a change', () => {
  test('is not detected for the first state', () => {
    expect(show(thing('1', 'creating'))).toBeUndefined();
    expect(list(thing('1', 'creating'), thing('2', 'available'))).toEqual({ changes: [], missing: [] });
  });

  test('is detected for another status, field or parent, and not for an equal record', () => {
    show(thing('1', 'creating'));
    expect(show(thing('1', 'creating'))).toBeUndefined();
    expect(show(thing('1', 'available'))).toMatchObject({
      kind: 'UPDATED',
      previousStatus: 'creating',
      status: 'available',
      seq: 1,
    });
    expect(show(thing('1', 'available', { size: 2 }))).toMatchObject({
      kind: 'UPDATED',
      previousStatus: 'available',
      seq: 2,
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

  test('is detected for a resource that appears in a later list; a resource that disappears is returned', () => {
    list(thing('1', 'available'));
    const { changes, missing } = list(thing('2', 'creating'));
    expect(changes).toMatchObject([
      { kind: 'CREATED', id: '2', previousStatus: null, status: 'creating', reach: 'all' },
    ]);
    expect(missing).toEqual(['1']);
    expect(drop('1')).toMatchObject({ kind: 'DELETED', previousStatus: 'available', status: null, record: null });
    expect(drop('1')).toBeUndefined();
  });

  test('of a resource that was only read by ID is sent only to subscribers to the ID, until a list has it', () => {
    list();
    show(thing('1', 'creating'));
    expect(seen.isAlone('1')).toBe(true);
    expect(show(thing('1', 'available'))).toMatchObject({ reach: 'ids' });
    expect(list().missing).toEqual([]);
    expect(list(thing('1', 'available')).changes).toMatchObject([{ kind: 'CREATED', reach: 'all' }]);
    expect(show(thing('1', 'in-use'))).toMatchObject({ reach: 'all' });
  });
});

describe('a resource that a list lacks, with a subscriber to its ID', () => {
  test('is deleted for all if a read by ID does not find it', () => {
    list(thing('1', 'available'));
    seen.setMissing('1');
    expect(seen.isAlone('1')).toBe(true);
    expect(drop('1')).toMatchObject({ kind: 'DELETED', reach: 'all' });
  });

  test('is deleted only for subscribers to lists if a read by ID finds it', () => {
    list(thing('1', 'available'));
    expect(seen.part('1')).toBeUndefined();
    seen.setMissing('1');
    expect(seen.part('1')).toMatchObject({ kind: 'DELETED', reach: 'lists' });
    expect(seen.part('1')).toBeUndefined();
    expect(show(thing('1', 'in-use'))).toMatchObject({ kind: 'UPDATED', reach: 'ids' });
  });

  test('exists if the next list has it again', () => {
    list(thing('1', 'available'));
    seen.setMissing('1');
    expect(list(thing('1', 'available')).changes).toEqual([]);
    expect([seen.isAlone('1'), seen.part('1')]).toEqual([false, undefined]);
  });
});

describe('only the first of two overlapping responses counts', () => {
  test('for two records', () => {
    const [early, late] = [seen.begin(false, false), seen.begin(false, false)];
    seen.take(thing('1', 'available'), late);
    expect(seen.take(thing('1', 'creating'), early)).toBeUndefined();
    expect(seen.initial(['1'])).toMatchObject([{ status: 'available' }]);
  });

  test('for a record and a deletion', () => {
    show(thing('1', 'deleting'));
    const [early, late] = [seen.begin(false, false), seen.begin(false, false)];
    expect(seen.drop('1', late)).toMatchObject({ kind: 'DELETED' });
    expect(seen.take(thing('1', 'deleting'), early)).toBeUndefined();
    expect(seen.initial(['1'])).toEqual([]);
    expect(show(thing('1', 'available'))).toBeUndefined();
    expect(seen.initial(['1'])).toHaveLength(1);
  });

  test('for a list that started before a record was read', () => {
    list(thing('1', 'available'));
    const read = seen.begin(false, true);
    show(thing('1', 'in-use'));
    expect(seen.sweep([], read, () => undefined)).toEqual([]);
  });
});

describe('resources in transition', () => {
  test('are counted among all, among some IDs, and by status', () => {
    list(thing('1', 'available'), thing('2', 'deleting'), thing('3', 'creating'));
    expect([seen.inTransition(), seen.inTransition(new Set(['1'])), seen.inTransition(new Set(['2']))]).toEqual([
      true,
      false,
      true,
    ]);
    expect(seen.moving('deleting')).toEqual(['2']);
    drop('2');
    show(thing('3', 'error'));
    expect([seen.inTransition(), seen.moving('deleting')]).toEqual([false, []]);
  });

  test('count as stable after 10 minutes, because Cinder can lose an operation', async () => {
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

describe('a client that resumes', () => {
  test('gets the latest change of each resource after its position, in order', () => {
    list(thing('1', 'available'), thing('2', 'available'));
    const place = show(thing('1', 'extending'))?.seq ?? 0;
    show(thing('1', 'available', { size: 2 }));
    show(thing('2', 'in-use'));
    show(thing('1', 'in-use', { size: 2 }));
    expect(seen.since(place)).toMatchObject([
      { id: '2', status: 'in-use', record: null },
      { id: '1', status: 'in-use', record: null },
    ]);
    expect(seen.since(seen.seq)).toEqual([]);
  });

  test('gets new resources as created, and none that were created and deleted', () => {
    list(thing('1', 'available'));
    list(thing('1', 'available'), thing('2', 'creating'), thing('3', 'creating'));
    show(thing('2', 'available'));
    drop('3');
    drop('1');
    expect(seen.since(0)).toMatchObject([
      { id: '2', kind: 'CREATED', previousStatus: null, status: 'available' },
      { id: '1', kind: 'DELETED' },
    ]);
  });

  test('gets at most 10,000 changes, and cannot resume from an older or future position', () => {
    for (const status of ['available', 'in-use']) for (let n = 0; n <= 10_000; n++) show(thing(`${n}`, status));
    expect([seen.remembers(0), seen.remembers(1), seen.remembers(10_001), seen.remembers(10_002)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

test('the initial state has all listed resources, or the given IDs', () => {
  list(thing('1', 'available'));
  show(thing('2', 'creating'));
  expect(seen.initial().map(({ id }) => id)).toEqual(['1']);
  expect(seen.initial(['2', '3'])).toMatchObject([
    { kind: 'INITIAL', id: '2', status: 'creating', previousStatus: null, record: null },
  ]);
});
