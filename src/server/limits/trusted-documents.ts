import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import * as z from 'zod';
import { documentIdIn, hasText, type ClientParams } from '../client-params.ts';
import { ConfigurationError } from '../configuration.ts';
import { refusal } from '../formatted-errors.ts';

/** The documents that may run, by the IDs that clients use. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Documents by hash, as written by Relay's compiler, GraphQL Code Generator and others. */
const byHash = z.record(z.string().min(1), z.string());

/** Apollo's persisted query manifest. */
const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string() })),
});

/**
 * Reads the documents that may run: a JSON object of documents by hash, or Apollo's persisted query manifest.
 *
 * @param path the path of the file
 * @throws ConfigurationError if the file is not readable, has another form, or has a document with a syntax error
 */
export function readTrustedDocuments(path: string): TrustedDocuments {
  const documents = documentsIn(read(path), path);
  for (const [id, text] of documents) {
    try {
      parse(text);
    } catch (error) {
      throw new ConfigurationError(
        `--trusted-documents: the document "${id}" in ${path} is not valid. ${messageOf(error)}`,
      );
    }
  }
  return documents;
}

/**
 * Adds the trusted document to a request. A request names the document by `documentId`, by the hash in
 * `extensions.persistedQuery`, or by its whole text.
 *
 * @throws GraphQLError `PERSISTED_QUERY_NOT_IN_LIST` (HTTP 400) for an unknown ID
 * @throws GraphQLError `QUERY_NOT_IN_SAFELIST` (HTTP 400) for an unknown text
 */
export function trustedParams<Params extends ClientParams>(params: Params, documents: TrustedDocuments): Params {
  const id = documentIdIn(params);
  if (id === undefined) {
    if (typeof params.query === 'string' && !textsOf(documents).has(params.query)) throw notInSafelist();
    return params;
  }
  const query = documents.get(id) ?? documents.get(id.replace(/^sha256:/, ''));
  if (query === undefined) {
    throw refusal(
      400,
      'PERSISTED_QUERY_NOT_IN_LIST',
      `The document "${id.slice(0, 100)}" is not one of the trusted documents.`,
    );
  }
  if (hasText(params.query) && params.query !== query) throw notInSafelist();
  return { ...params, query, documentId: undefined };
}

const texts = new WeakMap<TrustedDocuments, ReadonlySet<string>>();

function textsOf(documents: TrustedDocuments): ReadonlySet<string> {
  const known = texts.get(documents) ?? new Set(documents.values());
  texts.set(documents, known);
  return known;
}

function notInSafelist(): Error {
  return refusal(
    400,
    'QUERY_NOT_IN_SAFELIST',
    'The document is not one of the trusted documents. Send the exact text or the ID of a trusted document.',
  );
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigurationError(`--trusted-documents must be a readable JSON file: ${path}: ${messageOf(error)}`);
  }
}

function documentsIn(content: unknown, path: string): TrustedDocuments {
  const apollo = manifest.safeParse(content);
  if (apollo.success) return new Map(apollo.data.operations.map(({ id, body }) => [id, body]));
  const plain = byHash.safeParse(content);
  if (plain.success && Object.keys(plain.data).length > 0) return new Map(Object.entries(plain.data));
  throw new ConfigurationError(
    `--trusted-documents must be a JSON object of documents by hash, or Apollo's persisted query manifest: ${path} is neither.`,
  );
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');
}
