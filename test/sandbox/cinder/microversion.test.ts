import { describe, expect, it } from 'vitest';
import { faultBody } from '../../../sandbox/cinder/fault.ts';
import { Microversion, negotiate } from '../../../sandbox/cinder/microversion.ts';

describe('Microversion', () => {
  it('compares the parts as two numbers', () => {
    expect(Microversion.of('3.10').atLeast('3.9')).toBe(true);
    expect(Microversion.of('3.9').atLeast('3.10')).toBe(false);
    expect(Microversion.of('3.9').atLeast('3.9')).toBe(true);
  });
});

describe('negotiate', () => {
  const used = (header: string | undefined): string => negotiate(header, '3.70').microversion.toString();

  it('uses the version of the header, and 3.0 without a header', () => {
    expect(used('volume 3.50')).toBe('3.50');
    expect(used(undefined)).toBe('3.0');
  });

  it('refuses a version out of range with 406, with the version in the answer', () => {
    const { fault, microversion } = negotiate('volume 3.71', '3.70');
    expect(microversion.toString()).toBe('3.71');
    expect(fault && faultBody(fault)).toEqual({
      computeFault: {
        code: 406,
        message: 'Version 3.71 is not supported by the API. Minimum is 3.0 and maximum is 3.70.',
      },
    });
  });
});
