import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './context.ts';

/** Refuses the alias `then`, because the executor takes an object with this key for a promise and loses it. */
function noThenAlias(context: ValidationContext): ASTVisitor {
  return {
    Field({ alias }) {
      if (alias?.value !== 'then') return;
      context.reportError(
        new GraphQLError('A field cannot have the alias "then". Use another alias.', { nodes: alias }),
      );
    },
  };
}

/** Validates every document with `noThenAlias`. */
export function useThenAlias(): Plugin<ServerContext> {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(noThenAlias);
    },
  };
}
