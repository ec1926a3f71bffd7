import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { InputValues, type Pool, type Value } from './input-values.ts';

export type AnyField = GraphQLField<unknown, unknown>;

export interface Condition {
  directive: 'skip' | 'include';
  value: boolean;
  /** Whether the value is passed by a variable. */
  byVariable: boolean;
}

export interface FieldPick {
  kind: 'field';
  field: AnyField;
  alias: string | undefined;
  args: Readonly<Record<string, Value>>;
  conditions: readonly Condition[];
  /** The selection. Empty for a leaf. */
  below: readonly Pick[];
}

export interface FragmentPick {
  kind: 'fragment';
  /** The type condition. */
  on: string | undefined;
  isNamed: boolean;
  conditions: readonly Condition[];
  below: readonly Pick[];
}

export type Pick = FieldPick | FragmentPick;

/** Names with a meaning in JavaScript or GraphQL. */
const aliases = fc.oneof(
  { weight: 20, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'a',
      '_',
      '__proto__',
      'constructor',
      'toJSON',
      'hasOwnProperty',
      'data',
      'errors',
      'catch',
      'valueOf',
      'length',
      'nodes',
      'id',
    ),
  },
);
const conditions: fc.Arbitrary<Condition[]> = fc.oneof(
  { weight: 25, arbitrary: fc.constant<Condition[]>([]) },
  {
    weight: 1,
    arbitrary: fc
      .record<Condition>({
        directive: fc.constantFrom('skip', 'include'),
        value: fc.boolean(),
        byVariable: fc.boolean(),
      })
      .map((one) => [one]),
  },
);

const typeNames = fc.record({
  name: fc.constantFrom('Volume', 'Query', 'Node', 'StringMap', 'VolumeStatus', 'WaitInput', '__Type', 'nothing', ''),
});

/** Arbitrary selections for the types of a schema. */
export class Selections {
  readonly #values: InputValues;
  readonly #sets = new Map<string, fc.Arbitrary<Pick[]>>();
  readonly #fields = new Map<string, fc.Arbitrary<FieldPick>>();

  constructor(
    readonly schema: GraphQLSchema,
    pool: Pool,
  ) {
    this.#values = new InputValues(pool);
  }

  /** Root fields of a query, including introspection. */
  ofQuery(root: GraphQLObjectType, depth: number): fc.Arbitrary<Pick[]> {
    const introspection = fc.constantFrom(SchemaMetaFieldDef, TypeMetaFieldDef).chain((field) => this.#field(field, 4));
    const any = fc.oneof(
      { weight: 12, arbitrary: this.#anyField(Object.values(root.getFields()), depth) },
      { weight: 1, arbitrary: introspection },
      { weight: 1, arbitrary: this.#fragment(root, depth) },
    );
    return fc.array(any, { minLength: 1, maxLength: 3 });
  }

  /** Root fields of a mutation. */
  ofMutation(root: GraphQLObjectType, depth: number): fc.Arbitrary<Pick[]> {
    // A cleanup would delete the resources of the project.
    const fields = Object.values(root.getFields()).filter(({ name }) => name !== 'cleanupProject');
    return fc.array(this.#anyField(fields, depth), { minLength: 1, maxLength: 3 });
  }

  /** The single root field of a subscription. */
  ofSubscription(root: GraphQLObjectType, depth: number): fc.Arbitrary<Pick[]> {
    return this.#anyField(Object.values(root.getFields()), depth).map((pick) => [{ ...pick, conditions: [] }]);
  }

  #anyField(fields: readonly AnyField[], depth: number): fc.Arbitrary<FieldPick> {
    return fc.constantFrom(...fields).chain((field) => this.#field(field, depth));
  }

  #field(field: AnyField, depth: number): fc.Arbitrary<FieldPick> {
    const type = getNamedType(field.type);
    const key = `${field.name} ${String(field.type)} ${field.args.map(String).join()} ${depth}`;
    const before = this.#fields.get(key);
    if (before) return before;
    const picked = fc.record({
      kind: fc.constant('field' as const),
      field: fc.constant(field),
      alias: aliases,
      args: field === TypeMetaFieldDef ? typeNames : this.#values.of(field.args),
      conditions,
      below: isCompositeType(type) ? this.#setOf(type, depth - 1) : fc.constant([]),
    });
    this.#fields.set(key, picked);
    return picked;
  }

  #setOf(type: GraphQLCompositeType, depth: number): fc.Arbitrary<Pick[]> {
    const key = `${type.name} ${depth}`;
    const before = this.#sets.get(key);
    if (before) return before;
    const fields =
      isAbstractType(type) && !('getFields' in type) ? [] : Object.values((type as GraphQLObjectType).getFields());
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const further = depth > 0 ? fields.filter((field) => !leaves.includes(field)) : [];
    const typeName: fc.Arbitrary<Pick> = this.#field(TypeNameMetaFieldDef, 0);
    const any = fc.oneof(
      { weight: 1, arbitrary: typeName },
      { weight: leaves.length > 0 ? 6 : 0, arbitrary: leaves.length > 0 ? this.#anyField(leaves, 0) : typeName },
      { weight: further.length > 0 ? 6 : 0, arbitrary: further.length > 0 ? this.#anyField(further, depth) : typeName },
      {
        weight: depth > 0 && !type.name.startsWith('__') ? 1 + (isAbstractType(type) ? 6 : 0) : 0,
        arbitrary: depth > 0 ? this.#fragment(type, depth) : typeName,
      },
    );
    const set = fc.array(any, { minLength: 1, maxLength: 4 });
    this.#sets.set(key, set);
    return set;
  }

  #fragment(type: GraphQLCompositeType, depth: number): fc.Arbitrary<Pick> {
    return fc.constantFrom(undefined, ...this.#related(type)).chain((on) =>
      fc.record({
        kind: fc.constant('fragment' as const),
        on: fc.constant(on?.name),
        isNamed: fc.boolean(),
        conditions,
        below: this.#setOf(on ?? type, depth - 1),
      }),
    );
  }

  /** Types that an object of this type can have too. */
  #related(type: GraphQLCompositeType): GraphQLCompositeType[] {
    if (isObjectType(type)) return [type, ...type.getInterfaces()];
    const interfaces: readonly GraphQLInterfaceType[] = 'getInterfaces' in type ? type.getInterfaces() : [];
    return [type, ...interfaces, ...this.schema.getPossibleTypes(type)];
  }
}
