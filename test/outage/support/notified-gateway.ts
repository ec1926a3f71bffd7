import { expect, vi } from 'vitest';
import type { GatewayOptions } from '../../../src/server/gateway.ts';
import { createLog } from '../../../src/server/log.ts';
import type { Rest } from '../../behaviour/support/rest.ts';
import { scaled } from '../../support/scaled.ts';
import { follow, webSocket, type Followed } from './follow.ts';
import { serve, type Served } from './gateway.ts';

/** Polls are so rare that only hints can be the reason of an event. */
const rare = { pollBusy: 600, pollIdle: 600 };

/** The maximum time from a change to its event. Without hints, it would be 10 minutes. */
export const soon = { timeout: scaled(5000), interval: 10 };

/** A gateway of a test file that is connected to RabbitMQ. */
export interface NotifiedGateway {
  readonly served: Served;
  /** All lines of the log, at all levels. */
  readonly logged: readonly string[];
}

/** Starts a gateway for all tests of a file. @param url the URL of RabbitMQ */
export function serveNotified(url: string, options: Partial<GatewayOptions> = {}): NotifiedGateway {
  const logged: string[] = [];
  const log = createLog('trace', { write: (line) => void logged.push(line) });
  const served = serve({ ...rare, notifications: [url], peersExchange: 'cinder-graphql-test', log, ...options });
  return { served, logged };
}

/** The messages in lines of a log about RabbitMQ, without their details. */
export function brokerMessages(lines: readonly string[]): ('connected' | 'outage')[] {
  return lines
    .map((line) => (JSON.parse(line) as { msg: string }).msg)
    .filter((message) => message.includes('notifications of Cinder'))
    .map((message) => (message.startsWith('connected') ? 'connected' : 'outage'));
}

/** Returns the value of a metric of notifications. */
export async function metric({ served }: NotifiedGateway, name: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', served.url))).text();
  return Number(new RegExp(`^cinder_graphql_${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

/** Waits until gateways receive notifications. */
export async function connected(...gateways: readonly NotifiedGateway[]): Promise<void> {
  await vi.waitFor(async () => {
    for (const gateway of gateways) expect(await metric(gateway, 'notifications_connected')).toBe(1);
  }, soon);
}

/** An event about a volume. */
export interface VolumeEvent {
  kind: string;
  volumeId: string;
  status: string | null;
  volume: { name: string | null; size: number | null; metadata: Record<string, string> } | null;
}

/** Follows the volumes of the caller's project, without the existing ones. */
export async function followVolumes({ token }: Rest, { served }: NotifiedGateway): Promise<Followed<VolumeEvent>> {
  const { subscribers } = served.live();
  const stream = follow<VolumeEvent>(
    webSocket(served.url, token),
    `subscription { change: volumesChanged(initial: false) { kind volumeId status volume { name size metadata } } }`,
  );
  await vi.waitFor(() => expect(served.live().subscribers).toBe(subscribers + 1), soon);
  return stream;
}

/** Waits for an event. @returns its time, in milliseconds of `performance.now()` */
export async function eventAt<Event>(
  { events }: Followed<Event>,
  matches: (event: Event & { at: number }) => boolean,
  wait: typeof soon = soon,
): Promise<number> {
  await vi.waitFor(() => expect(events.some(matches)).toBe(true), wait);
  return events.find(matches)?.at ?? Infinity;
}
