import { collectDefaultMetrics, Registry } from 'prom-client';

let registry: Registry | undefined;

/**
 * The metrics of this process, in the Prometheus format: memory, CPU and `nodejs_eventloop_lag_*`. The latter is the
 * delay of the event loop since the last request, from the histogram of `perf_hooks`. Collection starts with the first
 * call.
 */
export function processMetrics(): Registry {
  if (registry) return registry;
  registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 10 });
  return registry;
}
