import { availableParallelism, loadavg } from 'node:os';

/** Takes a few milliseconds, and is not removed by the optimizer. */
function work(): number {
  let sum = 0;
  for (let n = 0; n < 3_000_000; n++) sum = (sum * 31 + n) % 1_000_003;
  return sum;
}

/** Returns how much slower the process runs than on a quiet machine: 1 or more. */
function slowness(): number {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(cpu);
  const waited = (performance.now() - wall) / Math.max(1, (user + system) / 1000);
  return Math.max(1, waited, (loadavg()[0] ?? 0) / availableParallelism());
}

/**
 * Scales a limit in wall-clock time to the current load of the machine. The limit is multiplied by the load, and by 4, because
 * the load changes during a test. `TEST_SLOWNESS=10` raises it manually.
 *
 * @param ms milliseconds that suffice on a quiet machine
 * @returns milliseconds
 */
export function scaled(ms: number): number {
  return Math.ceil(ms * Math.max(4 * slowness(), Number(process.env['TEST_SLOWNESS'] ?? 1)));
}
