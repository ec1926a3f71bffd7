import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { startGatewayProcess, type State } from './gateway-process.ts';
import { comeAndGo, ways } from './leaving.ts';

/**
 * Measures what remains after many subscribers have disconnected: `npx tsx bench/live/cycles.ts [cycles]`. The gateway has a
 * separate process. The sandbox and the subscribers share another one.
 */
const times = Number(process.argv[2] ?? 10_000);
const sandbox = await startSandbox({ transitionSeconds: 0 });
const token = sandbox.users.find(({ name }) => name === 'alice')?.token ?? '';
const gateway = await startGatewayProcess({ OS_AUTH_URL: sandbox.authUrl });
const crowd = {
  url: gateway.url,
  token,
  payload: { query: 'subscription { volumesChanged { kind volumeId status cursor volume { id name } } }' },
};

async function allLeft(): Promise<State> {
  for (;;) {
    const state = await gateway.state();
    if (state.viewers === 0) return state;
    await sleep(100);
  }
}

for (const way of ways) await comeAndGo(crowd, way, Math.min(times, 1000));
await allLeft();
await sleep(5000);
const before = await gateway.state();
console.log(`after a first round: heap ${(before.heapUsed / 2 ** 20).toFixed(1)} MiB, ${before.timers} timers`);
for (const way of ways) {
  const began = performance.now();
  await comeAndGo(crowd, way, times);
  await allLeft();
  const took = (performance.now() - began) / 1000;
  await sleep(5000);
  const { viewers, timers, heapUsed } = await gateway.state();
  console.log(
    `${way}: ${times} cycles in ${took.toFixed(0)} s; remaining: ${viewers} subscribers, ${timers - before.timers} timers, ` +
      `heap ${((heapUsed / before.heapUsed - 1) * 100).toFixed(1)} %`,
  );
}
await sleep(61_000);
const { watchers, timers } = await gateway.state();
console.log(`a minute later: ${watchers} watchers, ${timers - before.timers} timers`);
await gateway.close();
await sandbox.close();
