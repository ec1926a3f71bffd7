import type { Cloud } from '../cloud.ts';
import { validateBody } from './body-schema.ts';
import type { Context } from './context.ts';
import { badRequest, crashed, notFound, type Fault } from './fault.ts';
import type { Links } from './links.ts';
import type { Microversion } from './microversion.ts';
import type { QueryParams } from './query-params.ts';
import type { Reply } from './reply.ts';
import { CinderRequest } from './request.ts';
import type { Operation } from './route.ts';

/** A request with its route. */
export interface Incoming {
  cloud: Cloud;
  context: Context;
  microversion: Microversion;
  query: QueryParams;
  links: Links;
  path: Record<string, string>;
  headers: (name: string) => string | undefined;
  /** The project ID in the URL. */
  projectId: string | undefined;
  text: string;
}

/** Runs an operation after Cinder's checks, in Cinder's order. @throws Fault */
export async function dispatch(operation: Operation, incoming: Incoming): Promise<Reply> {
  return run(operation, incoming, readBody(incoming));
}

/** Runs the operation that the only key of the body names. @throws Fault */
export async function dispatchAction(operations: Record<string, Operation>, incoming: Incoming): Promise<Reply> {
  const body = readBody(incoming);
  const [key = 'None'] = Object.keys(body ?? {});
  const operation = operations[key];
  if (!operation) throw unknownAction(key);
  return run(operation, incoming, body);
}

async function run(operation: Operation, incoming: Incoming, body: unknown): Promise<Reply> {
  const { context, microversion, projectId } = incoming;
  if (projectId !== undefined && projectId !== context.projectId) throw badRequest('Malformed request url');
  if (operation.since !== undefined && !microversion.atLeast(operation.since)) throw notFound();
  const schema = typeof operation.schema === 'function' ? operation.schema(microversion) : operation.schema;
  if (schema === undefined) {
    if ((body !== undefined) !== (operation.anyBody === true)) throw badRequest();
  } else {
    if (body === undefined) throw crashed();
    validateBody(body, schema);
  }
  return operation.handle(new CinderRequest({ ...incoming, body }));
}

function readBody({ text }: Incoming): unknown {
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

function unknownAction(key: string): Fault {
  return badRequest(`There is no such action: ${key}. Verify the request body and Content-Type header and try again.`);
}
