import { describe, expect, onTestFinished, test } from 'vitest';
import { failure, furnishFailures, idOf } from './support/failed-messages.ts';
import { as, fixture } from './support/gateway.ts';
import { messagesAbout, type RestMessage } from './support/messages-fixture.ts';
import { restAs } from './support/project.ts';
import { until } from './support/rest.ts';
import { read } from './support/run.ts';
import { deleteAfterTest } from './support/volumes.ts';
import { idsOf, page } from './support/walk.ts';

const { failed, messageId, ofBackup, ofSnapshot, ofVolume, otherSnapshotIds, snapshotId } = await furnishFailures(8);
const bobs = restAs('bob');

const admins = restAs('admin');
const alices = restAs('alice');

describe('lists of messages', () => {
  const ofSnapshots = 'filter: { resourceType: VOLUME_SNAPSHOT }';

  test('have all messages of the project, newest first, and no others', async () => {
    const { messages } = (await admins.get(
      `/messages?project_id=${bobs.projectId}&resource_type=VOLUME_SNAPSHOT&limit=1000`,
    )) as {
      messages: RestMessage[];
    };
    const visible = await idsOf('bob', 'messages', `first: 1000, ${ofSnapshots}`);
    expect(visible).toEqual(messages.map(({ id }) => id));
    expect(visible).toEqual(expect.arrayContaining([...failed.messageIds]));
    const oldestFirst = await idsOf(
      'bob',
      'messages',
      `first: 1000, ${ofSnapshots}, orderBy: [{ field: CREATED_AT }, { field: ID }]`,
    );
    expect(oldestFirst).toEqual(visible.toReversed());
  });

  test('have full pages, but no count', async () => {
    const { data } = await page('bob', 'messages', 'first: 7');
    expect(data.list?.nodes).toHaveLength(7);
    expect(data.list?.pageInfo.hasNextPage).toBe(true);
    expect(data.list?.totalCount).toBeNull();
  });

  test('do not reveal messages of other projects in items, cursors or errors', async () => {
    const { volumeId, messages } = await failure(alices);
    const mine = await idsOf('alice', 'messages', 'first: 1000');
    const his = await idsOf('bob', 'messages', 'first: 1000');
    expect(mine).toEqual(expect.arrayContaining(messages.map(({ id }) => id)));
    expect(his).toContain(messageId);
    expect(mine.filter((id) => his.includes(id))).toEqual([]);
    // Cinder returns the messages of alice's project to bob.
    expect((await messagesAbout(bobs, volumeId)).map(({ id }) => id)).toEqual(messages.map(({ id }) => id));
    const theirs = await page('bob', 'messages', `first: 1, filter: { resourceId: "${volumeId}" }`);
    expect(theirs.data.list).toEqual({
      nodes: [],
      totalCount: null,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
    });
    expect(theirs.calls).toEqual(['GET /messages']);
    const cursor = (id: string): string => Buffer.from(`created_at:desc|${id}`).toString('base64url');
    const behindTheirs = await page('bob', 'messages', `after: "${cursor(idOf(messages))}"`);
    const behindNothing = await page('bob', 'messages', `after: "${cursor(fixture.foreignVolumeId)}"`);
    expect(behindTheirs.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(behindTheirs.errors.map(({ message }) => message)).toEqual(
      behindNothing.errors.map(({ message }) => message),
    );
  });

  test('are visible to readers and administrators of the project', async () => {
    const { volumeId, messages } = await failure(alices);
    for (const user of ['alice', 'ron', 'admin'] as const) {
      expect(await idsOf(user, 'messages', `filter: { resourceId: "${volumeId}" }`)).toEqual(
        expect.arrayContaining([idOf(messages)]),
      );
      expect(await read('message', idOf(messages), 'resourceId', user)).toEqual({ resourceId: volumeId });
    }
  });

  test('contain all projects for administrators only', async () => {
    expect(await idsOf('admin', 'messages', 'first: 1000')).not.toContain(messageId);
    const everywhere = 'first: 1000, allProjects: true, filter: { resourceType: VOLUME_SNAPSHOT';
    expect(await idsOf('admin', 'messages', `${everywhere} }`)).toContain(messageId);
    const ofBob = await idsOf('admin', 'messages', `${everywhere}, projectId: "${bobs.projectId}" }`);
    expect(ofBob).toEqual(await idsOf('bob', 'messages', `first: 1000, ${ofSnapshots}`));
    const { errors, calls } = await page('bob', 'messages', 'allProjects: true');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(calls).toEqual([]);
  });

  test('are filtered by resource, event, level and request', async () => {
    const everything = ofVolume.map(({ id }) => id).toSorted();
    const found = async (filter: string): Promise<string[]> =>
      (await idsOf('bob', 'messages', `first: 1000, filter: { ${filter} }`)).toSorted();
    for (const id of [failed.volumeId, `Volume:${failed.volumeId}`])
      expect(await found(`resourceId: "${id}"`)).toEqual(everything);
    expect(await found(`requestId: "${ofVolume[0]?.request_id ?? ''}"`)).toEqual(everything);
    const one = `resourceId: "${failed.volumeId}"`;
    expect(await found(`${one}, messageLevel: ERROR, resourceType: VOLUME`)).toEqual(everything);
    expect(await found(`${one}, messageLevel: INFO`)).toEqual([]);
    expect(await found(`${one}, resourceType: VOLUME_BACKUP`)).toEqual([]);
    expect(await found('resourceType: VOLUME_SNAPSHOT')).toContain(messageId);
    expect(await found('resourceType: VOLUME_SNAPSHOT')).not.toContain(idOf(ofBackup));
    expect(await found(`${one}, eventId: "VOLUME_VOLUME_001_003"`)).toHaveLength(1);
    expect(await found('requestId: "req-none"')).toEqual([]);
    expect(await idsOf('admin', 'messages', `allProjects: true, filter: { ids: "${messageId}" }`)).toEqual([messageId]);
    expect(await idsOf('bob', 'messages', `filter: { ids: "${messageId}" }`)).toEqual([messageId]);
  });

  test.each([
    [
      'bob',
      `projectId: "${admins.projectId}"`,
      'Only administrators can filter messages by "projectId" on this cloud.',
    ],
    [
      'bob',
      `resourceId: "Group:${messageId}"`,
      'The ID must be of type Volume or Snapshot or Backup; received "Group:',
    ],
    ['bob', 'messageLevel: UNKNOWN', 'UNKNOWN stands for values that the schema does not list'],
    ['admin', `projectId: "${bobs.projectId}"`, '"projectId" requires "allProjects"'],
  ] as const)('are refused for %s with the filter %s', async (user, filter, message) => {
    const { errors, calls } = await page(user, 'messages', `filter: { ${filter} }`);
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message) as string, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(calls).not.toContain('GET /messages');
  });

  test('require one call with IDs only, one more for the resources, and none without items', async () => {
    const ask = (selection: string) =>
      as('bob').send<{ messages: { nodes: unknown[] } }>(`{ messages(first: 30, ${ofSnapshots}) { ${selection} } }`);
    expect((await ask('nodes { cinderId resourceId }')).calls).toEqual(['GET /messages']);
    expect((await ask('__typename')).calls).toEqual([]);
    const { data, calls } = await ask('nodes { resource { cinderId ... on Snapshot { name } } }');
    expect(data.messages.nodes).toContainEqual({
      resource: { cinderId: snapshotId, name: 'behaviour-messages-snapshot-0' },
    });
    expect(calls).toEqual(['GET /messages', 'GET /snapshots/detail']);
  });
});

