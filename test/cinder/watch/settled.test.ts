import { expect, test } from 'vitest';
import { isSettled } from '../../../src/cinder/watch/settled.ts';

test.each(['available', 'in-use', 'ERROR', 'error_extending', 'error_backing-up', 'reserved', 'awaiting-transfer', 'attached', 'deleted', ''])(
  'a resource rests in %j',
  (status) => {
    expect(isSettled(status)).toBe(true);
  },
);

test.each(['creating', 'Extending', 'deleting', 'retyping', 'backing-up', 'restoring-backup', 'attaching', 'something-new'])(
  'it does not stay in %j',
  (status) => {
    expect(isSettled(status)).toBe(false);
  },
);
