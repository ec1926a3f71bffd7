import { expect, test } from 'vitest';
import { isSettled } from '../../../src/cinder/watch/transitional.ts';

test.each([
  'available',
  'in-use',
  'ERROR',
  'error_extending',
  'error_backing-up',
  'reserved',
  'awaiting-transfer',
  'attached',
  'deleted',
  '',
])('%j is stable', (status) => {
  expect(isSettled(status)).toBe(true);
});

test.each([
  'creating',
  'Extending',
  'deleting',
  'retyping',
  'backing-up',
  'restoring-backup',
  'attaching',
  'something-new',
])('%j is transitional', (status) => {
  expect(isSettled(status)).toBe(false);
});
