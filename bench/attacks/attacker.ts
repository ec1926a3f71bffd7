import { constants, setPriority } from 'node:os';
import { attacks } from './list.ts';

/**
 * Runs an attack: `fork`ed with its name, the URL of GraphQL, and the seconds that it lasts. Tells what came of it. It
 * stands for another machine, so that it has the lowest priority on this one.
 */
setPriority(constants.priority.PRIORITY_LOW);
const [name, url = '', seconds] = process.argv.slice(2);
const attack = attacks.find((one) => one.name === name);
if (!attack) throw new Error(`No attack is called ${name}.`);
const outcomes: Record<string, number> = {};
await attack.run({
  url,
  signal: AbortSignal.timeout(Number(seconds) * 1000),
  note: (outcome) => void (outcomes[outcome] = (outcomes[outcome] ?? 0) + 1),
});
process.send?.(outcomes, () => process.exit());
