/**
 * Waits. (As `node:timers/promises` does, but by the global timers, which tests can take in hand.)
 *
 * @param seconds how long
 * @param signal ends it at once
 * @throws the signal's reason
 */
export function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const leave = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', leave);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener('abort', leave, { once: true });
  });
}
