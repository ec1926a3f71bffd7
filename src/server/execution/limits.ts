/** The limits of a running operation, over HTTP, SSE and WebSocket. Each event of a stream has the limits to itself. */
export interface ExecutionLimits {
  /** Calls to Cinder, without calls of polling and of a `wait`. */
  maxCalls: number;
  /** Objects in an answer. */
  maxObjects: number;
  /** The maximum size of an answer, in MiB. */
  maxAnswer: number;
  /** Seconds for a query. */
  querySeconds: number;
  /** Seconds for a mutation document, including all fields and their waits. */
  mutationSeconds: number;
}

export const defaultExecutionLimits: Readonly<ExecutionLimits> = {
  maxCalls: 200,
  maxObjects: 50_000,
  maxAnswer: 16,
  querySeconds: 30,
  mutationSeconds: 900,
};
