import { graphql, type ExecutionResult } from 'graphql';
import { schema } from '../../src/schema/schema.ts';
import type { FakeOptions, Store } from './fake-cinder.ts';
import { operation, type Operation } from './operation.ts';

export interface Executed extends Operation {
  /** The data of the answer, as JSON. */
  data: unknown;
  errors: ExecutionResult['errors'];
}

interface Execution extends FakeOptions {
  variables?: Readonly<Record<string, unknown>>;
}

/** Executes a document with a fake Cinder. */
export async function execute(
  source: string,
  store: Store = {},
  { variables = {}, ...options }: Execution = {},
): Promise<Executed> {
  const run = operation(store, options);
  const { data, errors } = await graphql({ schema, source, contextValue: run.context, variableValues: variables });
  return { ...run, data: JSON.parse(JSON.stringify(data ?? null)) as unknown, errors };
}
