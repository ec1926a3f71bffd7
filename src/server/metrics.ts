import { collectDefaultMetrics, Registry } from 'prom-client';

let registry: Registry | undefined;

/**
 * The metrics of this process, in the format of Prometheus: memory, CPU, and `nodejs_eventloop_lag_*`, the delay of the
 * event loop since the last request (the histogram of `perf_hooks`). They are collected from the first call on.
 */
export function processMetrics(): Pick<Registry, 'contentType' | 'metrics'> {
  if (registry) return registry;
  registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 10 });
  return registry;
}
