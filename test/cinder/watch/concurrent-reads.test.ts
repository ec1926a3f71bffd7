import { expect, it } from 'vitest';
import { Seen, type Watched } from '../../../src/cinder/watch/seen.ts';

const volume: Watched = { kind: 'Volume', id: 'v', status: 'available' };

it('what a GET and a list under way at the same time have shown is there for those who watch the list', () => {
  const seen = new Seen<Watched>();
  const [list, single] = [seen.begin(false, true), seen.begin(false, false)];
  seen.take(volume, single);
  expect(seen.initial()).toEqual([]);
  seen.sweep([volume], list, () => expect.unreachable());
  expect(seen.initial()).toMatchObject([{ id: 'v', status: 'available' }]);
});

it('and new to them, where they watch already', () => {
  const seen = new Seen<Watched>();
  seen.sweep([], seen.begin(false, true), () => undefined);
  const [list, single] = [seen.begin(false, true), seen.begin(false, false)];
  seen.take(volume, single);
  // The list may be the older answer: its status is not taken.
  expect(seen.take({ ...volume, status: 'creating' }, list)).toMatchObject({ kind: 'CREATED', status: 'available', record: null });
  expect(seen.take(volume, list)).toBeUndefined();
});
