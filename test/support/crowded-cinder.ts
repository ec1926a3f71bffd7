import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rows, snapshotRow, volumeRow } from './rows.ts';

/** The maximum number of rows in a page of cinder-api. */
const pageSize = 1000;

export interface CrowdedCinder {
  /** The URL for `CINDER_ENDPOINT`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts a Cinder without Keystone that has many volumes with many snapshots each. Its pages are serialized in advance, so that
 * it uses little CPU.
 */
export async function startCrowdedCinder(volumes: number, snapshotsOfEach: number): Promise<CrowdedCinder> {
  const pages = crowdedPages(volumes, snapshotsOfEach);
  const version = { id: 'v3.0', status: 'CURRENT', version: '3.70', min_version: '3.0', links: [] };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://cinder');
    response.setHeader('content-type', 'application/json');
    response.end(pages(pathname, searchParams.get('marker')) ?? JSON.stringify({ versions: [version] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * Serializes the pages of many volumes with many snapshots each.
 *
 * @returns a function that returns the page after a marker as text. Undefined for another path
 */
export function crowdedPages(
  volumes: number,
  snapshotsOfEach: number,
): (path: string, marker: string | null) => Buffer | string | undefined {
  const snapshots = rows(volumes * snapshotsOfEach, (n) => snapshotRow(n, Math.ceil(n / snapshotsOfEach)));
  const pages = {
    volumes: pagesOf(
      'volumes',
      rows(volumes, (n) => volumeRow(n)),
    ),
    snapshots: pagesOf('snapshots', snapshots),
  };
  return (path, marker) => {
    const [, key] = /\/(volumes|snapshots)\/detail$/.exec(path) ?? [];
    return key === undefined ? undefined : (pages[key as keyof typeof pages].get(marker) ?? `{"${key}":[]}`);
  };
}

/** Returns the text of each page, by its marker. */
function pagesOf(key: string, all: readonly { id: string }[]): Map<string | null, Buffer> {
  const pages = new Map<string | null, Buffer>();
  for (let start = 0; start < all.length; start += pageSize) {
    const page = { [key]: all.slice(start, start + pageSize), count: all.length };
    const more = start + pageSize < all.length && { [`${key}_links`]: [{ rel: 'next', href: 'http://elsewhere/' }] };
    pages.set(all[start - 1]?.id ?? null, Buffer.from(JSON.stringify({ ...page, ...more })));
  }
  return pages;
}
