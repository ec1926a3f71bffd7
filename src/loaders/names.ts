import type DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';
import { nameOf, namesOf, type NamedKind } from '../cinder/identity/names.ts';
import { parallel } from '../cinder/plan/parallel.ts';
import { batchLoader } from './batch-loader.ts';
import { unavailableBecause, type Unavailable } from './unavailable.ts';

/** A name, or the reason for which it is not known. */
export type LoadedName = { name: string; unavailable: null } | { name: null; unavailable: Unavailable };

export type NamesLoader = DataLoader<string, LoadedName>;

/** The maximum number of names that are read one by one. More are read from the list. */
const mostGets = 4;

/**
 * Loads the names of projects or users by their IDs in Keystone, each once per operation.
 *
 * The token has the names of the caller's own project and user. For few others, a call is made for each ID. For many,
 * the list is read, and then the IDs that it lacks. Keystone refuses both to a caller who is not an administrator. No
 * further call is then made.
 */
export function namesLoader(client: CinderClient, kind: NamedKind): NamesLoader {
  const { token } = client;
  const [ownId, ownName] = {
    project: [token.projectId, token.projectName] as const,
    user: [token.userId, token.userName] as const,
  }[kind];

  const readOne = (id: string): Promise<LoadedName> => loadedName(() => nameOf(client, kind, id));

  async function readOneByOne(ids: readonly string[]): Promise<ReadonlyMap<string, LoadedName>> {
    const [first, ...others] = ids;
    if (first === undefined) return new Map();
    const ahead = await readOne(first);
    const rest = ahead.unavailable === 'FORBIDDEN' ? others.map(() => ahead) : await parallel(others, readOne);
    return new Map([ahead, ...rest].map((loaded, index) => [ids[index] ?? '', loaded]));
  }

  async function readAll(ids: readonly string[]): Promise<ReadonlyMap<string, LoadedName>> {
    if (!client.hasService('identity')) return new Map(ids.map((id) => [id, unavailable('NO_SERVICE')]));
    if (ids.length <= mostGets) return readOneByOne(ids);
    try {
      const names = await namesOf(client, kind);
      const missing = await readOneByOne(ids.filter((id) => !names.has(id)));
      return new Map(ids.map((id) => [id, missing.get(id) ?? available(names.get(id) ?? '')]));
    } catch (error) {
      const reason = unavailable(unavailableBecause(error));
      return new Map(ids.map((id) => [id, reason]));
    }
  }

  return batchLoader(client, async (ids) => {
    const loaded = await readAll(ids.filter((id) => id !== ownId || ownName === null));
    return ids.map((id) => loaded.get(id) ?? available(ownName ?? ''));
  });
}

async function loadedName(read: () => Promise<string>): Promise<LoadedName> {
  try {
    return available(await read());
  } catch (error) {
    return unavailable(unavailableBecause(error));
  }
}

function available(name: string): LoadedName {
  return { name, unavailable: null };
}

function unavailable(reason: Unavailable): LoadedName {
  return { name: null, unavailable: reason };
}
