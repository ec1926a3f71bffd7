import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { login, until, type Rest } from '../behaviour/support/rest.ts';
import { scaled } from '../support/scaled.ts';
import { createLeastUser } from './support/broker.ts';
import { follow, webSocket, type Followed } from './support/follow.ts';
import { authUrl } from './support/gateway.ts';
import { connected, eventAt, serveNotified, soon } from './support/notified-gateway.ts';
import { removeLater, removeVolumes } from './support/volumes.ts';

const url = await createLeastUser();
const gateway = serveNotified(url);

afterAll(removeVolumes);

const types = ['volume', 'snapshot', 'backup'] as const;
type Type = (typeof types)[number];

interface Event {
  kind: string;
  id: string;
  status: string | null;
}

/** Follows the volumes, snapshots and backups of the caller's project. */
async function followAll({ token }: Rest): Promise<Record<Type, Followed<Event>>> {
  const client = webSocket(gateway.served.url, token);
  const streams = types.map((type) => {
    const query = `subscription { change: ${type}sChanged(initial: false) { kind id: ${type}Id status } }`;
    return [type, follow<Event>(client, query)] as const;
  });
  await vi.waitFor(() => expect(gateway.served.live().subscribers).toBe(types.length), soon);
  return Object.fromEntries(streams) as Record<Type, Followed<Event>>;
}

/** A change through REST. */
interface Step {
  name: string;
  type: Type;
  /** Makes the change. @returns the ID of the resource */
  act: () => Promise<string>;
  /** The status in Cinder after the change. Undefined if the resource is deleted. */
  status?: string;
}

/** One round of changes: the life of a volume, its snapshot and its backup. */
function steps(alice: Rest, admin: Rest): Step[] {
  const ids: Record<Type, string> = { volume: '', snapshot: '', backup: '' };
  const create = (type: Type, body: object): Step => ({
    name: `create a ${type}`,
    type,
    status: 'available',
    act: async () => {
      const created = await alice.post(`/${type}s`, { [type]: { name: 'outage-test', ...body } });
      return (ids[type] = (created[type] as { id: string }).id);
    },
  });
  const step = (name: string, type: Type, status: string | undefined, act: (id: string) => Promise<unknown>): Step => ({
    name: `${name} a ${type}`,
    type,
    ...(status !== undefined && { status }),
    act: async () => {
      await act(ids[type]);
      return ids[type];
    },
  });
  const reset = (type: Type, status: string): Step =>
    step('reset', type, status, (id) => admin.post(`/${type}s/${id}/action`, { 'os-reset_status': { status } }));
  const rename = (type: Type): Step =>
    step('rename', type, 'available', (id) => alice.put(`/${type}s/${id}`, { [type]: { name: `renamed-${id}` } }));
  const remove = (type: Type): Step => step('delete', type, undefined, (id) => alice.delete(`/${type}s/${id}`));
  const volumeAction = (name: string, status: string, body: object): Step =>
    step(name, 'volume', status, (id) => alice.post(`/volumes/${id}/action`, body));
  return [
    create('volume', { size: 1 }),
    rename('volume'),
    volumeAction('extend', 'available', { 'os-extend': { new_size: 2 } }),
    volumeAction('attach', 'in-use', { 'os-attach': { instance_uuid: crypto.randomUUID(), mountpoint: '/dev/vdb' } }),
    volumeAction('detach', 'available', { 'os-detach': {} }),
    { ...create('snapshot', {}), act: () => create('snapshot', { volume_id: ids.volume }).act() },
    rename('snapshot'),
    reset('snapshot', 'error'),
    remove('snapshot'),
    { ...create('backup', {}), act: () => create('backup', { volume_id: ids.volume }).act() },
    reset('backup', 'error'),
    remove('backup'),
    reset('volume', 'error'),
    remove('volume'),
  ];
}

/** Waits until Cinder shows the status, or no longer shows the resource. */
async function settled(rest: Rest, { type, status }: Step, id: string): Promise<void> {
  const path = `/${type}s/${id}`;
  if (status !== undefined) return until(rest, path, type, status);
  const isGone = (): Promise<boolean> =>
    rest.get(path).then(
      () => false,
      (error: unknown) => String(error).includes('404'),
    );
  await vi.waitFor(async () => expect(await isGone()).toBe(true), { timeout: 60_000, interval: 100 });
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

test('changes through REST are seen at once while nothing is polled', { timeout: scaled(150_000) }, async () => {
  await connected(gateway);
  const [alice, admin] = [await login(authUrl, 'alice', 'demo'), await login(authUrl, 'admin', 'demo')];
  const streams = await followAll(alice);
  const late: { name: string; first: number; last: number }[] = [];
  for (let round = 0; round < 3; round++) {
    for (const step of steps(alice, admin)) {
      const { events } = streams[step.type];
      // Nothing is in transition, and the polls after earlier notifications have ended.
      await sleep(1500);
      const before = events.length;
      const start = performance.now();
      const id = await step.act();
      const done = performance.now();
      if (step.name === 'create a volume') removeLater(id);
      const isNew = (event: Event & { at: number }): boolean =>
        event.at > start && event.id.endsWith(id) && events.indexOf(event) >= before;
      const first = (await eventAt(streams[step.type], isNew)) - done;
      await settled(admin, step, id);
      const shown = performance.now();
      const status = step.status?.toUpperCase().replace('-', '_') ?? null;
      const last = (await eventAt(streams[step.type], (event) => isNew(event) && event.status === status)) - shown;
      late.push({ name: step.name, first, last });
    }
  }
  const first = late.map(({ first: ms }) => ms);
  for (const name of new Set(late.map((entry) => entry.name))) {
    const of = (key: 'first' | 'last'): string =>
      late.flatMap((entry) => (entry.name === name ? [Math.round(entry[key])] : [])).join(', ');
    console.log(
      `${name}: seen ${of('first')} ms after the answer; final status ${of('last')} ms after Cinder showed it`,
    );
  }
  console.log(
    `${late.length} changes: median ${Math.round(median(first))} ms, maximum ${Math.round(Math.max(...first))} ms`,
  );
  console.log(`final statuses: maximum ${Math.round(Math.max(...late.map(({ last }) => last)))} ms`);
  expect(late.length).toBeGreaterThanOrEqual(40);
  expect(median(first)).toBeLessThan(scaled(250));
  expect(Math.max(...first)).toBeLessThan(scaled(1000));
});
