import { expect, test } from 'vitest';
import { faultsOf } from '../../../scripts/eslint/plain-language.mjs';

test.each([
  ['The size of the volume, in GiB.', []],
  ['Whether the volume is encrypted. Null if Cinder does not report it.', []],
  ['Its size in GiB.', ['A sentence must not begin with "Its".']],
  ['The size. It is in GiB.', ['A sentence must not begin with "It".']],
  ['The volume that he created.', ['"he" is not plain technical English here.']],
  ['The snapshot. Null where there is none.', ['"where there" is not plain technical English here.']],
  ['The size of the volume', ['The text must end with a full stop.']],
  [`The ${'very '.repeat(20)}long text.`, [expect.stringContaining('23 words')]],
  [
    'The value of `a field whose name, if it were counted, would be much too long for one sentence of plain English`.',
    [],
  ],
])('finds the faults of "%s"', (text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});
