import type { CloudConfig } from '../../src/cinder/cloud/config.ts';
import { schema } from '../../src/schema/schema.ts';
import { startGateway } from '../../src/server/gateway.ts';
import { createLog } from '../../src/server/log.ts';
import { closeOnExit } from '../../src/server/shutdown.ts';

/**
 * A gateway in a separate process, started by `fork` with `SOAK_CLOUD`. Writes its log to stdout, and sends its state to its
 * parent.
 */
const cloud = JSON.parse(process.env['SOAK_CLOUD'] ?? '') as CloudConfig;
const log = createLog('warn');
const gateway = await startGateway({ schema, cloud, port: 0, log, shutdownSeconds: 10 });
closeOnExit(() => gateway.close(), log);

process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const { topics, subscribers } = gateway.live();
  const resources = process.getActiveResourcesInfo();
  const count = (name: string): number => resources.filter((one) => one === name).length;
  process.send?.({ heapUsed, rss, topics, subscribers, timers: count('Timeout'), sockets: count('TCPSocketWrap') });
});
process.send?.({ url: gateway.url });
