import { describe, expect, it } from 'vitest';
import { envelope, validateBody } from '../../../sandbox/cinder/body-schema.ts';
import type { BodySchema } from '../../../sandbox/cinder/body-schema.ts';
import { metadata, nullableUuid, volumeSize } from '../../../sandbox/cinder/parameter-types.ts';

const schema = envelope('volume', {
  type: 'object',
  properties: { size: volumeSize, metadata, snapshot_id: nullableUuid, mode: { type: 'string', enum: ['rw', 'ro'] } },
  required: ['size'],
  additionalProperties: false,
});

function complaint(body: unknown, against: BodySchema = schema): string | undefined {
  try {
    validateBody(body, against);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('validateBody', () => {
  it('accepts a valid body, and a size as text', () => {
    expect(complaint({ volume: { size: '5', metadata: { 'a b': 'c' }, snapshot_id: null } })).toBeUndefined();
  });

  it('names no field in an error about the whole body', () => {
    expect(complaint({})).toBe("'volume' is a required property");
    expect(complaint([])).toBe("[] is not of type 'object'");
    expect(complaint({ volume: { size: 1 }, x: 1 })).toBe("Additional properties are not allowed ('x' was unexpected)");
  });

  it.each([
    [{ size: 0 }, 'Invalid input for field/attribute size. Value: 0. 0 is less than the minimum of 1'],
    [{ size: '0' }, 'Invalid input for field/attribute size. Value: 0. 0 is less than the minimum of 1'],
    [{ size: 'x' }, "Invalid input for field/attribute size. Value: x. 'x' does not match '^[0-9]+$'"],
    [{ size: true }, "Invalid input for field/attribute size. Value: True. True is not of type 'integer', 'string'"],
    [{}, "Invalid input for field/attribute volume. Value: {}. 'size' is a required property"],
    [
      { size: 1, b: 1, a: 2 },
      "Invalid input for field/attribute volume. Value: {'size': 1, 'b': 1, 'a': 2}. " +
        "Additional properties are not allowed ('a', 'b' were unexpected)",
    ],
    [{ size: 1, metadata: { a: 1 } }, "Invalid input for field/attribute a. Value: 1. 1 is not of type 'string'"],
    [
      { size: 1, metadata: { 'a|b': 'c' } },
      "Invalid input for field/attribute metadata. Value: {'a|b': 'c'}. " +
        "'a|b' does not match any of the regexes: '^[a-zA-Z0-9-_:. /]{1,255}$'",
    ],
    [
      { size: 1, snapshot_id: 'zz' },
      'Invalid input for field/attribute snapshot_id. Value: zz. ' + "'zz' is not valid under any of the given schemas",
    ],
    [{ size: 1, mode: 'x' }, "Invalid input for field/attribute mode. Value: x. 'x' is not one of ['rw', 'ro']"],
  ])('reports the error in %j', (volume, expected) => {
    expect(complaint({ volume })).toBe(expected);
  });

  it('checks lists', () => {
    const list: BodySchema = { type: 'array', minItems: 1, items: { type: 'string', maxLength: 3 }, uniqueItems: true };
    expect(complaint([], list)).toBe('[] is too short');
    expect(complaint(['abcd'], list)).toBe("Invalid input for field/attribute 0. Value: abcd. 'abcd' is too long");
    expect(complaint(['a', 'a'], list)).toBe("['a', 'a'] has non-unique elements");
  });

  it('requires exactly one of the alternatives of oneOf', () => {
    const either: BodySchema = { type: 'object', oneOf: [{ required: ['a'] }, { required: ['b'] }] };
    expect(complaint({ a: 1 }, either)).toBeUndefined();
    expect(complaint({}, either)).toBe('{} is not valid under any of the given schemas');
    expect(complaint({ a: 1, b: 2 }, either)).toBe(
      "{'a': 1, 'b': 2} is valid under each of {'required': ['b']}, {'required': ['a']}",
    );
  });

  it('checks the number of properties, and requires one of the alternatives of anyOf', () => {
    const one: BodySchema = { type: 'object', minProperties: 1, maxProperties: 1 };
    expect(complaint({}, one)).toBe('{} does not have enough properties');
    expect(complaint({ a: 1, b: 2 }, one)).toBe("{'a': 1, 'b': 2} has too many properties");
    const any: BodySchema = { type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }] };
    expect(complaint({ c: 1 }, any)).toBe("{'c': 1} is not valid under any of the given schemas");
    expect(complaint({ b: 1 }, any)).toBeUndefined();
  });
});
