/** What a caller says about himself: HTTP headers, a WebSocket's connectionParams, or both; names in lower case. */
export type CallerFields = ReadonlyMap<string, unknown>;

/** Gathers a caller's fields; the later source wins, a null counts as not given. */
export function callerFields(...sources: readonly (Readonly<Record<string, unknown>> | undefined)[]): CallerFields {
  const given = sources.flatMap((source) => Object.entries(source ?? {}));
  return new Map(given.filter(([, value]) => value !== null).map(([name, value]) => [name.toLowerCase(), value]));
}
