import { resolveCloud } from '../../src/cinder/cloud/config.ts';
import { schema } from '../../src/schema/schema.ts';
import { startGateway } from '../../src/server/gateway.ts';
import { limitHeapGrowth } from '../../src/server/heap-growth.ts';

/** A gateway in a separate process, which sends its state to its parent. */
limitHeapGrowth();
const cloud = resolveCloud(process.env);
if (!cloud) throw new Error('OS_AUTH_URL is not set.');
const most = {
  maxSockets: 100_000,
  maxSocketsPerUser: 100_000,
  maxSocketOperations: 100_000,
  maxSubscribers: 100_000,
  rateLimit: 0,
};
const gateway = await startGateway({ schema, cloud, port: 0, logLevel: 'error', extensions: 'never', ...most });

process.on('message', (question) => {
  if (question === 'close') {
    void gateway.close(1).then(() => process.exit(0));
    return;
  }
  if (question === 'cpu') {
    process.send?.(process.cpuUsage());
    return;
  }
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const { calls, ...size } = gateway.live();
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  process.send?.({ heapUsed, rss, timers, cpu: process.cpuUsage(), calls: Object.fromEntries(calls), ...size });
});
process.send?.({ url: gateway.url });
