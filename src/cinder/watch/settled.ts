/** Statuses in which resources of all types rest. Whatever else Cinder says is on its way to one of these. */
const settled = new Set([
  '', 'available', 'in-use', 'reserved', 'awaiting-transfer', 'attached', 'detached', 'deleted', 'maintenance',
  'error', 'error_deleting', 'error_extending', 'error_managing', 'error_restoring', 'error_backing-up', 'error_attaching',
  'error_detaching', 'error_unmanaging',
]);

/** Whether a status is not expected to change by itself. */
export function isSettled(status: string): boolean {
  return settled.has(status.toLowerCase());
}

/** Milliseconds after which nothing more is expected of a status that should pass: Cinder can lose an operation. */
export const longestTransition = 10 * 60_000;
