import type { Logger } from 'pino';

/**
 * Ends the process in order: with exit code 0 on SIGTERM and SIGINT, with 1 after an uncaught error. A second signal
 * ends the process at once.
 *
 * @param close ends all running operations, within a grace period
 */
export function closeOnExit(close: () => Promise<void>, log: Logger): void {
  let closing = false;

  function end(code: number): void {
    closing = true;
    close().then(
      () => process.exit(code),
      (err: unknown) => {
        log.error({ err }, 'the shutdown failed');
        process.exit(1);
      },
    );
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      log.info({ signal }, closing ? 'ending at once' : 'shutting down');
      if (closing) process.exit(1);
      else end(0);
    });
  }
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
    process.on(event, (err: unknown) => {
      log.fatal({ err }, event);
      if (!closing) end(1);
    });
  }
}
