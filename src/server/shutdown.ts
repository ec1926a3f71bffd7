import type { Logger } from 'pino';

/**
 * Ends the process in order: on SIGTERM and SIGINT with exit code 0, after an error that nobody caught with 1. A second
 * signal ends it at once.
 *
 * @param close ends what is running, within its own grace period
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
