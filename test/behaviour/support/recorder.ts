import { appendFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  defaultFieldResolver,
  isIntrospectionType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { CloudFacts } from './facts.ts';

/**
 * Returns the path of the file with the outcomes of fields while the behaviour suite runs: `Query.volume answered`, `Query.volume
 * null` or `Query.volume FORBIDDEN`. A mutation with `userErrors` is recorded as `refused` and with the code of each error. A
 * mutation that waited and succeeded is recorded as `waited`. Each row of a bulk mutation is recorded like a mutation. `cloud lab`
 * names the cloud. The setups of all projects run in the
 * main process of vitest, whose ID is in the name.
 */
export function recordingPath(): string {
  return join(tmpdir(), `cinder-graphql-answered-${process.pid}`);
}

/** Makes every field of a schema record its outcomes. The gateways of this process serve this schema. */
export function record(schema: GraphQLSchema, path: string, cloud: CloudFacts['name']): void {
  const recorded = new Set<string>();
  writeFileSync(path, `cloud ${cloud}\n`);
  const note = (coordinate: string, outcome: string): void => {
    const line = `${coordinate} ${outcome}\n`;
    if (recorded.has(line)) return;
    recorded.add(line);
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
  const value = (result: unknown, args: unknown): unknown => {
    for (const outcome of outcomesIn(result)) {
      const codes = userErrorCodes(outcome);
      note(outcome === null || outcome === undefined ? 'null' : codes.length > 0 ? 'refused' : 'answered');
      codes.forEach(note);
      if (codes.length === 0 && isWaiting(args)) note('waited');
    }
    return result;
  };
  const failure = (error: unknown): never => {
    note(codeOf(error));
    throw error;
  };
  return (...args) => {
    try {
      const result = resolve(...args);
      return result instanceof Promise
        ? result.then((answer) => value(answer, args[1]), failure)
        : value(result, args[1]);
    } catch (error) {
      return failure(error);
    }
  };
}

/** The rows of a bulk mutation, unless the whole input was refused. Otherwise the result itself. */
function outcomesIn(result: unknown): readonly unknown[] {
  const rows = typeof result === 'object' && result !== null && 'results' in result ? result.results : undefined;
  return Array.isArray(rows) && rows.length > 0 ? rows : [result];
}

function userErrorCodes(result: unknown): string[] {
  if (typeof result !== 'object' || result === null || !('userErrors' in result)) return [];
  return Array.isArray(result.userErrors) ? result.userErrors.map(codeOf) : [];
}

function isWaiting(args: unknown): boolean {
  const { input } = args as { input?: { wait?: unknown } };
  return input?.wait != null;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'failed';
}
