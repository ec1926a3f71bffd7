import { collectFields, collectSubFields, getDefinedRootType, type VariableValues } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { resultObjectConstructor, type ResultObjectConstructor } from './result-object.ts';

/** How a value of a type is completed. */
export type TypePlan = { readonly isNonNull: boolean } & (
  | { readonly kind: 'leaf'; readonly type: GraphQLLeafType }
  | { readonly kind: 'list'; readonly item: TypePlan }
  | { readonly kind: 'object'; readonly type: GraphQLObjectType }
  | { readonly kind: 'abstract'; readonly type: GraphQLAbstractType }
);

/** One selected field of an object type. */
export interface FieldPlan {
  /** The number of the field in its operation. */
  readonly index: number;
  /** The response key. */
  readonly key: string;
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: FieldNode[];
  /** One of the nodes, because all have the same arguments. */
  readonly node: FieldNode;
  readonly resolve: GraphQLFieldResolver<unknown, unknown>;
  readonly type: TypePlan;
  /** Whether the value is the name of the parent type. */
  readonly isTypeName: boolean;
  /** The selected fields of the value, by its type. */
  readonly selections: Map<GraphQLObjectType, SelectionPlan>;
}

/** The selected fields of an object. */
export interface SelectionPlan {
  /** In the order of the document. */
  readonly fields: readonly FieldPlan[];
  /** The constructor of the objects in the answer. */
  readonly ResultObject: ResultObjectConstructor;
}

/** The variables of an operation after coercion. */
export type Variables = VariableValues;

/**
 * The plan of one operation: the selected fields, which are the same for all objects of a type. `@skip` and `@include` are
 * applied, so a plan is valid for variables that skip and include the same.
 */
export class OperationPlan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly root: SelectionPlan;
  readonly #variables: Variables;
  #fields = 0;

  constructor(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Record<string, FragmentDefinitionNode>,
    variables: Variables,
  ) {
    this.schema = schema;
    this.operation = operation;
    this.fragments = fragments;
    this.#variables = variables;
    const type = getDefinedRootType(schema, operation.operation);
    this.root = this.#select(type, collectFields(schema, fragments, variables, type, operation.selectionSet).fields);
  }

  /** The selected fields of a value of a field. @param type the type of the value */
  below({ nodes, selections }: FieldPlan, type: GraphQLObjectType): SelectionPlan {
    const before = selections.get(type);
    if (before) return before;
    const { fields } = collectSubFields(this.schema, this.fragments, this.#variables, type, nodes);
    const selection = this.#select(type, fields);
    selections.set(type, selection);
    return selection;
  }

  #select(parent: GraphQLObjectType, selected: ReadonlyMap<string, FieldNode[]>): SelectionPlan {
    const plans: FieldPlan[] = [];
    for (const [key, nodes] of selected) {
      const [node] = nodes;
      const field = node && this.#fieldOf(parent, node.name.value);
      if (!field) continue;
      plans.push({
        index: this.#fields++,
        key,
        parent,
        field,
        nodes,
        node,
        resolve: field.resolve ?? defaultFieldResolver,
        type: typePlan(field.type),
        isTypeName: field === TypeNameMetaFieldDef,
        selections: new Map(),
      });
    }
    return { fields: plans, ResultObject: resultObjectConstructor() };
  }

  #fieldOf(parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (parent === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return parent.getFields()[name];
  }
}

function typePlan(type: GraphQLOutputType): TypePlan {
  const isNonNull = isNonNullType(type);
  const nullable = isNonNull ? type.ofType : type;
  if (isListType(nullable)) return { isNonNull, kind: 'list', item: typePlan(nullable.ofType) };
  if (isLeafType(nullable)) return { isNonNull, kind: 'leaf', type: nullable };
  if (isObjectType(nullable)) return { isNonNull, kind: 'object', type: nullable };
  return { isNonNull, kind: 'abstract', type: nullable };
}
