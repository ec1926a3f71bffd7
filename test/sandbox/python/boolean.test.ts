import { describe, expect, it } from 'vitest';
import { lenientBoolean, strictBoolean } from '../../../sandbox/python/boolean.ts';

describe('Boolean values as in oslo', () => {
  it.each(['1', 't', 'TRUE', 'on', 'y', ' Yes ', true])('%j is true', (value) => {
    expect(strictBoolean(value)).toBe(true);
    expect(lenientBoolean(value)).toBe(true);
  });

  it.each(['0', 'f', 'False', 'OFF', 'n', 'no', false])('%j is false', (value) => {
    expect(strictBoolean(value)).toBe(false);
  });

  it('include no other values, which are false in the lenient function', () => {
    expect(strictBoolean('maybe')).toBeUndefined();
    expect(lenientBoolean('maybe')).toBe(false);
  });
});
