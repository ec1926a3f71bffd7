import { expect, it } from 'vitest';
import { Seen, type Watched } from '../../../../src/cinder/watch/seen.ts';

const volume: Watched = { kind: 'Volume', id: 'v', status: 'available' };

it('shows a resource that a GET and a list read at the same time to later subscribers to the list', () => {
  const seen = new Seen<Watched>({});
  const [list, single] = [seen.begin(false, true), seen.begin(false, false)];
  seen.take(volume, single);
  expect(seen.initial()).toEqual([]);
  seen.sweep([volume], list, () => expect.unreachable());
  expect(seen.initial()).toMatchObject([{ id: 'v', status: 'available' }]);
});

it('sends such a resource as new to existing subscribers', () => {
  const seen = new Seen<Watched>({});
  seen.sweep([], seen.begin(false, true), () => undefined);
  const [list, single] = [seen.begin(false, true), seen.begin(false, false)];
  seen.take(volume, single);
  // The list can be the older response. The status in the list is ignored.
  expect(seen.take({ ...volume, status: 'creating' }, list)).toMatchObject({
    kind: 'CREATED',
    status: 'available',
    record: null,
  });
  expect(seen.take(volume, list)).toBeUndefined();
});
