import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';

interface Described {
  /** `Volume.snapshots.first` */
  at: string;
  description: string | null | undefined;
}

/** Everything in a type that can have a description, itself first. */
function describedIn(type: GraphQLNamedType): Described[] {
  return [{ at: type.name, description: type.description }, ...partsOf(type)];
}

function partsOf(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) return type.getValues().map((value) => within(type.name, value));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => within(type.name, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const inType = within(type.name, field);
    return [inType, ...field.args.map((arg) => within(inType.at, arg))];
  });
}

function within(
  outer: string,
  { name, description }: { name: string; description?: string | null | undefined },
): Described {
  return { at: `${outer}.${name}`, description };
}

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const described = types.flatMap(describedIn);

test('the walk finds types, fields, arguments, input fields and enum values', () => {
  const places = described.map(({ at }) => at);
  expect(places).toEqual(
    expect.arrayContaining([
      'Volume',
      'Volume.snapshots',
      'Volume.snapshots.first',
      'VolumeFilter.name',
      'VolumeStatus.IN_USE',
      'UserError.code',
    ]),
  );
});

test('everything has a description: a sentence of at least three words', () => {
  const poor = described.filter(({ description }) => !/^\S+(\s+\S+){2,}\.$/.test(description ?? ''));
  expect(poor.map(({ at, description }) => `${at}: ${description ?? 'none'}`)).toEqual([]);
});

test('what is deprecated says what takes its place', () => {
  const deprecated = types
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map(({ deprecationReason }) => deprecationReason));
  expect(deprecated.filter((reason) => typeof reason === 'string' && !/use/i.test(reason))).toEqual([]);
});
