import fc from 'fast-check';
import { getNamedType, isInterfaceType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

/** What is selected on a type: fields by name, with what is selected on theirs; null on a leaf. */
export type Tree = Readonly<{ [field: string]: Tree | null }>;

/** Everything that can be selected on a type without arguments, through `depth` types that lead on. */
export function fullTree(schema: GraphQLSchema, typeName: string, depth: number): Tree {
  return treeOf(schema.getType(typeName), depth);
}

function treeOf(type: GraphQLNamedType | undefined, depth: number): Tree {
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${String(type)} is no object type`);
  const fields = Object.values(type.getFields()).flatMap((field): [string, Tree | null][] => {
    const leadsTo = getNamedType(field.type);
    if (field.args.some(({ type: arg, defaultValue }) => String(arg).endsWith('!') && defaultValue === undefined))
      return [];
    if (!isObjectType(leadsTo) && !isInterfaceType(leadsTo)) return [[field.name, null]];
    // Connections, their edges and pages are on the way to a type, and are no type of their own.
    const further = 'cinderId' in leadsTo.getFields() ? depth - 1 : depth;
    return further > 0 ? [[field.name, treeOf(leadsTo, further)]] : [];
  });
  return Object.fromEntries(fields);
}

/** Any part of a tree. */
export function partOf(tree: Tree): fc.Arbitrary<Tree> {
  return fc
    .subarray(Object.entries(tree), { minLength: 1, maxLength: Math.min(5, Object.keys(tree).length) })
    .chain((fields) =>
      fc.tuple(
        ...fields.map(([name, below]) => fc.tuple(fc.constant(name), below ? partOf(below) : fc.constant(null))),
      ),
    )
    .map((fields) => Object.fromEntries(fields));
}

/** A tree as it stands in a document. */
export function printed(tree: Tree): string {
  return `{ ${Object.entries(tree)
    .map(([name, below]) => (below ? `${name} ${printed(below)}` : name))
    .join(' ')} }`;
}

/** Of an answer, what a tree selects. */
export function pruned(answer: unknown, tree: Tree): unknown {
  if (Array.isArray(answer)) return answer.map((item) => pruned(item, tree));
  if (answer === null) return null;
  const fields = Object.entries(tree).map(([name, below]): [string, unknown] => {
    const value = (answer as Readonly<Record<string, unknown>>)[name];
    return [name, below ? pruned(value, below) : value];
  });
  return Object.fromEntries(fields);
}
