import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { attacks, type Attack } from './list.ts';
import { startCloud } from './start-cloud.ts';

/**
 * Measures the effects of attacks on the gateway and on another caller: `npx tsx bench/attacks/attacks.ts [part of a name]`, on a
 * quiet machine with at least two cores. Each attack runs against a new gateway with a heap of 512 MB and the default limits. The
 * cloud, the gateway, the attacker and Alice have separate processes. Meanwhile, Alice sends queries of one list, one after the
 * other, and `/livez` is requested. Exits with 1 if a gateway ended, if the median of Alice's waiting times was more than 3 times
 * the usual one, or if `/livez` took more than 100 ms.
 */
const seconds = 6;
const port = 4861;
const origin = `http://127.0.0.1:${port}`;
const only = process.argv[2] ?? '';

const { authUrl, stop } = await startCloud();

async function startGateway(): Promise<ChildProcess> {
  const main = new URL('../../main.ts', import.meta.url).pathname;
  const options = [
    '--max-old-space-size=512',
    '--import',
    'tsx',
    main,
    '--port',
    String(port),
    '--log-level',
    'silent',
  ];
  const gateway = spawn(process.execPath, options, { env: { ...process.env, OS_AUTH_URL: authUrl }, stdio: 'ignore' });
  while (
    !(await fetch(`${origin}/livez`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (gateway.exitCode !== null) throw new Error(`The gateway ended with ${gateway.exitCode}.`);
    await sleep(100);
  }
  return gateway;
}

/** Returns the milliseconds until an answer was read. */
async function timed(path: string, init?: RequestInit): Promise<number> {
  const began = performance.now();
  const response = await fetch(origin + path, init);
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
  return performance.now() - began;
}

const alice = {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-auth-token': 'alice' },
  body: JSON.stringify({ query: '{ volumes(first: 1) { nodes { name } } }' }),
};

/** Sends requests one after the other, with a pause in between, until the signal aborts. @returns the sorted times */
async function sample(signal: AbortSignal, ask: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  while (!signal.aborted) {
    times.push(await ask());
    await sleep(20);
  }
  return times.sort((a, b) => a - b);
}

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? NaN;
/** Returns the maximum memory of the process in MB. */
function memory({ pid }: ChildProcess): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Runs an attack. @returns whether the gateway met the limits */
async function meet({ name }: Attack): Promise<boolean> {
  const gateway = await startGateway();
  await sample(AbortSignal.timeout(2000), () => timed('/graphql', alice));
  const usual = median(await sample(AbortSignal.timeout(2000), () => timed('/graphql', alice)));
  const attacker = fork(new URL('attacker.ts', import.meta.url), [name, `${origin}/graphql`, String(seconds)], {
    execArgv: ['--import', 'tsx'],
  });
  const over = once(attacker, 'message') as Promise<[Record<string, number>]>;
  const signal = AbortSignal.timeout(seconds * 1000);
  const [attacked, lives] = await Promise.all([
    sample(signal, () => timed('/graphql', alice)),
    sample(signal, () => timed('/livez')),
  ]);
  const [outcomes] = await over;
  const ratio = median(attacked) / usual;
  const slowest = lives.at(-1) ?? NaN;
  const isAlive = gateway.exitCode === null;
  console.log(
    `${name}: ${isAlive ? `alive, ${memory(gateway).toFixed(0)} MB at most` : 'ENDED'}; Alice ${ratio.toFixed(2)} times her ${usual.toFixed(0)} ms; ` +
      `/livez ${slowest.toFixed(0)} ms at most, ${median(lives).toFixed(0)} ms in the median; attacker: ${JSON.stringify(outcomes)}`,
  );
  gateway.kill();
  await once(gateway, 'exit');
  return isAlive && ratio <= 3 && slowest <= 100;
}

let failed = 0;
for (const attack of attacks.filter(({ name }) => name.includes(only))) if (!(await meet(attack))) failed++;
stop();
console.log(`${failed} attacks exceeded the limits`);
process.exitCode = failed > 0 ? 1 : 0;
