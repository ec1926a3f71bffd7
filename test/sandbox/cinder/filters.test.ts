import { describe, expect, it } from 'vitest';
import { areColumns, hasMetadata, passes, readMetadataFilter } from '../../../sandbox/cinder/filters.ts';
import type { Row } from '../../../sandbox/store/records.ts';
import { Table } from '../../../sandbox/store/table.ts';

describe('filters', () => {
  const table = new Table<Row & { name: string }>(['id', 'created_at', 'updated_at', 'name']);
  const row = table.insert({ id: '1', name: 'shop' });

  it('are recognized by the columns of the table', () => {
    expect(areColumns(table, { name: 'x', 'name~': 'x' })).toBe(true);
    expect(areColumns(table, { bogus: 'x' })).toBe(false);
    expect(areColumns(table, { 'bogus~': 'x' })).toBe(false);
  });

  it('cause the failure of Cinder for a part of an unknown column, which Cinder does not check', () => {
    expect(() => areColumns(table, { 'bogus~': 'x' }, 'unchecked')).toThrow('erred or is incapable');
    expect(() => areColumns(table, { 'metadata~': 'x' })).toThrow('erred or is incapable');
    expect(areColumns(table, { 'bogus~': 'x', other: 'y' }, 'unchecked')).toBe(false);
  });

  it('must all match', () => {
    expect(passes(row, { name: ['shop', 'x'], 'name~': 'ho' })).toBe(true);
    expect(passes(row, { name: 'shop', id: '2' })).toBe(false);
  });

  it('read metadata as Python or JSON', () => {
    expect(readMetadataFilter("{'a': 'b'}")).toEqual({ a: 'b' });
    expect(readMetadataFilter('{"a": "b"}')).toEqual({ a: 'b' });
    expect(readMetadataFilter('zz')).toBeUndefined();
    expect(hasMetadata({ a: 'b', c: 'd' }, { a: 'b' })).toBe(true);
    expect(hasMetadata({ a: 'x' }, { a: 'b' })).toBe(false);
  });
});
