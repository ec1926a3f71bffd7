import { fork } from 'node:child_process';
import { once } from 'node:events';
import { startGatewayProcess } from '../live/gateway-process.ts';

/**
 * What one caller's load does to another: `npx tsx bench/fairness/fairness.ts`. Bob sends documents of 20 lists without a
 * pause, over 16 connections; Alice sends a query of one list, one after the other. Cinder answers after 20 ms. Cinder,
 * the gateway and the callers have a process each.
 */
const samples = 100;
const connections = 16;

const slow = fork(new URL('slow-cloud.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
const [{ authUrl }] = (await once(slow, 'message')) as [{ authUrl: string }];
const gateway = await startGatewayProcess({ OS_AUTH_URL: authUrl });

async function ask(token: string, query: string): Promise<{ errors?: { extensions: { code: string } }[] }> {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': token },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { errors?: { extensions: { code: string } }[] };
}

/** Milliseconds that Alice's query takes in the median. */
async function median(): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < samples; n++) {
    const began = performance.now();
    const { errors } = await ask('alice', '{ volumes(first: 1) { nodes { name } } }');
    if (errors) throw new Error(JSON.stringify(errors));
    times.push(performance.now() - began);
  }
  return times.sort((one, other) => one - other)[samples / 2] ?? 0;
}

async function livez(): Promise<number> {
  const began = performance.now();
  await fetch(new URL('/livez', gateway.url)).then((response) => response.text());
  return performance.now() - began;
}

await median();
const usual = await median();
let attacking = true;
let documents = 0;
const codes = new Map<string, number>();
const attack = Array.from({ length: connections }, async () => {
  for (let n = 0; attacking; n++, documents++) {
    const fields = Array.from({ length: 20 }, (_, at) => `s${at}: snapshots(first: 1, filter: { name: "${crypto.randomUUID()} ${n}" }) { nodes { name } }`);
    const { errors = [] } = await ask('bob', `{ ${fields.join(' ')} }`);
    for (const { extensions: { code } } of errors) codes.set(code, (codes.get(code) ?? 0) + 1);
  }
});
const attacked = await median();
const lives = [];
for (let n = 0; n < 20; n++) lives.push(await livez());
attacking = false;
await Promise.all(attack);
console.log(`Alice's median: ${usual.toFixed(0)} ms alone, ${attacked.toFixed(0)} ms beside Bob: ${(attacked / usual).toFixed(2)} times`);
console.log(`/livez: ${Math.max(...lives).toFixed(0)} ms at most. Bob: ${documents} documents; errors: ${JSON.stringify(Object.fromEntries(codes))}`);
await gateway.close();
slow.kill();
