import type { IncomingMessage } from 'node:http';
import { OperationTypeNode, type DocumentNode } from 'graphql';
import { answerWhole, type WholeAnswer } from '../answer.ts';
import type { ServerContext } from '../context.ts';
import { refusal } from '../formatted-errors.ts';
import { envelop } from '../graphql.ts';
import type { EventStream } from '../live/event-stream.ts';
import { isOpened } from '../live/use-event-streams.ts';
import { normalizeParams } from '../normalize-params.ts';
import type { OperationServices } from '../operation-services.ts';
import type { Configuration } from '../options.ts';
import { selectOperation } from '../select-operation.ts';
import { startTurn } from '../start-turn.ts';
import { checkParams, paramsOfBody, paramsOfUrl, type Params } from './params.ts';

export type RunOptions = Pick<OperationServices, 'graphql' | 'answering' | 'trusted'> & {
  configuration: Pick<Configuration, 'maxBody'>;
};

/**
 * Runs the operation of a request through the plugins of Yoga.
 *
 * @param of the operation, its caller, and the formats that the client accepts
 * @returns the answer, or the stream of a subscription
 * @throws GraphQLError for an invalid request or document; CinderError if the caller, a limit or the cloud refuses it
 */
export async function runRequest(
  incoming: IncomingMessage,
  of: ServerContext,
  { graphql, answering, trusted, configuration }: RunOptions,
): Promise<WholeAnswer | EventStream> {
  const { operation } = of;
  const params = checkParams(normalizeParams(await readParams(incoming, of, configuration.maxBody * 1000), trusted));
  const { schema, parse, validate, contextFactory, execute, subscribe } = envelop(graphql, { ...of, params });
  const document = parse(params.query);
  checkOperation(document, params, incoming);
  const errors = validate(schema, document);
  if (errors.length > 0) return answerWhole({ errors }, operation, answering);
  const { variables: variableValues, operationName } = params;
  const args = { schema, document, variableValues, operationName, contextValue: await contextFactory() };
  const result = await (operation.kind === OperationTypeNode.SUBSCRIPTION ? subscribe(args) : execute(args));
  return isOpened(result) ? result.stream : answerWhole(result, operation, answering);
}

async function readParams(incoming: IncomingMessage, of: ServerContext, maxBody: number): Promise<object> {
  if (incoming.method === 'POST') return paramsOfBody(incoming, maxBody, () => startTurn(of));
  const params = paramsOfUrl(incoming.url ?? '');
  await startTurn(of);
  return params;
}

/** @throws GraphQLError if no operation of the document is selected, or if it is a mutation over GET */
function checkOperation(document: DocumentNode, { operationName }: Params, { method }: IncomingMessage): void {
  const { operation } = selectOperation(document, operationName);
  if (method === 'GET' && operation === OperationTypeNode.MUTATION) {
    throw refusal(405, 'BAD_REQUEST', 'A mutation must be sent with POST.', { allow: 'POST' });
  }
}
