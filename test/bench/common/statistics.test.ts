import { expect, test } from 'vitest';
import { median, medianRatio } from '../../../bench/common/statistics.ts';
import { table } from '../../../bench/common/table.ts';

test('the median is the middle value, or the mean of the two middle ones', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 6])).toBe(5.5);
  expect(median([])).toBeNaN();
});

test('the ratio is the median of the ratios of pairs', () => {
  expect(medianRatio([1, 30, 4], [1, 10, 1])).toBe(3);
});

test('a table aligns all columns except the first to the right', () => {
  expect(table(['case', 'ms'], [['one', '1.5']])).toBe('| case | ms |\n| --- | ---: |\n| one | 1.5 |');
});
