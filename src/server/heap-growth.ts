import { setFlagsFromString } from 'node:v8';

/** The percentage by which the heap may outgrow what it held after the last collection. V8 would allow 300. */
const growth = 100;

/**
 * Makes V8 collect the heap before it is large. Short-lived objects of many parallel requests fill the old space, which V8
 * otherwise leaves there as long as the machine has memory. docs/performance.md has the figures.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
