import { getVariableValues } from '@graphql-tools/executor';
import { getOperationASTFromDocument } from '@graphql-tools/utils';
import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql';
import type { Operation } from '../operation.ts';
import { Execution } from './execution.ts';
import { PlanCache } from './plan-cache.ts';

const plans = new PlanCache();

/**
 * Executes a query, a mutation, or the fields of one event of a subscription, as the GraphQL specification demands.
 *
 * @param args the arguments of `execute` of graphql-js, with a valid document. `contextValue.operation` counts the objects
 *   and gives the turns of the event loop.
 * @returns the answer. If the operation is a query that has ended, the promise may never settle.
 */
export async function execute(args: ExecutionArgs): Promise<ExecutionResult> {
  const { schema, document, operationName, variableValues, rootValue, contextValue } = args;
  const definition = getOperationASTFromDocument(document, operationName ?? undefined);
  const { variableValues: variables, errors } = getVariableValues(
    schema,
    definition.variableDefinitions ?? [],
    variableValues ?? {},
    { maxErrors: 50 },
  );
  if (!variables) return { errors: errors.map(badRequest) };
  const plan = plans.get(schema, document, definition, variables);
  return new Execution(plan, variables, contextValue as { operation: Operation }).run(rootValue);
}

/** Adds the HTTP status 400 to the error of a variable. */
function badRequest(error: GraphQLError): GraphQLError {
  return Object.assign(error, { extensions: { ...error.extensions, http: { status: 400 } } });
}
