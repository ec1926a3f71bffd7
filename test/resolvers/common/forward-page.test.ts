import { expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { encodeCursor } from '../../../src/resolvers/common/cursor.ts';
import { forwardPage } from '../../../src/resolvers/common/forward-page.ts';
import { serverId } from '../../support/rows.ts';

interface Item {
  kind: 'Server';
  id: string;
}

/** A service with items 1 to `count`, which returns at most `cap` of them. */
function service(count: number, cap = 1000) {
  const all = Array.from({ length: count }, (_, index): Item => ({ kind: 'Server', id: serverId(index + 1) }));
  const markers: (string | undefined)[] = [];
  const read = (limit: number, marker?: string): Promise<{ items: Item[]; more: boolean }> => {
    markers.push(marker);
    const at = all.findIndex(({ id }) => id === marker);
    if (marker !== undefined && at < 0) return Promise.reject(new CinderError('BAD_USER_INPUT', 'no marker'));
    const items = all.slice(at + 1, at + 1 + Math.min(limit, cap));
    // A full last page has a link, too.
    return Promise.resolve({ items, more: items.length === Math.min(limit, cap) });
  };
  return { read, markers };
}

test.each([
  [3, 5, false],
  [5, 5, false],
  [6, 5, true],
  [1, 0, true],
  [0, 5, false],
])('of %i items, a page of %i has a next page: %s', async (count, first, expected) => {
  const page = await forwardPage('server', { first }, service(count).read);
  expect(page.nodes).toHaveLength(Math.min(count, first));
  expect([page.hasNextPage, page.hasPreviousPage]).toEqual([expected, false]);
});

test('has a next page if the service shortened the page', async () => {
  const page = await forwardPage('server', { first: 5 }, service(10, 3).read);
  expect([page.nodes.length, page.hasNextPage]).toEqual([3, true]);
});

test('continues after a cursor', async () => {
  const { read, markers } = service(4);
  const { endCursor } = await forwardPage('server', { first: 2 }, read);
  const page = await forwardPage('server', { first: 2, after: endCursor }, read);
  expect(page.nodes.map(({ id }) => id)).toEqual([3, 4].map(serverId));
  expect([page.hasNextPage, page.hasPreviousPage]).toEqual([false, true]);
  expect(markers).toEqual([undefined, serverId(2)]);
});

test('continues after an earlier item if the item of the cursor was deleted', async () => {
  const { read, markers } = service(4);
  const after = encodeCursor('', [serverId(9), serverId(2)]);
  const page = await forwardPage('server', { first: 1, after }, read);
  expect(page.nodes).toEqual([{ kind: 'Server', id: serverId(3) }]);
  expect(markers).toEqual([serverId(9), serverId(2)]);
});

test('refuses a cursor whose items were all deleted, another text, and a size out of range', async () => {
  const { read } = service(4);
  const after = encodeCursor('', [serverId(9), serverId(8)]);
  await expect(forwardPage('server', { after }, read)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  await expect(forwardPage('server', { after: 'x' }, read)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(forwardPage('server', { first: 1001 }, read)).rejects.toMatchObject({ details: { path: ['first'] } });
});
