import { getOperationAST, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { refusal } from './formatted-errors.ts';

/**
 * Selects the operation of a document that a request runs.
 *
 * @throws GraphQLError `OPERATION_RESOLUTION_FAILURE` (HTTP 400) if there is none
 */
export function selectOperation(
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation) return operation;
  throw refusal(
    400,
    'OPERATION_RESOLUTION_FAILURE',
    '`operationName` must name an operation of the document, and is required if the document has several.',
  );
}
