/** The HTTP headers and the connectionParams of a caller, by name in lower case. */
export type CallerFields = ReadonlyMap<string, unknown>;

/** Merges the fields of a caller. A later source takes precedence. A null counts as missing. */
export function callerFields(...sources: readonly (Readonly<Record<string, unknown>> | undefined)[]): CallerFields {
  const given = sources.flatMap((source) => Object.entries(source ?? {}));
  return new Map(given.filter(([, value]) => value !== null).map(([name, value]) => [name.toLowerCase(), value]));
}
