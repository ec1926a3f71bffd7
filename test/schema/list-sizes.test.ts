import {
  buildSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { listSizeOf, stateListSizes } from '../../src/schema/list-sizes.ts';
import { schema } from '../../src/schema/schema.ts';

const sizeOf = (coordinate: string): unknown => {
  const [type = '', field = ''] = coordinate.split('.');
  const found = (schema.getType(type) as GraphQLObjectType).getFields()[field];
  return found && listSizeOf(found);
};

describe('stateListSizes', () => {
  it('states the size of every list of objects, and of no other field', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !type.name.startsWith('__'),
    );
    for (const type of types as GraphQLObjectType[]) {
      for (const field of Object.values(type.getFields())) {
        const isList = isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));
        expect([type.name, field.name, listSizeOf(field) !== undefined]).toEqual([type.name, field.name, isList]);
      }
    }
  });

  it.each([
    ['VolumeConnection.nodes', 'page'],
    ['VolumeConnection.edges', 'page'],
    ['ManageableVolumeConnection.nodes', 'page'],
    ['Query.nodes', { argument: 'ids' }],
    ['Volume.attachments', 2],
    ['CreateVolumePayload.userErrors', 5],
    ['DeleteVolumesPayload.results', 'page'],
    ['DeleteVolumesPayload.userErrors', 5],
    ['Volume.metadata', undefined],
  ])('%s: %j', (coordinate, size) => {
    expect(sizeOf(coordinate)).toEqual(size);
  });

  it('refuses a list without a stated size', () => {
    const other = buildSchema(
      'type Query { a: [A] pages(first: Int): AConnection } type A { b: Int } type AConnection { nodes: [A] }',
    );
    expect(() => stateListSizes(other)).toThrow('The size of the list Query.a is not stated.');
  });
});
