/** What an operation may use while it runs, over HTTP, SSE and WebSocket alike. Each event of a stream begins anew. */
export interface ExecutionLimits {
  /** Calls to Cinder; those of the gateway's own polling, and of a `wait`, do not count. */
  maxCalls: number;
  /** Objects in an answer. */
  maxObjects: number;
  /** MiB of an answer. */
  maxAnswer: number;
  /** Seconds that a query may take. */
  querySeconds: number;
  /** Seconds that a mutation document may take, with all its fields and their waits. */
  mutationSeconds: number;
}

export const defaultExecutionLimits: Readonly<ExecutionLimits> = {
  maxCalls: 200,
  maxObjects: 50_000,
  maxAnswer: 16,
  querySeconds: 30,
  mutationSeconds: 900,
};
