import { setMaxListeners } from 'node:events';
import { constants, setPriority } from 'node:os';
import { attacks } from './list.ts';

/**
 * Runs an attack. Started by `fork` with the name of the attack, the URL of GraphQL, and the duration in seconds. Sends the
 * outcomes to its parent. It has the lowest priority, because it stands for another machine.
 */
setPriority(constants.priority.PRIORITY_LOW);
const [name, url = '', seconds] = process.argv.slice(2);
const attack = attacks.find((one) => one.name === name);
if (!attack) throw new Error(`The attack ${name} does not exist.`);
const outcomes: Record<string, number> = {};
const signal = AbortSignal.timeout(Number(seconds) * 1000);
// Each connection of an attack listens to it.
setMaxListeners(0, signal);
await attack.run({
  url,
  signal,
  note: (outcome) => void (outcomes[outcome] = (outcomes[outcome] ?? 0) + 1),
});
process.send?.(outcomes, () => process.exit());
