import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';

interface Described {
  /** `Volume.snapshots.first` */
  at: string;
  description: string | null | undefined;
}

/** The elements of a type that can have a description, beginning with the type. */
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

test('finds types, fields, arguments, input fields and enum values', () => {
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

test('everything has a description of at least three words that ends with a full stop', () => {
  const poor = described.filter(
    ({ description = '' }) => !description?.endsWith('.') || description.split(' ').length < 3,
  );
  expect(poor.map(({ at, description }) => `${at}: ${description ?? 'none'}`)).toEqual([]);
});

test('no prose of an output field states the null case, which is a fact', () => {
  const outputs = types
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()).map((field) => within(type.name, field)));
  const stated = outputs.filter(({ description }) => description?.split('\n\n')[0]?.includes('Null '));
  expect(stated.map(({ at }) => at)).toEqual([]);
});

test('a deprecation names the elements to use instead, or states that no release of Cinder has it', () => {
  const reasons = types
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).flatMap(({ deprecationReason }) => deprecationReason ?? []));
  expect(reasons.length).toBeGreaterThan(20);
  const names = new Set(described.flatMap(({ at }) => at.split('.')));
  const unclear = reasons.filter((reason) => {
    const [, replacements] = /\bUse (.*)/.exec(reason) ?? [];
    const named = [...(replacements ?? '').matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name);
    return (
      !reason.startsWith('No release of Cinder') &&
      (named.length === 0 || !named.every((name) => name.split('.').every((part) => names.has(part))))
    );
  });
  expect(unclear).toEqual([]);
});

test('every custom scalar has a specification', () => {
  const scalars = types.filter(isScalarType);
  expect(scalars.length).toBeGreaterThan(3);
  expect(
    scalars.filter(({ specifiedByURL }) => !specifiedByURL?.startsWith('https://')).map(({ name }) => name),
  ).toEqual([]);
});
