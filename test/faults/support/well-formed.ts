import {
  getNamedType,
  getNullableType,
  getOperationAST,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { getVariableValues } from 'graphql/execution/values.js';
import type { ErrorCode } from '../../../src/cinder/errors.ts';
import type { FuzzedRequest } from './documents.ts';

export interface Answer {
  data?: unknown;
  errors?: { message: string; path?: (string | number)[]; locations?: unknown; extensions?: { code?: string } }[];
  extensions?: { cinder?: { total: number } };
}

/** The error codes that are possible for a valid document while the cloud works. */
const codes: readonly string[] = [
  ...([
    'BAD_USER_INPUT',
    'AMBIGUOUS_NAME',
    'CURSOR_EXPIRED',
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'NOT_FOUND',
    'INVALID_STATE',
    'CONFLICT',
    'QUOTA_EXCEEDED',
    'RATE_LIMITED',
    'MICROVERSION_TOO_LOW',
    'UPSTREAM_BUDGET_EXCEEDED',
    'RESOURCE_FAILURE',
    'RESOURCE_TIMEOUT',
  ] satisfies ErrorCode[]),
  'DOCUMENT_LIMIT_EXCEEDED',
  'COST_LIMIT_EXCEEDED',
  'NOT_ACCEPTABLE',
];

type Problem = string;
type Fields = ReturnType<typeof collectFields>;

/**
 * Returns the violations of the GraphQL specification in an answer to a valid document: additional, missing or reordered keys,
 * values of wrong types, errors with unknown codes, and error paths without a null.
 */
export function problemsOf(
  schema: GraphQLSchema,
  { kind, query, variables, operationName }: FuzzedRequest,
  answer: Answer,
): Problem[] {
  const document = parse(query);
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return ['the operation does not exist'];
  const problems: Problem[] = [];
  const { data, errors, extensions } = answer;
  for (const name of Object.keys(answer))
    if (!['data', 'errors', 'extensions'].includes(name)) problems.push(`the member ${name}`);
  if (errors !== undefined && (!Array.isArray(errors) || errors.length === 0))
    problems.push('errors is not a non-empty list');
  if (data === undefined && !errors) problems.push('neither data nor errors');
  if ((extensions?.cinder?.total ?? 0) > 200) problems.push(`${extensions?.cinder?.total ?? ''} calls`);
  // Like the lab's Cinder, the sandbox answers 500 to characters of four bytes, and to some actions in a wrong state.
  const mayCrash =
    kind === OperationTypeNode.MUTATION || /\p{Surrogate}|[\u{10000}-\u{10ffff}]/u.test(query + textsIn(variables));
  const accepted = mayCrash ? [...codes, 'UPSTREAM_ERROR'] : codes;
  for (const error of errors ?? []) problems.push(...problemsOfError(error, data, accepted));
  if (data === undefined || data === null) return problems;

  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced.coerced) return [...problems, 'data despite variables of wrong types'];
  const values = coerced.coerced;
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as Record<
    string,
    FragmentDefinitionNode
  >;
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return [
    ...problems,
    ...ofObject(root, collectFields(schema, fragments, values, root, operation.selectionSet), data, ''),
  ];

  function ofObject(type: GraphQLObjectType, fields: Fields, value: unknown, path: string): Problem[] {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: not an object`];
    const object = value as Readonly<Record<string, unknown>>;
    const [expected, received] = [[...fields.keys()], Object.keys(object)];
    if (expected.join() !== received.join()) {
      const sameKeys = [...expected].sort().join() === [...received].sort().join();
      return [
        `${path}: ${sameKeys ? 'the order of keys' : 'the keys'} ${received.join()} instead of ${expected.join()}`,
      ];
    }
    return [...fields].flatMap(([key, nodes]) => {
      const field = definitionOf(type, nodes[0]?.name.value ?? '');
      return field
        ? ofValue(field.type, nodes, object[key], `${path}.${key}`)
        : [`${path}.${key}: the field does not exist`];
    });
  }

  function definitionOf(type: GraphQLObjectType, name: string): { type: GraphQLOutputType } | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    return name === TypeMetaFieldDef.name ? TypeMetaFieldDef : type.getFields()[name];
  }

  function ofValue(
    type: GraphQLOutputType,
    nodes: Parameters<typeof collectSubfields>[4],
    value: unknown,
    path: string,
  ): Problem[] {
    if (value === null) return isNonNullType(type) ? [`${path}: null for ${String(type)}`] : [];
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      if (!Array.isArray(value)) return [`${path}: not a list`];
      return value.flatMap((item, at) => ofValue(nullable.ofType, nodes, item, `${path}[${at}]`));
    }
    const named = getNamedType(type);
    if (isLeafType(named)) return isOf(named, value) ? [] : [`${path}: ${JSON.stringify(value)} for ${named.name}`];
    if (!isAbstractType(named))
      return ofObject(
        named as GraphQLObjectType,
        collectSubfields(schema, fragments, values, named as GraphQLObjectType, nodes),
        value,
        path,
      );
    // Without `__typename`, the type is unknown, so any possible type can match.
    const attempts = schema
      .getPossibleTypes(named)
      .map((one) => ofObject(one, collectSubfields(schema, fragments, values, one, nodes), value, path));
    return attempts.find((found) => found.length === 0) ?? attempts.sort((a, b) => a.length - b.length)[0] ?? [];
  }
}

/** Returns all texts in a value, including keys. */
function textsIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, item]) => key + textsIn(item))
    .join(' ');
}

function isOf(type: { name: string }, value: unknown): boolean {
  if (isEnumType(type)) return type.getValue(String(value)) !== undefined;
  switch (type.name) {
    case 'Int':
      return Number.isInteger(value) && Math.abs(Number(value)) <= 2 ** 31;
    case 'SafeInt':
      return Number.isSafeInteger(value);
    case 'Float':
      return typeof value === 'number';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'DateTime':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
    case 'JSON':
      return true;
    case 'JSONObject':
      return typeof value === 'object' && !Array.isArray(value);
    case 'StringMap':
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every((item) => typeof item === 'string')
      );
    default:
      return typeof value === 'string';
  }
}

/** The path of an error must lead to a null, directly or through a null parent. */
function problemsOfError(
  { message, path, extensions }: NonNullable<Answer['errors']>[number],
  data: unknown,
  accepted: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  if (typeof message !== 'string' || message === '') problems.push('an error without a message');
  if (!accepted.includes(extensions?.code ?? '')) problems.push(`the code ${extensions?.code ?? 'none'}: ${message}`);
  let value = data;
  for (const step of path ?? []) {
    if (value === null || value === undefined) break;
    if (typeof value !== 'object' || !Object.hasOwn(value, step))
      return [...problems, `the path ${path?.join('.') ?? ''} does not exist`];
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  if (path && value !== null && value !== undefined) problems.push(`the path ${path.join('.')} does not end at a null`);
  return problems;
}
