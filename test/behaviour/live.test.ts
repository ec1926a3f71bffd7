import { describe, expect, test } from 'vitest';
import { delay } from './support/delay.ts';
import type { UserName } from './support/facts.ts';
import { furnish } from './support/furnish.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { done } from './support/run.ts';
import { listen, outcomeOf, stream, type Transport } from './support/streams.ts';
import { testVolume } from './support/volumes.ts';

await furnish({
  volumes: 3,
  snapshots: 1,
  backup: true,
  groups: true,
  attachment: true,
  foreignVolume: true,
  bobsGroups: 1,
  groupSnapshots: 1,
});

interface Change {
  kind: 'INITIAL' | 'CREATED' | 'UPDATED' | 'DELETED';
  id: string;
  status: string | null;
  previousStatus: string | null;
  cursor: string;
  reasons: string[] | null;
  volume: { id: string; status: string; size: number; host: string | null } | null;
}
type Event = { change: Change };

const fields = 'kind id: volumeId status previousStatus cursor reasons volume { id status size host }';
const one = `subscription ($id: ID!, $after: String) { change: volumeChanged(id: $id, after: $after) { ${fields} } }`;
const many = `subscription ($filter: VolumeChangeFilter, $initial: Boolean, $allProjects: Boolean, $after: String, $known: [ID!]) {
  change: volumesChanged(filter: $filter, initial: $initial, allProjects: $allProjects, after: $after, known: $known) { ${fields} }
}`;
const is =
  (kind: string, status?: string) =>
  ({ change }: Event) =>
    change.kind === kind && (status === undefined || change.status === status);
const extend = (id: string): Promise<unknown> =>
  as('alice').send('mutation ($id: ID!) { extendVolume(input: { id: $id, newSize: 2 }) { userErrors { message } } }', {
    id,
  });
const remove = (id: string): Promise<unknown> =>
  as('alice').send('mutation ($id: ID!) { deleteVolume(input: { id: $id }) { userErrors { message } } }', { id });

describe.each<Transport>(['WebSocket', 'SSE'])('subscriptions over %s', (transport) => {
  test('to one volume send its state at once, its updates and its deletion, and then complete', async () => {
    const { id } = await testVolume();
    const live = listen<Event>(transport, one, { id });
    const first = await live.until(() => true);
    expect(first.change).toMatchObject({
      kind: 'INITIAL',
      id,
      status: 'AVAILABLE',
      previousStatus: null,
      reasons: null,
    });
    expect(first.change.volume).toEqual({ id, status: 'AVAILABLE', size: 1, host: null });
    await extend(id);
    const grown = await live.until(({ change }) => change.kind === 'UPDATED' && change.volume?.size === 2);
    expect(grown.change).toMatchObject({ id, status: 'AVAILABLE', volume: { status: 'AVAILABLE' } });
    await remove(id);
    await live.ended;
    expect(live.events.at(-1)?.change).toMatchObject({ kind: 'DELETED', id, status: null, volume: null });
  });

  test('to the volumes of a project send existing ones, and those created and deleted later', async () => {
    const live = listen<Event>(transport, many);
    await live.until(is('INITIAL'));
    const { id } = await testVolume({}, null);
    const of = (kind: string, status?: string) => (event: Event) => event.change.id === id && is(kind, status)(event);
    expect((await live.until(of('CREATED'))).change).toMatchObject({ previousStatus: null, volume: { id } });
    await live.until(({ change }) => change.id === id && change.status === 'AVAILABLE');
    await remove(id);
    expect((await live.until(of('DELETED'))).change).toMatchObject({ status: null, volume: null });
  });

  test('to a volume of another project, an unknown or malformed ID, or an invalid cursor are errors', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    for (const [variables, code] of [
      [{ id: fixture.foreignVolumeId }, 'NOT_FOUND'],
      [{ id: unknown }, 'NOT_FOUND'],
      [{ id: 'Snapshot:1' }, 'BAD_USER_INPUT'],
      [{ id: fixture.volumeIds[0], after: 'x' }, 'BAD_USER_INPUT'],
    ] as const) {
      const { events, outcome } = await stream<Event>(transport, one, variables).then(
        ({ events: all }) => ({ events: all, outcome: undefined }),
        (error: unknown) => ({ events: [], outcome: outcomeOf(error) }),
      );
      expect(outcome ?? events[0]?.errors).toMatchObject([{ extensions: { code } }]);
    }
  });
});

