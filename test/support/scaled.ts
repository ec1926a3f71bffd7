import { availableParallelism, loadavg } from 'node:os';

/** Work of a few milliseconds that no optimizer takes away. */
function work(): number {
  let sum = 0;
  for (let n = 0; n < 3_000_000; n++) sum = (sum * 31 + n) % 1_000_003;
  return sum;
}

/** How much slower than on a quiet machine the process gets its work done: 1 or more. */
function slowness(): number {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(cpu);
  const waited = (performance.now() - wall) / Math.max(1, (user + system) / 1000);
  return Math.max(1, waited, (loadavg()[0] ?? 0) / availableParallelism());
}

/**
 * A limit in wall-clock time as the machine can keep it now: tests that cannot do without one multiply it by how busy the
 * machine is, and by 4, as that changes while they run. `TEST_SLOWNESS=10` raises it by hand.
 *
 * @param ms milliseconds that are ample on a quiet machine
 * @returns milliseconds
 */
export function scaled(ms: number): number {
  return Math.ceil(ms * Math.max(4 * slowness(), Number(process.env['TEST_SLOWNESS'] ?? 1)));
}
