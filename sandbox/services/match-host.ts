/**
 * Whether Cinder takes a host or a cluster for the one that is wanted: `lab` finds `lab@one` and its pools too,
 * `lab@one` its pools, and `lab@one#pool` itself alone.
 * @param level `backend` where `lab` finds no more than itself and its pools, as among groups
 */
export function matchesHost(name: string | null, wanted: string, level: 'host' | 'backend' = 'host'): boolean {
  if (name === null) return false;
  if (name === wanted) return true;
  if (wanted.includes('#')) return false;
  return name.startsWith(`${wanted}#`) || (level === 'host' && !wanted.includes('@') && name.startsWith(`${wanted}@`));
}
