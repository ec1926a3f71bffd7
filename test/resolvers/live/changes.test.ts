import { expect, it, vi } from 'vitest';
import { CinderError, type ErrorCode } from '../../../src/cinder/errors.ts';
import type { Change, Watched } from '../../../src/cinder/watch/change.ts';
import type { TypeLoaders } from '../../../src/loaders/type-loaders.ts';
import { resourceOf } from '../../../src/resolvers/live/changes.ts';
import type { OperationContext } from '../../../src/resolvers/common/context.ts';
import { scaled } from '../../support/scaled.ts';

const volume: Watched = { kind: 'Volume', id: 'v', status: 'available' };
const updated = { kind: 'UPDATED', id: 'v', record: null } as Change<Watched>;

/** Loads the volume of a change. Cinder first fails once for each code. */
function load(
  codes: ErrorCode[],
  change = updated,
  signal?: AbortSignal,
): { loaded: Promise<Watched | null>; calls: () => number } {
  const get = vi.fn(() => {
    const code = codes.shift();
    return code === undefined ? Promise.resolve(volume) : Promise.reject(new CinderError(code, 'No.'));
  });
  const client = { signal, with: () => client };
  const context = { client, hub: { read: get } } as unknown as OperationContext;
  const loaded = resourceOf(context, change, { resource: {} } as unknown as TypeLoaders<Watched>);
  loaded.catch(() => undefined);
  return { loaded, calls: () => get.mock.calls.length };
}

it('waits for the changed resource while Cinder is unavailable', async () => {
  const [one, other] = [load(['UPSTREAM_UNAVAILABLE']), load(['UPSTREAM_TIMEOUT'])];
  expect(await Promise.all([one.loaded, other.loaded])).toEqual([volume, volume]);
  expect([one.calls(), other.calls()]).toEqual([2, 2]);
});

it('throws other errors immediately', async () => {
  const { loaded, calls } = load(['UNAUTHENTICATED']);
  await expect(loaded).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(calls()).toBe(1);
});

it('does not wait after the client disconnects', async () => {
  const leaving = new AbortController();
  const { loaded, calls } = load(['UPSTREAM_UNAVAILABLE'], updated, leaving.signal);
  await vi.waitFor(() => expect(calls()).toBe(1), { timeout: scaled(1000) });
  leaving.abort();
  await expect(loaded).rejects.toThrow();
  expect(calls()).toBe(1);
});
