import { integer, type Option } from '../option.ts';
import type { ExecutionLimits } from './limits.ts';

/** The options for the limits of running operations, such as `--max-calls`. */
export const executionOptions: { readonly [Name in keyof ExecutionLimits]: Option<ExecutionLimits[Name]> } = {
  maxCalls: limit('<number>', 'maximum number of calls to Cinder for an operation', 100_000),
  maxObjects: limit('<number>', 'maximum number of objects in an answer', 999_999_999),
  maxAnswer: limit('<MiB>', 'maximum size of an answer', 1024),
  querySeconds: limit('<seconds>', 'maximum time for a query', 86_400),
  mutationSeconds: limit('<seconds>', 'maximum time for all fields of a mutation, including their waits', 86_400),
};

function limit(argument: string, about: string, max: number): Option<number> {
  return { group: 'Security', argument, about, schema: integer(1, max) };
}
