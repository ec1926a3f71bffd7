import type { DocumentNode } from 'graphql';
import { shapesOf, type Shape } from './document-shape.ts';
import { documentLimitError, type LimitName } from './limit-error.ts';
import { maxNesting, type Limits } from './limits.ts';

interface Rule {
  name: LimitName;
  max: number;
  received: (shape: Shape) => number;
  /** The error message. */
  message: (received: number) => string;
}

/**
 * Checks the limits that require no schema. Each operation of the document has the limits to itself.
 *
 * @throws GraphQLError `DOCUMENT_LIMIT_EXCEEDED`
 */
export function checkShape(document: DocumentNode, limits: Limits): void {
  for (const shape of shapesOf(document, maxNesting(limits))) {
    for (const { name, max, received, message } of rulesOf(limits)) {
      const number = received(shape);
      if (number > max) throw documentLimitError(name, max, message(number), number);
    }
  }
}

function rulesOf({ maxDepth, maxAliases, maxRootFields, maxDirectives }: Limits): Rule[] {
  const spread = 'those of a fragment count at each of its spreads';
  return [
    {
      name: 'depth',
      max: maxDepth,
      received: ({ depth }) => depth,
      message: (n) => `The fields of an operation must be at most ${maxDepth} levels deep; received ${n}.`,
    },
    {
      name: 'aliases',
      max: maxAliases,
      received: ({ aliases }) => aliases,
      message: (n) => `An operation must have at most ${maxAliases} aliases (${spread}); received ${n}.`,
    },
    {
      name: 'rootFields',
      max: maxRootFields,
      received: ({ fields }) => fields,
      message: (n) => `An operation must have at most ${maxRootFields} root fields (${spread}); received ${n}.`,
    },
    {
      name: 'directives',
      max: maxDirectives,
      received: ({ directives }) => directives,
      message: (n) => `An operation must have at most ${maxDirectives} directives (${spread}); received ${n}.`,
    },
    {
      name: 'introspection',
      max: 1,
      received: ({ schemas }) => schemas,
      message: (n) => `An operation must select \`__schema\` at most once; received ${n}.`,
    },
    {
      name: 'introspection',
      max: 0,
      received: ({ introspectionAliases }) => introspectionAliases,
      message: () => 'The selections of `__schema` and `__type` must not have aliases.',
    },
  ];
}
