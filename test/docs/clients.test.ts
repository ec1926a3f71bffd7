import { readdirSync, readFileSync } from 'node:fs';
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  isScalarType,
  specifiedScalarTypes,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import codegen from '../../codegen.ts';
import { schema } from '../../src/schema/schema.ts';
import { listsWithoutPages, possibleTypes, scalars, typesWithoutId } from '../clients/documented.ts';

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const objectTypes = types.filter(isObjectType);
const roots = ['Query', 'Mutation', 'Subscription'];
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the lists in docs/clients.md match the schema', () => {
  it('possible types', () => {
    const actual = types.filter(isAbstractType).map(
      (type) =>
        [
          type.name,
          schema
            .getPossibleTypes(type)
            .map(({ name }) => name)
            .sort(),
        ] as const,
    );
    expect(possibleTypes).toEqual(Object.fromEntries(actual));
  });

  it('types without an ID', () => {
    const actual = objectTypes.filter((type) => !roots.includes(type.name) && !('id' in type.getFields()));
    expect(typesWithoutId).toEqual(actual.map(({ name }) => name).sort());
  });

  it('lists without pages, of types with an ID and of Query', () => {
    const actual = objectTypes
      .filter((type) => type.name === 'Query' || 'id' in type.getFields())
      .map((type) => {
        const lists = Object.values(type.getFields()).filter(
          (field) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)),
        );
        return [type.name, lists.map(({ name }) => name).sort()] as const;
      });
    expect(listsWithoutPages).toEqual(Object.fromEntries(actual.filter(([, fields]) => fields.length > 0)));
  });

  it('scalar types, as in the code generators of the tests', () => {
    const custom = types
      .filter(isScalarType)
      .filter(({ name }) => !specifiedScalarTypes.some((scalar) => scalar.name === name));
    expect(Object.keys(scalars)).toEqual(custom.map(({ name }) => name).sort());
    const generated = codegen.generates['test/documents/generated/'] as { config: { scalars: Record<string, string> } };
    expect({ ...scalars, ID: 'string' }).toEqual(generated.config.scalars);
    const relay = JSON.parse(read('test/clients/relay/relay.config.json')) as { customScalarTypes: unknown };
    expect(relay.customScalarTypes).toEqual(scalars);
  });
});

describe('the code in docs/clients.md is part of the client tests', () => {
  const files = readdirSync(new URL('../clients/', import.meta.url), { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((path) => path.endsWith('.ts'))
    .map((path) => unindented(read(`test/clients/${path}`)))
    .join('\n');
  const blocks = [...read('docs/clients.md').matchAll(/^```(?:ts|graphql)\n(.*?)^```/gms)].map(([, code = '']) => code);

  it('exists', () => expect(blocks.length).toBeGreaterThan(8));
  it.each(blocks.map((code) => [code.split('\n', 1)[0], code]))('%s', (_, code = '') => {
    expect(sources).toContain(unindented(code).trim());
  });
});

function unindented(code: string): string {
  return code.replaceAll(/^ +/gm, '');
}
