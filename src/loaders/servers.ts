import type { CinderClient } from '../cinder/client.ts';
import { serverPage, showServer, type Server } from '../cinder/compute/servers.ts';
import { parallel } from '../cinder/plan/parallel.ts';
import { reserve } from '../cinder/plan/reserving.ts';
import { batchLoader } from './batch-loader.ts';
import { unavailableBecause, type Unavailable } from './unavailable.ts';

/** A server, or the reason for which it is not known. */
export type LoadedServer = { server: Server; unavailable: null } | { server: null; unavailable: Unavailable };

/** Loads servers of Nova by ID, each once per operation. */
export interface ServersLoader {
  /** Loads at least the name of a server. */
  named(id: string): Promise<LoadedServer>;
  /** Loads the name and the status of a server. */
  detailed(id: string): Promise<LoadedServer>;
}

/** The maximum number of servers that are read one by one. More are read from the list. */
const mostGets = 4;

/** The number of rows of a list that take Nova as long as a server that is read by its ID. */
const rowsPerGet = 10;

const largestPage = 1000;

/** The prefix of the keys of servers with a status. */
const withStatus = 'detailed ';

/**
 * Creates the loader of servers.
 *
 * No filter of Nova accepts several IDs. Few servers are therefore read by their IDs. For many, a page of the list is
 * read, and the missing ones by their IDs. The list is continued as long as pages have enough of the servers. The
 * records are short unless a status is requested.
 *
 * A server of another project is `NOT_FOUND`, unless the caller is an administrator.
 */
export function serversLoader(client: CinderClient): ServersLoader {
  const known = new Map<string, LoadedServer>();

  async function readOne(using: CinderClient, id: string): Promise<void> {
    try {
      known.set(id, { server: await showServer(using, id), unavailable: null });
    } catch (error) {
      known.set(id, { server: null, unavailable: unavailableBecause(error) });
    }
  }

  /** Reads pages of the list as long as they are worth it. @returns the IDs that the pages do not have */
  async function readList(ids: readonly string[], isDetailed: boolean): Promise<readonly string[]> {
    const missing = new Set(ids);
    let marker: string | undefined;
    for (let more = true; more && missing.size > mostGets;) {
      const limit = Math.min(largestPage, missing.size * rowsPerGet);
      const page = await serverPage(client, { limit, marker, isDetailed, allProjects: client.isAdmin });
      const found = page.items.filter(({ id }) => missing.delete(id));
      for (const server of found) known.set(server.id, { server, unavailable: null });
      if (!page.more) return markMissing(missing);
      marker = page.items.at(-1)?.id;
      more = found.length * rowsPerGet >= page.items.length;
    }
    return [...missing];
  }

  /** A complete list has all servers that the caller can see. */
  function markMissing(ids: ReadonlySet<string>): readonly string[] {
    for (const id of ids) known.set(id, { server: null, unavailable: 'NOT_FOUND' });
    return [];
  }

  async function read(ids: readonly string[], isDetailed: boolean): Promise<void> {
    if (!client.hasService('compute')) {
      for (const id of ids) known.set(id, { server: null, unavailable: 'NO_SERVICE' });
      return;
    }
    try {
      const left = await readList(ids, isDetailed);
      await reserve(client, left.length)((using) => parallel(left, (id) => readOne(using, id)));
    } catch (error) {
      const unavailable = unavailableBecause(error);
      for (const id of ids) if (!known.has(id)) known.set(id, { server: null, unavailable });
    }
  }

  const hasEnough = (id: string, isDetailed: boolean): boolean => {
    const before = known.get(id);
    return before !== undefined && (!isDetailed || before.server?.status !== null);
  };

  const loader = batchLoader<LoadedServer>(client, async (keys) => {
    const isDetailed = keys.some((key) => key.startsWith(withStatus));
    const ids = keys.map((key) => key.replace(withStatus, ''));
    await read(
      [...new Set(ids)].filter((id) => !hasEnough(id, isDetailed)),
      isDetailed,
    );
    return ids.map((id) => known.get(id) ?? { server: null, unavailable: 'UNAVAILABLE' });
  });

  return {
    named: (id) => loader.load(id),
    detailed: (id) => loader.load(withStatus + id),
  };
}
