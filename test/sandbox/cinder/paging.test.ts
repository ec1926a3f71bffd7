import { describe, expect, it } from 'vitest';
import { missing } from '../../../sandbox/cinder/fault.ts';
import { cutPage, takePage } from '../../../sandbox/cinder/paging.ts';
import { QueryParams } from '../../../sandbox/cinder/query-params.ts';
import type { Row } from '../../../sandbox/store/records.ts';
import { Table } from '../../../sandbox/store/table.ts';

interface Named extends Row {
  name: string;
}

function page(query: string): string[] {
  const table = new Table<Named>(['id', 'created_at', 'updated_at', 'name']);
  for (const [id, name, second] of [
    ['1', 'b', 1],
    ['2', 'a', 1],
    ['3', 'c', 2],
  ] as const) {
    table.insert({ id, name, created_at: `2026-01-01T00:00:0${second}.000000` });
  }
  const asked = takePage(new QueryParams(new URLSearchParams(query)));
  return cutPage(table, table.all(), asked, (id) => missing('Volume', id)).map((row) => row.id);
}

describe('pages', () => {
  it('are sorted by time, newest first, and by ID within a second', () => {
    expect(page('')).toEqual(['3', '2', '1']);
    expect(page('sort_dir=asc')).toEqual(['1', '2', '3']);
  });

  it('are sorted by the requested keys, each with its direction', () => {
    expect(page('sort=name:asc')).toEqual(['2', '1', '3']);
    expect(page('sort=created_at:asc,name:asc')).toEqual(['2', '1', '3']);
  });

  it('start after the marker, and then skip the offset', () => {
    expect(page('sort=name:asc&marker=2')).toEqual(['1', '3']);
    expect(page('sort=name:asc&marker=2&offset=1')).toEqual(['3']);
    expect(page('limit=1&offset=1')).toEqual(['2']);
    expect(page('limit=0')).toEqual([]);
  });

  it.each([
    ['sort=bogus', 'Invalid input received: Invalid sort key'],
    ['marker=nope', 'Volume nope could not be found.'],
  ])('refuse %s', (query, message) => {
    expect(() => page(query)).toThrow(message);
  });
});
