import { describe, expect, test, vi } from 'vitest';
import { EventQueue } from '../../../src/cinder/watch/event-queue.ts';
import { cinderError } from '../../support/failure.ts';
import { changeOf, turned } from './support/changes.ts';

const done = { done: true, value: undefined };

test('delivers an event to a waiting reader, and keeps it otherwise', async () => {
  const box = new EventQueue(() => undefined);
  const [first, second] = [changeOf('1'), changeOf('2')];
  const waiting = box.next();
  box.put(first);
  box.put(second);
  expect(await waiting).toEqual({ done: false, value: first });
  expect(await box.next()).toEqual({ done: false, value: second });
});

test('keeps only the latest event of each resource, in the order of the latest events', async () => {
  const box = new EventQueue(() => undefined);
  for (const change of [
    turned('1', 'creating', 'available'),
    turned('2', 'a', 'b'),
    turned('1', 'available', 'in-use'),
  ])
    box.put(change);
  expect(await box.next()).toMatchObject({ value: { id: '2' } });
  expect(await box.next()).toMatchObject({ value: { id: '1', previousStatus: 'creating', status: 'in-use' } });
});

test('drops the events of a resource that was created and deleted before they were read', async () => {
  const box = new EventQueue(() => undefined);
  for (const change of [changeOf('1', { kind: 'CREATED' }), changeOf('1', { kind: 'DELETED' }), changeOf('2')])
    box.put(change);
  expect(await box.next()).toMatchObject({ value: { id: '2' } });
});

test('gives events before the end of the initial state a position from which no client can resume', async () => {
  const box = new EventQueue(() => undefined);
  for (const id of ['1', '2', '3']) box.put(changeOf(id, { kind: 'INITIAL' }));
  box.put(changeOf('1'));
  expect(await box.next()).toMatchObject({ value: { id: '2', isPartial: true } });
  expect(await box.next()).toMatchObject({ value: { id: '3', isPartial: true } });
  expect(await box.next()).not.toHaveProperty('value.isPartial');
});

test('counts the deletion of a resource that only the client knew as a part of the initial state', async () => {
  const box = new EventQueue(() => undefined);
  box.put(changeOf('1', { kind: 'INITIAL' }));
  box.put(changeOf('2', { kind: 'DELETED', status: null }));
  box.put(changeOf('3', { kind: 'DELETED', status: null, previousStatus: 'available' }));
  expect(await box.next()).toMatchObject({ value: { id: '1', isPartial: true } });
  expect(await box.next()).not.toHaveProperty('value.isPartial');
});

test('ends if the reader is 10,000 resources behind', async () => {
  const left = vi.fn();
  const box = new EventQueue(left);
  for (let n = 0; n < 10_000; n++) box.put(changeOf(`${n}`));
  expect(left).not.toHaveBeenCalled();
  box.put(changeOf('10000'));
  expect(left).toHaveBeenCalledOnce();
  await expect(box.next()).rejects.toEqual(cinderError('RATE_LIMITED', 'The client is too slow'));
  expect(await box.next()).toEqual(done);
});

describe('the end', () => {
  test('return() wakes a waiting reader, and calls the callback once', async () => {
    const left = vi.fn();
    const box = new EventQueue(left);
    const waiting = box.next();
    expect(await box.return()).toEqual(done);
    expect(await waiting).toEqual(done);
    await box.return();
    expect(left).toHaveBeenCalledOnce();
  });

  test('no event is accepted or delivered after the end', async () => {
    const box = new EventQueue(() => undefined);
    box.put(changeOf('1'));
    box.end();
    box.put(changeOf('2'));
    expect(await box.next()).toEqual(done);
  });

  test('an error is thrown once, to a waiting reader or to the next one', async () => {
    const gone = new Error('gone');
    const [parked, idle] = [new EventQueue(() => undefined), new EventQueue(() => undefined)];
    const waiting = parked.next();
    parked.end(gone);
    idle.end(gone);
    await expect(waiting).rejects.toBe(gone);
    await expect(idle.next()).rejects.toBe(gone);
    expect([await parked.next(), await idle.next()]).toEqual([done, done]);
  });

  test('pending events are delivered before the end', async () => {
    const left = vi.fn();
    const box = new EventQueue(left);
    box.put(changeOf('1', { kind: 'DELETED' }));
    box.finish();
    expect(await box.next()).toMatchObject({ value: { kind: 'DELETED' } });
    expect(left).not.toHaveBeenCalled();
    expect(await box.next()).toEqual(done);
    expect(left).toHaveBeenCalledOnce();
  });

  test('a waiting reader is woken at the end', async () => {
    const box = new EventQueue(() => undefined);
    const waiting = box.next();
    box.finish();
    expect(await waiting).toEqual(done);
  });
});
