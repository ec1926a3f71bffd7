import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import type { ClientParams } from '../client-params.ts';
import { refusal } from '../formatted-errors.ts';
import { parseJson } from '../limits/json-nesting.ts';
import { readBody } from './request-body.ts';

/** The parameters of an operation, as checked by `checkParams`. */
export interface Params {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}

const known = ['query', 'variables', 'operationName', 'extensions', 'documentId'];

/** Reads the parameters in the URL of a GET request. @throws GraphQLError `BAD_REQUEST` for invalid JSON */
export function paramsOfUrl(url: string): ClientParams {
  const values = new URL(url, 'http://gateway').searchParams;
  const text = (name: string): string | undefined => values.get(name) ?? undefined;
  const json = (name: string): unknown => {
    const value = text(name);
    return value === undefined || value === ''
      ? undefined
      : parsed(value, `The URL parameter "${name}" is not valid JSON.`);
  };
  return {
    query: text('query'),
    operationName: text('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
    documentId: text('documentId'),
  };
}

/**
 * Reads the parameters in the body of a POST request.
 *
 * @param limit the maximum size in bytes
 * @param beforeParsing waits until the body may be parsed
 * @throws GraphQLError `BAD_REQUEST` if the body is not one object in JSON; otherwise as `readBody`
 */
export async function paramsOfBody(
  incoming: IncomingMessage,
  limit: number,
  beforeParsing: () => Promise<void>,
): Promise<ClientParams> {
  const text = await readBody(incoming, limit);
  await beforeParsing();
  const params = parsed(text, 'The body of a POST request must be valid JSON.');
  if (Array.isArray(params)) throw badRequest('A request must have one operation. Batches are not supported.');
  if (typeof params !== 'object' || params === null)
    throw badRequest('The body of a POST request must be a JSON object.');
  return params;
}

/** Checks the types of the parameters. @throws GraphQLError `BAD_REQUEST` */
export function checkParams(params: ClientParams): Params {
  const unknown = Object.entries(params).find(
    ([name, value]) => value !== null && value !== undefined && !known.includes(name),
  );
  if (unknown) throw badRequest(`Unexpected parameter "${unknown[0]}". The parameters are ${known.join(', ')}.`);
  const { query, operationName, variables, extensions } = params;
  if (query === null || query === undefined) throw badRequest('Must provide query string.');
  if (typeof query !== 'string') throw badRequest('"query" must be a string.');
  if (!isAbsentOr(operationName, isString)) throw badRequest('"operationName" must be a string.');
  if (!isAbsentOr(variables, isObject)) throw badRequest('"variables" must be an object.');
  if (!isAbsentOr(extensions, isObject)) throw badRequest('"extensions" must be an object.');
  return { query, operationName: operationName ?? undefined, variables, extensions };
}

function isAbsentOr<T>(value: unknown, is: (value: unknown) => value is T): value is T | null | undefined {
  return value === null || value === undefined || is(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws GraphQLError with `message` if the text is not valid JSON; otherwise as `parseJson` */
function parsed(text: string, message: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw error instanceof GraphQLError ? error : badRequest(message);
  }
}

function badRequest(message: string): GraphQLError {
  return refusal(400, 'BAD_REQUEST', message);
}
