import { describe, expect, test, vi } from 'vitest';
import { Mailbox } from '../../../src/cinder/watch/mailbox.ts';
import { cinderError } from '../../support/failure.ts';
import { changeOf, turned } from './support/changes.ts';

const done = { done: true, value: undefined };

test('a change that is put reaches a reader who waits; one that nobody waits for is kept', async () => {
  const box = new Mailbox(() => undefined);
  const [first, second] = [changeOf('1'), changeOf('2')];
  const waiting = box.next();
  box.put(first);
  box.put(second);
  expect(await waiting).toEqual({ done: false, value: first });
  expect(await box.next()).toEqual({ done: false, value: second });
});

test('of each resource the latest alone, in the order of the latest', async () => {
  const box = new Mailbox(() => undefined);
  for (const change of [turned('1', 'creating', 'available'), turned('2', 'a', 'b'), turned('1', 'available', 'in-use')]) box.put(change);
  expect(await box.next()).toMatchObject({ value: { id: '2' } });
  expect(await box.next()).toMatchObject({ value: { id: '1', previousStatus: 'creating', status: 'in-use' } });
});

test('what came and went while nobody read is not told', async () => {
  const box = new Mailbox(() => undefined);
  for (const change of [changeOf('1', { kind: 'CREATED' }), changeOf('1', { kind: 'DELETED' }), changeOf('2')]) box.put(change);
  expect(await box.next()).toMatchObject({ value: { id: '2' } });
});

test('a place before all that was there at first is none to go on from', async () => {
  const box = new Mailbox(() => undefined);
  for (const id of ['1', '2', '3']) box.put(changeOf(id, { kind: 'INITIAL' }));
  box.put(changeOf('1'));
  expect(await box.next()).toMatchObject({ value: { id: '2', epoch: 'e-begun' } });
  expect(await box.next()).toMatchObject({ value: { id: '3', epoch: 'e-begun' } });
  expect(await box.next()).toMatchObject({ value: { id: '1', kind: 'INITIAL', epoch: 'e' } });
});

test('what was cleared is not told', async () => {
  const box = new Mailbox(() => undefined);
  box.put(changeOf('1'));
  box.clear();
  box.put(changeOf('2'));
  expect(await box.next()).toMatchObject({ value: { id: '2' } });
});

test('a reader who is 10,000 resources behind has to start again', async () => {
  const left = vi.fn();
  const box = new Mailbox(left);
  for (let n = 0; n < 10_000; n++) box.put(changeOf(`${n}`));
  expect(left).not.toHaveBeenCalled();
  box.put(changeOf('10000'));
  expect(left).toHaveBeenCalledOnce();
  await expect(box.next()).rejects.toEqual(cinderError('RATE_LIMITED', 'The reader is too slow'));
  expect(await box.next()).toEqual(done);
});

describe('the end', () => {
  test('return() wakes a reader who waits, and says once that he has left', async () => {
    const left = vi.fn();
    const box = new Mailbox(left);
    const waiting = box.next();
    expect(await box.return()).toEqual(done);
    expect(await waiting).toEqual(done);
    await box.return();
    expect(left).toHaveBeenCalledOnce();
  });

  test('after it nothing is taken or given', async () => {
    const box = new Mailbox(() => undefined);
    box.put(changeOf('1'));
    box.end();
    box.put(changeOf('2'));
    expect(await box.next()).toEqual(done);
  });

  test('with an error: a reader who waits gets it, or the next one who reads, once', async () => {
    const gone = new Error('gone');
    const [parked, idle] = [new Mailbox(() => undefined), new Mailbox(() => undefined)];
    const waiting = parked.next();
    parked.end(gone);
    idle.end(gone);
    await expect(waiting).rejects.toBe(gone);
    await expect(idle.next()).rejects.toBe(gone);
    expect([await parked.next(), await idle.next()]).toEqual([done, done]);
  });

  test('where nothing more will come, what waits is read before it', async () => {
    const left = vi.fn();
    const box = new Mailbox(left);
    box.put(changeOf('1', { kind: 'DELETED' }));
    box.finish();
    expect(await box.next()).toMatchObject({ value: { kind: 'DELETED' } });
    expect(left).not.toHaveBeenCalled();
    expect(await box.next()).toEqual(done);
    expect(left).toHaveBeenCalledOnce();
  });

  test('where nothing more will come, a reader who waits is woken', async () => {
    const box = new Mailbox(() => undefined);
    const waiting = box.next();
    box.finish();
    expect(await waiting).toEqual(done);
  });
});
