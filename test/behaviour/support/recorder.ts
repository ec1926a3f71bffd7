import { appendFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultFieldResolver, isIntrospectionType, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { CloudFacts } from './facts.ts';

/**
 * The file in which this run of vitest keeps what fields came to while the behaviour suite ran: `Query.volume answered`,
 * `Query.volume null`, or `Query.volume FORBIDDEN`. A mutation that gives `userErrors` has not answered, but was
 * `refused`. `cloud lab` says on which cloud. The setups of all projects are in vitest's main process.
 */
export function recordingPath(): string {
  return join(tmpdir(), `cinder-graphql-answered-${process.pid}`);
}

/** Makes every field of a schema note what it comes to: the schema that the gateways of this process serve. */
export function record(schema: GraphQLSchema, path: string, cloud: CloudFacts['name']): void {
  const seen = new Set<string>();
  writeFileSync(path, `cloud ${cloud}\n`);
  const note = (coordinate: string, outcome: string): void => {
    const line = `${coordinate} ${outcome}\n`;
    if (seen.has(line)) return;
    seen.add(line);
    appendFileSync(path, line);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      field.resolve = noting(field.resolve ?? defaultFieldResolver, (outcome) => note(coordinate, outcome));
    }
  }
}

type Resolve = GraphQLFieldResolver<unknown, unknown>;

function noting(resolve: Resolve, note: (outcome: string) => void): Resolve {
  const value = (result: unknown): unknown => {
    note(result === null || result === undefined ? 'null' : hasUserErrors(result) ? 'refused' : 'answered');
    return result;
  };
  const failure = (error: unknown): never => {
    note(codeOf(error));
    throw error;
  };
  return (...args) => {
    try {
      const result = resolve(...args);
      return result instanceof Promise ? result.then(value, failure) : value(result);
    } catch (error) {
      return failure(error);
    }
  };
}

function hasUserErrors(result: unknown): boolean {
  if (typeof result !== 'object' || result === null || !('userErrors' in result)) return false;
  return Array.isArray(result.userErrors) && result.userErrors.length > 0;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
}