describe('subscriptions to changes', () => {
  test('begin with every volume of the project, each once', async () => {
    const live = listen<Event>('WebSocket', many);
    const [last = ''] = fixture.volumeIds.slice(-1);
    await live.until(({ change }) => change.id === `Volume:${last}`);
    const initial = live.events.filter(is('INITIAL')).map(({ change }) => change.id);
    expect(new Set(initial).size).toBe(initial.length);
    expect(initial).not.toContain(`Volume:${fixture.foreignVolumeId}`);
    const shown = live.events.filter(({ change }) => change.kind !== 'DELETED');
    expect(shown.map(({ change }) => change.volume?.id)).toEqual(shown.map(({ change }) => change.id));
  });

  test('can be limited to IDs, and to changes from or to statuses', async () => {
    const [watched, other] = [await testVolume(), await testVolume()];
    const of = (ids: string[], statuses?: string[]) => listen<Event>('WebSocket', many, { filter: { ids, statuses } });
    const [live, none, all] = [
      of([watched.id], ['EXTENDING', 'AVAILABLE']),
      of([watched.id], ['IN_USE']),
      of([watched.id, other.id]),
    ];
    await Promise.all([live.until(is('INITIAL')), all.until(({ change }) => change.id === other.id)]);
    await Promise.all([extend(other.id), extend(watched.id)]);
    const grown =
      (id: string) =>
      ({ change }: Event) =>
        change.id === id && change.volume?.size === 2;
    await Promise.all([live.until(grown(watched.id)), all.until(grown(watched.id)), all.until(grown(other.id))]);
    expect(live.events.every(({ change }) => change.id === watched.id)).toBe(true);
    expect(none.events).toEqual([]);
  });

  test('to all volumes send a deletion even if another subscription is for the deleted volume only', async () => {
    const { id } = await testVolume();
    const [own, all] = [listen<Event>('WebSocket', one, { id }), listen<Event>('WebSocket', many)];
    await Promise.all([own, all].map((live) => live.until(({ change }) => change.id === id)));
    await remove(id);
    await own.ended;
    await all.until((event) => event.change.id === id && is('DELETED')(event));
  });

  test("have Cinder's reasons for a failure", async () => {
    const { id } = await testVolume({ metadata: { 'lab:fail': 'extend' } });
    const live = listen<Event>('WebSocket', one, { id });
    await live.until(is('INITIAL'));
    await extend(id);
    const { change } = await live.until(is('UPDATED', 'ERROR_EXTENDING'));
    expect(change.reasons).toEqual([expect.stringContaining('extend volume')]);
  });

  test('to all projects are for administrators only', async () => {
    const refused = listen<Event>('WebSocket', many, { allProjects: true });
    await expect(refused.ended).rejects.toMatchObject({ outcome: [{ extensions: { code: 'FORBIDDEN' } }] });
    const live = listen<Event>('WebSocket', many, { allProjects: true }, cloud.tokens.admin);
    const { change } = await live.until((event) => event.change.id === `Volume:${fixture.foreignVolumeId}`);
    expect(change.volume?.host).toEqual(expect.any(String));
  });

  test('send a member no fields for administrators, even if an administrator subscribes to the same volume', async () => {
    const { id } = await testVolume();
    const [admins, members] = [cloud.tokens.admin, cloud.tokens.alice].map((token) =>
      listen<Event>('WebSocket', one, { id }, token),
    );
    await Promise.all([admins?.until(is('INITIAL')), members?.until(is('INITIAL'))]);
    await extend(id);
    const grown = ({ change }: Event): boolean => change.volume?.size === 2;
    const [theirs, ours] = await Promise.all([admins?.until(grown), members?.until(grown)]);
    expect(theirs?.change.volume?.host).toEqual(expect.any(String));
    expect(ours?.change.volume?.host).toBeNull();
  });

  test('resume after a cursor with the missed changes, without repetition', async () => {
    const { id } = await testVolume();
    const before = listen<Event>('WebSocket', one, { id });
    const { change: first } = await before.until(is('INITIAL'));
    await before.leave();
    await extend(id);
    const after = listen<Event>('WebSocket', one, { id, after: first.cursor });
    await after.until(({ change }) => change.volume?.size === 2 && change.status === 'AVAILABLE');
    expect(after.events.map(({ change }) => change.kind)).not.toContain('INITIAL');
    const { change: last } = after.events.at(-1) ?? { change: first };
    await after.leave();
    // The deletion takes some seconds, so that the subscription begins before it ends.
    await done('alice', 'updateVolume', { id, metadata: { 'lab:delay': delay(3) } });
    const again = listen<Event>('WebSocket', one, { id, after: last.cursor });
    await remove(id);
    await again.ended;
    expect(again.events.map(({ change }) => change.kind)).not.toContain('INITIAL');
    expect(again.events.at(-1)?.change.kind).toBe('DELETED');
  });

  test.each([
    [one, {}],
    [many, {}],
    [many, { initial: false }],
  ])('begin with INITIAL after a cursor of another gateway: %s %j', async (query, variables) => {
    const id = fixture.volumeIds[0] ?? '';
    const after = Buffer.from('11111111-1111-4111-8111-111111111111:5').toString('base64url');
    const live = listen<Event>('WebSocket', query, { ...(query === one && { id }), ...variables, after });
    expect((await live.until(({ change }) => change.id === `Volume:${id}`)).change.kind).toBe('INITIAL');
  });
});

