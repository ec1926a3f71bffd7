import type { IncomingMessage, ServerResponse } from 'node:http';
import { isCinderError } from '../../cinder/errors.ts';
import type { Auth } from '../../cinder/identity/token.ts';
import { answerError, errorAnswer, requestError, type WholeAnswer } from '../answer.ts';
import { carriesToken, unknownCaller, type Authenticate } from '../authentication.ts';
import { callerFields, type CallerFields } from '../caller-fields.ts';
import { refusal } from '../formatted-errors.ts';
import { EventStream } from '../live/event-stream.ts';
import type { Operation } from '../operation.ts';
import type { OperationServices } from '../operation-services.ts';
import type { Operations } from '../operations.ts';
import type { Configuration } from '../options.ts';
import { regionIn } from '../region.ts';
import { isCostReported, isReported } from '../report.ts';
import { requestIdHeader, requestIdOf } from '../request-id.ts';
import { checkRequest } from './check-request.ts';
import { eventStream, type Format } from './format.ts';
import { crossOrigin } from './headers.ts';
import type { Listener } from './listener.ts';
import { runRequest } from './run-request.ts';
import { sendAnswer, sendError } from './send.ts';
import { sendStream } from './send-stream.ts';

export interface GraphQLListenerOptions extends OperationServices {
  authenticate: Authenticate;
  configuration: Pick<Configuration, 'allowedOrigin' | 'compress' | 'extensions' | 'introspection' | 'maxBody'>;
}

/**
 * Creates the listener of the GraphQL path: GraphQL over GET and POST, and server-sent events. It works on the objects of
 * Node, because those of `fetch` cost as much as a small operation.
 */
export function graphqlListener(options: GraphQLListenerOptions): Listener {
  const { answering } = options;
  const addOrigin = crossOrigin(options.configuration.allowedOrigin);

  return async (incoming, outgoing) => {
    try {
      if (addOrigin(incoming, outgoing)) return;
      await serve(incoming, outgoing, options);
    } catch (error) {
      const masked = requestError(error, answering);
      if (outgoing.headersSent) outgoing.destroy();
      else sendError(outgoing, masked);
    }
  };
}

/** @throws GraphQLError if the request is refused before an operation begins */
async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  options: GraphQLListenerOptions,
): Promise<void> {
  const { operations, answering, isClosing, configuration } = options;
  if (isClosing())
    throw refusal(503, 'SHUTTING_DOWN', 'The gateway is shutting down. Retry later.', { connection: 'close' });
  const { accepted, format } = checkRequest(incoming);
  const fields = callerFields(incoming.headers);
  const operation = begin(incoming, fields, options);
  endWith(operation, operations, incoming, outgoing);
  const { requestId } = operation.request;
  let auth: Auth;
  try {
    auth = await admit(fields, format, operation, options);
  } catch (error) {
    // Clients take the status 401 for a refused token only if the answer is no GraphQL answer.
    sendError(outgoing, answerError(error, operation, answering), { [requestIdHeader]: requestId });
    return;
  }
  let answer: WholeAnswer | EventStream;
  try {
    answer = await runRequest(incoming, { operation, auth, accepted }, options);
  } catch (error) {
    answer = errorAnswer(error, operation, answering);
  }
  if (answer instanceof EventStream) sendStream(outgoing, answer, requestId);
  else {
    const acceptEncoding = incoming.headers['accept-encoding'];
    const form = { format, acceptEncoding, compressFrom: configuration.compress * 1024 };
    sendAnswer(outgoing, answer, form, requestId);
  }
}

function begin(
  { socket }: IncomingMessage,
  fields: CallerFields,
  { operations, configuration }: GraphQLListenerOptions,
): Operation {
  return operations.begin({
    transport: 'http',
    requestId: requestIdOf(fields.get(requestIdHeader)),
    reports: isReported(configuration.extensions, fields),
    reportsCost: isCostReported(fields),
    region: regionIn(fields),
    address: socket.remoteAddress,
  });
}

/** Ends an operation with its response: when it was sent, when its stream has ended, or when its client has disconnected. */
function endWith(
  operation: Operation,
  operations: Operations,
  { socket }: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const end = (): void => {
    socket.off('close', end);
    if (outgoing.headersSent) operation.status = outgoing.statusCode;
    operations.end(operation);
  };
  outgoing.once('close', end);
  // A response that is queued behind another one of the connection (HTTP pipelining) does not close with its client.
  socket.setMaxListeners(0);
  socket.on('close', end);
}

/**
 * Authenticates the caller. If introspection is enabled, unauthenticated callers are admitted. The operation then has a
 * refusal, and only introspection is served.
 *
 * @throws CinderError as `Authenticate`
 */
async function admit(
  fields: CallerFields,
  format: Format,
  operation: Operation,
  { authenticate, configuration }: GraphQLListenerOptions,
): Promise<Auth> {
  try {
    return await authenticate(fields, operation.scope);
  } catch (error) {
    const mayIntrospect = configuration.introspection && !carriesToken(fields) && format !== eventStream;
    if (!mayIntrospect || !isCinderError(error, 'UNAUTHENTICATED', 'FORBIDDEN')) throw error;
    operation.refusal = error;
    return unknownCaller(error);
  }
}