describe('the messages of a resource', () => {
  test.each([
    ['volume', failed.volumeId, ofVolume],
    ['snapshot', snapshotId, ofSnapshot],
    ['backup', failed.backupId, ofBackup],
  ])('of type %s require 2 calls', async (field, id, messages) => {
    const { data, calls } = await as('bob').send<
      Record<string, { messages: { totalCount: number; nodes: { cinderId: string }[] } }>
    >(`{ ${field}(id: "${id}") { messages { totalCount nodes { cinderId } } } }`);
    expect(data[field]?.messages.nodes.map(({ cinderId }) => cinderId).toSorted()).toEqual(
      messages.map((message) => message.id).toSorted(),
    );
    expect(data[field]?.messages.totalCount).toBe(messages.length);
    expect(calls).toEqual([`GET /${field}s/{id}`, 'GET /messages']);
  });

  test('require 2 calls for several volumes', async () => {
    const { data, calls } = await as('bob').send<{
      volumes: { nodes: { cinderId: string; messages: { totalCount: number } }[] };
    }>('{ volumes(first: 1000) { nodes { cinderId messages { totalCount } } } }');
    const counts = new Map(data.volumes.nodes.map(({ cinderId, messages }) => [cinderId, messages.totalCount]));
    expect(counts.get(failed.volumeId)).toBe(ofVolume.length);
    expect(counts.get(fixture.foreignVolumeId)).toBe(0);
    expect(calls).toEqual(['GET /volumes/detail', 'GET /messages']);
  });

  test("require 2 calls for several snapshots, and no further one for the messages' resources", async () => {
    const ids = [snapshotId, ...otherSnapshotIds.slice(0, 3)];
    const { data, calls } = await as('bob').send(
      `query ($ids: [ID!]!) {
        nodes(ids: $ids) { ... on Snapshot { name messages { nodes { cinderId resource { cinderId ... on Snapshot { name } } } } } }
      }`,
      { ids: ids.map((id) => `Snapshot:${id}`) },
    );
    const expected = ids.map((id, index) => ({
      name: `behaviour-messages-snapshot-${index}`,
      cinderId: failed.messageIds[index],
      id,
    }));
    expect(data).toEqual({
      nodes: expected.map(({ name, cinderId, id }) => ({
        name,
        messages: { nodes: [{ cinderId, resource: { cinderId: id, name } }] },
      })),
    });
    expect(calls).toEqual(['GET /snapshots/detail', 'GET /messages']);
  });

  test('include failed requests of administrators, whose messages cannot be read by ID', async () => {
    const body = { volume: { name: 'behaviour-messages-test', size: 1, metadata: { 'lab:fail': 'extend' } } };
    const { volume } = (await bobs.post('/volumes', body)) as { volume: { id: string } };
    deleteAfterTest(volume.id);
    await until(bobs, `/volumes/${volume.id}`, 'volume', 'available');
    await admins.post(`/volumes/${volume.id}/action`, { 'os-extend': { new_size: 2 } });
    await until(bobs, `/volumes/${volume.id}`, 'volume', 'error_extending');
    onTestFinished(async () => {
      await admins.post(`/volumes/${volume.id}/action`, { 'os-reset_status': { status: 'error' } });
    });
    const [message] = await messagesAbout(bobs, volume.id);
    const { data } = await as('bob').send(
      `{ volume(id: "${volume.id}") { messages { nodes { cinderId userMessage } } } }`,
    );
    expect(data).toEqual({
      volume: {
        messages: {
          nodes: [{ cinderId: message?.id, userMessage: 'extend volume:Volume Driver failed to extend volume.' }],
        },
      },
    });
    expect(await read('message', message?.id ?? '', 'id', 'bob')).toBeNull();
    expect(await idsOf('bob', 'messages', `filter: { resourceId: "${volume.id}" }`)).toEqual([]);
  });
});
