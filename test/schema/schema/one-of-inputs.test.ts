import { getNamedType, isInputObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { inputObjects } from '../../../src/resolvers/common/input-path.ts';
import { schema } from '../../../src/schema/schema.ts';

/** The fields of the inputs of mutations whose type is a `@oneOf` input. */
const fields = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ args }) =>
  args.flatMap(({ type }) => {
    const input = getNamedType(type);
    if (!isInputObjectType(input)) return [];
    return Object.values(input.getFields()).filter((field) => {
      const inner = getNamedType(field.type);
      return isInputObjectType(inner) && inner.isOneOf;
    });
  }),
);

test('the path of an error of Cinder can lead into each `@oneOf` input', () => {
  expect([...new Set(fields.map(({ name }) => name))].toSorted()).toEqual(inputObjects.toSorted());
});
