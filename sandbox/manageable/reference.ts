/** The name in a driver's reference, `{"source-name": "…"}`; undefined where it has none. */
export function sourceNameOf(ref: unknown): string | undefined {
  const name = typeof ref === 'object' && ref !== null ? (ref as Record<string, unknown>)['source-name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}
