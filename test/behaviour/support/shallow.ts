import {
  getNamedType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Whether a field requires no arguments. */
export function isFree({ args }: Field): boolean {
  return args.every((arg) => !String(arg.type).endsWith('!') || arg.defaultValue !== undefined);
}

/** The fields of a type that require no arguments. */
export function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).filter(isFree);
}

/** Returns a field as it is written in a document, with a minimal selection: only the ID of types with an ID. */
export function shallow(field: Field): string {
  return `${field.name}${below(field.type, [])}`;
}

/** @param above the types on the path, which are not entered again */
function below(type: GraphQLOutputType, above: readonly GraphQLObjectType[]): string {
  const leadsTo = getNamedType(type);
  if (isLeafType(leadsTo)) return '';
  if (!isObjectType(leadsTo)) return ' { __typename }';
  const fields = leadsTo.getFields();
  if ('cinderId' in fields) return ' { cinderId }';
  const way = [...above, leadsTo];
  const isNew = ({ type: next }: Field): boolean => !way.some(({ name }) => name === getNamedType(next).name);
  const inside = fields['nodes'] ? [fields['nodes']] : fieldsOf(leadsTo).filter(isNew);
  return ` { ${inside.map((field) => `${field.name}${below(field.type, way)}`).join(' ')} }`;
}
