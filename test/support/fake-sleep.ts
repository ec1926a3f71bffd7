/**
 * `node:timers/promises` over the global timers, which vitest can replace while it cannot replace that module's own:
 * `vi.mock('node:timers/promises', () => import('../support/fake-sleep.ts'))`.
 */
export function setTimeout(
  ms: number,
  value?: unknown,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = globalThis.setTimeout(() => resolve(value), ms);
    const leave = (): void => {
      clearTimeout(timer);
      reject(new DOMException('The operation was aborted', 'AbortError'));
    };
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave, { once: true });
  });
}
