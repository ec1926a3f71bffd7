import { isInputObjectType, isInterfaceType, isIntrospectionType, isNonNullType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { factsOf } from '../../../src/schema/facts/facts.ts';
import { schema } from '../../../src/schema/schema.ts';

const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const outputs = types
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      at: `${type.name}.${field.name}`,
      field,
      facts: factsOf(field),
    })),
  );

test('every nullable field of an object or interface states a reason in its facts', () => {
  const nullable = outputs.filter(({ field }) => !isNonNullType(field.type));
  expect(nullable.length).toBeGreaterThan(500);
  const unexplained = nullable.filter(
    ({ facts: { since, adminSince, roles, nullIf } }) => !since && !adminSince && !roles && !nullIf?.length,
  );
  expect(unexplained.map(({ at }) => at)).toEqual([]);
});

test('no field that is never null states a condition under which it is null', () => {
  expect(outputs.filter(({ field, facts }) => isNonNullType(field.type) && facts.nullIf).map(({ at }) => at)).toEqual(
    [],
  );
});

test('no argument or input field states a condition under which it is null', () => {
  const args = outputs.flatMap(({ at, field }) => field.args.map((arg) => ({ at: `${at}.${arg.name}`, element: arg })));
  const inputs = types
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((element) => ({ at: `${type.name}.${element.name}`, element })),
    );
  expect([...args, ...inputs].filter(({ element }) => factsOf(element).nullIf).map(({ at }) => at)).toEqual([]);
});

test('a condition continues the sentence "Null if …" without its full stop', () => {
  const conditions = outputs.flatMap(({ at, facts }) => (facts.nullIf ?? []).map((condition) => ({ at, condition })));
  expect(
    conditions.filter(({ condition }) => !/^[a-z`C].*[^.]$/.test(condition) || condition.split(' ').length > 18),
  ).toEqual([]);
});