test.each<Transport>(['WebSocket', 'SSE'])(
  'after a cursor of another gateway, known volumes that were deleted meanwhile are DELETED, over %s',
  async (transport) => {
    const [kept, gone] = [await testVolume(), await testVolume()];
    await done('alice', 'deleteVolume', { id: gone.id, wait: { timeout: 60 } });
    const after = Buffer.from('0f8fad5b-d9cb-469f-a165-70867728950e:7').toString('base64url');
    const list = listen<Event>(transport, many, { initial: false, after, known: [kept.id, gone.id] });
    expect((await list.until(({ change }) => change.id === gone.id)).change).toMatchObject({
      kind: 'DELETED',
      status: null,
      volume: null,
    });
    expect((await list.until(({ change }) => change.id === kept.id)).change).toMatchObject({ kind: 'INITIAL' });
    // A client with a cursor had the volume, so that its deletion is an event, and no error.
    const single = listen<Event>(transport, one, { id: gone.id, after });
    await single.ended;
    expect(single.events.map(({ change }) => change.kind)).toEqual(['DELETED']);
  },
);

test('polling finds changes that were not made through the gateway', async () => {
  const { id, cinderId } = await testVolume({ metadata: { 'lab:delay': delay(1) } }, null);
  const live = listen<Event>('WebSocket', one, { id });
  await live.until(is('INITIAL'));
  await live.until(({ change }) => change.status === 'AVAILABLE');
  const alice = restAs('alice');
  const own = listen<Event>('WebSocket', one, { id });
  await own.until(is('INITIAL', 'AVAILABLE'));
  await alice.post(`/volumes/${cinderId}/action`, { 'os-extend': { new_size: 2 } });
  await extend(id);
  await own.until(({ change }) => change.volume?.size === 2);
});

test.each([
  ['volume', () => fixture.volumeIds[0] ?? ''],
  ['snapshot', () => fixture.snapshotIds[0] ?? ''],
  ['backup', () => fixture.backupId],
  ['attachment', () => fixture.attachmentId],
  ['group', () => fixture.groupIds[0] ?? ''],
  ['groupSnapshot', () => fixture.types.groupSnapshotIds[0] ?? '', 'bob'],
] as const)(
  '%s: both subscriptions begin with the current state, in the form that Relay requires',
  async (name, idOf, user: UserName = 'alice') => {
    const id = idOf();
    const shape = `__typename kind cursor resourceId: ${name}Id deletedId rawStatus it: ${name} { id cinderId rawStatus } edge { cursor node { id } } createdEdges { cursor }`;
    for (const [query, variables] of [
      [`subscription ($id: ID!) { change: ${name}Changed(id: $id) { ${shape} } }`, { id }],
      [`subscription { change: ${name}sChanged { ${shape} } }`, {}],
    ] as const) {
      const live = listen<{ change: ShapedChange }>('SSE', query, variables, cloud.tokens[user]);
      const { change } = await live.until((event) => event.change.it?.cinderId === id);
      const type = name.charAt(0).toUpperCase() + name.slice(1);
      expect(change).toMatchObject({
        __typename: `${type}Change`,
        kind: 'INITIAL',
        resourceId: `${type}:${id}`,
        deletedId: null,
      });
      expect(change).toMatchObject({
        rawStatus: change.it?.rawStatus,
        edge: { node: { id: `${type}:${id}` } },
        createdEdges: [],
      });
      await live.leave();
      const page = await as(user).send<{ list: { pageInfo: unknown } }>(
        `{ list: ${name}s(first: 1, after: "${change.edge.cursor}") { pageInfo { hasPreviousPage } } }`,
      );
      expect(page.data.list.pageInfo).toEqual({ hasPreviousPage: true });
    }
  },
);

test('the event of a deletion has deletedId, but neither a volume nor an edge', async () => {
  const { id } = await testVolume();
  const query =
    'subscription ($id: ID!) { change: volumeChanged(id: $id) { kind volumeId deletedId volume { id } edge { cursor } } }';
  const live = listen<{ change: { kind: string } }>('WebSocket', query, { id });
  await live.until(() => true);
  await remove(id);
  await live.ended;
  expect(live.events.at(-1)?.change).toEqual({
    kind: 'DELETED',
    volumeId: id,
    deletedId: id,
    volume: null,
    edge: null,
  });
});

test('createdEdges has the volume only in the event of its creation', async () => {
  const query = 'subscription { change: volumesChanged { kind volumeId createdEdges { node { id } } } }';
  const live = listen<{ change: { kind: string; volumeId: string; createdEdges: { node: { id: string } }[] } }>(
    'SSE',
    query,
  );
  await live.until(() => true);
  const { id } = await testVolume();
  const isOfIt =
    (kind: string) =>
    ({ change }: { change: { kind: string; volumeId: string } }): boolean =>
      change.volumeId === id && change.kind === kind;
  const created = await live.until(isOfIt('CREATED'));
  expect(created.change.createdEdges).toEqual([{ node: { id } }]);
  await as('alice').send(
    'mutation ($id: ID!) { updateVolume(input: { id: $id, description: "changed" }) { userErrors { message } } }',
    { id },
  );
  expect((await live.until(isOfIt('UPDATED'))).change.createdEdges).toEqual([]);
  await remove(id);
  expect((await live.until(isOfIt('DELETED'))).change.createdEdges).toEqual([]);
});

interface ShapedChange {
  it: { id: string; cinderId: string; rawStatus: string } | null;
  edge: { cursor: string };
  rawStatus: string;
}
