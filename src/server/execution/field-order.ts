import { getVariableValues } from '@graphql-tools/executor';
import {
  collectFields,
  collectSubFields,
  getDefinedRootType,
  getOperationASTFromDocument,
  type VariableValues,
} from '@graphql-tools/utils';
import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type ExecutionArgs,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

/** The selected fields of an object, by response key. */
type Fields = ReadonlyMap<string, FieldNode[]>;

interface Child {
  key: string;
  type: GraphQLOutputType;
  nodes: FieldNode[];
}

/** The steps for each object with the same fields. */
interface Plan {
  keys: readonly string[];
  /** The keys whose values are objects. */
  children: readonly Child[];
  /** The keys whose value is the name of the type. */
  typeNames: readonly string[];
}

type ResultObject = Record<string, unknown>;

/**
 * Sorts the fields of an answer in the order of the document, as the GraphQL specification requires. The executor adds
 * each field when its value is known.
 */
export class FieldOrder {
  readonly #schema: ExecutionArgs['schema'];
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly #variables: VariableValues;
  readonly #root: GraphQLObjectType;
  readonly #fields: Fields;
  readonly #plans = new WeakMap<Fields, Plan>();

  constructor({ schema, document, operationName, variableValues }: ExecutionArgs) {
    const operation = getOperationASTFromDocument(document, operationName ?? undefined);
    const definitions = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.#schema = schema;
    this.#fragments = Object.fromEntries(definitions.map((fragment) => [fragment.name.value, fragment]));
    // With invalid variables, there is no data to order.
    this.#variables = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
      .variableValues ?? { coerced: {}, sources: {} };
    this.#root = getDefinedRootType(schema, operation.operation);
    this.#fields = collectFields(schema, this.#fragments, this.#variables, this.#root, operation.selectionSet).fields;
  }

  /**
   * Sorts the fields of all objects. Yields after each item of a list, so that the caller can do other work in between.
   *
   * @param data the data of the executor, whose objects and lists are changed
   * @returns the sorted data
   */
  *sort(data: unknown): Generator<undefined, unknown, void> {
    return isResultObject(data) ? yield* this.#sortObject(data, this.#root, this.#fields) : data;
  }

  *#sortObject(
    object: ResultObject,
    type: GraphQLObjectType,
    fields: Fields,
  ): Generator<undefined, ResultObject, void> {
    const plan = this.#planOf(type, fields);
    const ordered = isInOrder(object, plan.keys) ? object : reordered(object, plan.keys);
    for (const child of plan.children) ordered[child.key] = yield* this.#sortValue(ordered[child.key], child);
    return ordered;
  }

  *#sortValue(value: unknown, child: Child): Generator<undefined, unknown, void> {
    if (Array.isArray(value)) {
      const items: unknown[] = value;
      for (const [at, item] of items.entries()) {
        items[at] = yield* this.#sortValue(item, child);
        yield;
      }
      return items;
    }
    if (!isResultObject(value)) return value;
    const type = this.#typeOf(value, child);
    return type ? yield* this.#sortObject(value, type, this.#below(type, child)) : value;
  }

  /**
   * The type of an object. If the static type is abstract, `__typename` names the type. Without `__typename`, any type
   * with the same selections will do. Undefined if the possible types have different selections under the same response
   * keys.
   */
  #typeOf(object: ResultObject, child: Child): GraphQLObjectType | undefined {
    const named = getNamedType(child.type);
    if (isObjectType(named)) return named;
    if (!isAbstractType(named)) return undefined;
    const count = Object.keys(object).length;
    const [type, ...others] = this.#schema.getPossibleTypes(named).filter((one) => {
      const { keys, typeNames } = this.#planOf(one, this.#below(one, child));
      const [typeName] = typeNames;
      if (typeName !== undefined && object[typeName] !== one.name) return false;
      return keys.length === count && keys.every((key) => key in object);
    });
    if (!type) return undefined;
    const fields = this.#below(type, child);
    return others.every((other) => selectsSame(fields, this.#below(other, child))) ? type : undefined;
  }

  #below(type: GraphQLObjectType, { nodes }: Child): Fields {
    return collectSubFields(this.#schema, this.#fragments, this.#variables, type, nodes).fields;
  }

  #planOf(type: GraphQLObjectType, fields: Fields): Plan {
    const before = this.#plans.get(fields);
    if (before) return before;
    const children: Child[] = [];
    const typeNames: string[] = [];
    for (const [key, nodes] of fields) {
      const name = nodes[0]?.name.value ?? '';
      if (name === '__typename') typeNames.push(key);
      // Introspection has no promises, so its fields are in order.
      const field = type.getFields()[name];
      if (field && nodes.some(({ selectionSet }) => selectionSet)) children.push({ key, type: field.type, nodes });
    }
    const plan = { keys: [...fields.keys()], children, typeNames };
    this.#plans.set(fields, plan);
    return plan;
  }
}

function isInOrder(object: ResultObject, keys: readonly string[]): boolean {
  let at = 0;
  for (const key in object) if (key !== keys[at++]) return false;
  return true;
}

/** Creates an object with sorted keys. Unknown keys come last, so that no field is lost. */
function reordered(object: ResultObject, keys: readonly string[]): ResultObject {
  const ordered = Object.create(null) as ResultObject;
  for (const key of keys) if (key in object) ordered[key] = object[key];
  for (const key in object) if (!(key in ordered)) ordered[key] = object[key];
  return ordered;
}

/** Whether two selections with the same response keys have the same nodes for each key. */
function selectsSame(one: Fields, other: Fields): boolean {
  for (const [key, nodes] of one) {
    const others = other.get(key) ?? [];
    if (nodes.length !== others.length || nodes.some((node, at) => node !== others[at])) return false;
  }
  return true;
}

function isResultObject(value: unknown): value is ResultObject {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;
}
