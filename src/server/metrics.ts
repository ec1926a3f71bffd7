import { setTimeout as delay } from 'node:timers/promises';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { notificationMetrics, type NotificationState } from './notifications/metrics.ts';

let registry: Registry | undefined;

/** Milliseconds between two samples of the delay of the event loop. */
const precision = 10;

/**
 * The metrics of this process, in the Prometheus format: memory, CPU and `nodejs_eventloop_lag_*`. The latter is the
 * delay of the event loop since the last request, from the histogram of `perf_hooks`. Collection starts with the first
 * call, which waits for a sample.
 */
async function processMetrics(): Promise<Registry> {
  if (registry) return registry;
  registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: precision });
  await delay(3 * precision);
  return registry;
}

/** The metrics for `/metrics`: of this process, and of notifications, if there are any. */
export async function gatewayMetrics(notifications: NotificationState | undefined): Promise<Registry> {
  const ofProcess = await processMetrics();
  return notifications ? Registry.merge([ofProcess, notificationMetrics(notifications)]) : ofProcess;
}
