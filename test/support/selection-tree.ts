import fc from 'fast-check';
import { getNamedType, isInterfaceType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

/** A selection: fields by name with their selections. Null for a leaf. */
export type Tree = Readonly<{ [field: string]: Tree | null }>;

/** Returns everything that can be selected on a type without arguments, with at most `depth` nested object types. */
export function fullTree(schema: GraphQLSchema, typeName: string, depth: number): Tree {
  return treeOf(schema.getType(typeName), depth);
}

function treeOf(type: GraphQLNamedType | undefined, depth: number): Tree {
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${String(type)} is not an object type`);
  const fields = Object.values(type.getFields()).flatMap((field): [string, Tree | null][] => {
    const leadsTo = getNamedType(field.type);
    if (field.args.some(({ type: arg, defaultValue }) => String(arg).endsWith('!') && defaultValue === undefined))
      return [];
    if (!isObjectType(leadsTo) && !isInterfaceType(leadsTo)) return [[field.name, null]];
    // Connections, edges and pages do not count as nested types.
    const further = 'cinderId' in leadsTo.getFields() ? depth - 1 : depth;
    return further > 0 ? [[field.name, treeOf(leadsTo, further)]] : [];
  });
  return Object.fromEntries(fields);
}

/** Arbitrary parts of a tree. */
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

/** Returns a tree as it is written in a document. */
export function printed(tree: Tree): string {
  return `{ ${Object.entries(tree)
    .map(([name, below]) => (below ? `${name} ${printed(below)}` : name))
    .join(' ')} }`;
}

/** Returns the part of an answer that a tree selects. */
export function pruned(answer: unknown, tree: Tree): unknown {
  if (Array.isArray(answer)) return answer.map((item) => pruned(item, tree));
  if (answer === null) return null;
  const fields = Object.entries(tree).map(([name, below]): [string, unknown] => {
    const value = (answer as Readonly<Record<string, unknown>>)[name];
    return [name, below ? pruned(value, below) : value];
  });
  return Object.fromEntries(fields);
}
