/**
 * Whether Cinder takes a host or a cluster for the one that is wanted: `lab` finds `lab@one` and its pools too,
 * `lab@one` its pools, and `lab@one#pool` itself alone.
 */
export function matchesHost(name: string | null, wanted: string): boolean {
  if (name === null) return false;
  if (name === wanted) return true;
  if (wanted.includes('#')) return false;
  return name.startsWith(`${wanted}#`) || (!wanted.includes('@') && name.startsWith(`${wanted}@`));
}
