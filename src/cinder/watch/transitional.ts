/** The stable statuses of all resource types. All other statuses are transitional. */
const settled = /^(|available|in-use|reserved|awaiting-transfer|attached|detached|deleted|maintenance|error.*)$/i;

/** Whether a status is stable. */
export function isSettled(status: string): boolean {
  return settled.test(status);
}

/** Milliseconds after which a transitional status is considered stable, because Cinder can lose an operation. */
export const longestTransition = 10 * 60_000;
