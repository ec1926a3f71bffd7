/** The stable statuses of all resource types. All other statuses are transitional. */
const settled = new Set([
  '',
  'available',
  'in-use',
  'reserved',
  'awaiting-transfer',
  'attached',
  'detached',
  'deleted',
  'maintenance',
  'error',
  'error_deleting',
  'error_extending',
  'error_managing',
  'error_restoring',
  'error_backing-up',
  'error_attaching',
  'error_detaching',
  'error_unmanaging',
]);

/** Whether a status is stable. */
export function isSettled(status: string): boolean {
  return settled.has(status.toLowerCase());
}

/** Milliseconds after which a transitional status is considered stable, because Cinder can lose an operation. */
export const longestTransition = 10 * 60_000;
