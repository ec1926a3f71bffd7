import { setTimeout as sleep } from 'node:timers/promises';
import { Load } from '../common/load.ts';
import { residentMb } from '../common/process.ts';
import { startGateway, startUpstream } from '../common/servers.ts';
import { withStarted } from '../common/started.ts';
import { median } from '../common/statistics.ts';
import { table } from '../common/table.ts';
import { bodyOf, pages } from '../cases/cases.ts';

const clients = 50;
/** Milliseconds after which V8 has released what the start left behind. */
const idleTime = 60_000;

/**
 * Measures the time from the start of the gateway to its first answer, its resident memory when idle, and its largest resident
 * memory while 50 clients read the page with everything. Prints a table.
 *
 * @param starts the number of starts
 * @param seconds the duration of the load
 */
export async function memory(starts: number, seconds: number): Promise<void> {
  await withStarted(async (started) => {
    const upstream = started.add(await startUpstream());
    const load = started.add(new Load());
    const times: number[] = [];
    for (let n = 1; n < starts; n++) {
      const gateway = await startGateway(upstream.authUrl);
      times.push(gateway.startMs);
      await gateway.stop();
    }
    const gateway = started.add(await startGateway(upstream.authUrl));
    times.push(gateway.startMs);
    await sleep(idleTime);
    const idle = residentMb(gateway.pid).now;
    const { everything } = pages('');
    const { requests } = await load.send({
      origin: gateway.origin,
      token: 'member',
      body: everything ? bodyOf(everything) : '',
      concurrency: clients,
      seconds,
    });
    const { most } = residentMb(gateway.pid);
    const rows = [
      ['start to first answer', `${(median(times) / 1000).toFixed(2)} s`, '1 s'],
      ['resident memory when idle', `${idle.toFixed(0)} MB`, '90 MB'],
      [`largest, ${clients} clients, ${requests} pages with everything`, `${most.toFixed(0)} MB`, '200 MB'],
    ];
    console.log(table(['gateway', 'measured', 'target'], rows));
  });
}
