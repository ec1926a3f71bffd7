import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { FieldPlan, OperationPlan, Variables } from './plan.ts';

/** The information that resolvers get about a field. It is the same for all objects of an answer. */
export class ResolveInfo implements GraphQLResolveInfo {
  readonly fieldName: string;
  readonly fieldNodes: readonly FieldNode[];
  readonly returnType: GraphQLOutputType;
  readonly parentType: GraphQLObjectType;
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly operation: OperationDefinitionNode;
  readonly variableValues: Record<string, unknown>;

  /** @param rootValue the source of the root fields */
  constructor(
    { field, nodes, parent }: FieldPlan,
    { schema, fragments, operation }: OperationPlan,
    { coerced }: Variables,
    readonly rootValue: unknown,
  ) {
    this.fieldName = field.name;
    this.fieldNodes = nodes;
    this.returnType = field.type;
    this.parentType = parent;
    this.schema = schema;
    this.fragments = fragments;
    this.operation = operation;
    this.variableValues = coerced;
  }

  /** @throws Error always */
  get path(): never {
    throw new Error('The path is not available to resolvers, because all objects share the information.');
  }
}
