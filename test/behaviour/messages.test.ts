import { describe, expect, onTestFinished, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { furnishMessages, messagesOf, type RestMessage } from './support/messages-fixture.ts';
import { login, until, type Rest } from './support/rest.ts';
import { expectSameRecord, time, type Place } from './support/same-record.ts';
import { stream } from './support/streams.ts';
import { deleteAfterTest } from './support/volumes.ts';
import { expectNoBadIds, expectPages, idsOf, page } from './support/walk.ts';

const admins = await login(cloud.authUrl, 'admin', 'demo');
const alices = await login(cloud.authUrl, 'alice', 'demo');
const bobs = await login(cloud.authUrl, 'bob', 'other');
const failed = await furnishMessages(admins, bobs);
const about = async (resourceId: string): Promise<RestMessage[]> =>
  ((await admins.get(`/messages?resource_uuid=${resourceId}`)) as { messages: RestMessage[] }).messages;
const idOf = ([first]: readonly RestMessage[]): string => first?.id ?? '';
const [ofVolume, ofSnapshot, ofBackup] = await Promise.all([failed.volumeId, failed.snapshotId, failed.backupId].map(about));
const messageId = idOf(ofVolume ?? []);

/** A volume that has failed, and is deleted after the test; its messages. */
async function failure(rest: Rest): Promise<{ volumeId: string; messages: RestMessage[] }> {
  const body = { volume: { name: 'behaviour-messages-test', size: 1, metadata: { 'lab:fail': 'create' } } };
  const { volume } = (await rest.post('/volumes', body)) as { volume: { id: string } };
  deleteAfterTest(volume.id);
  await until(rest, `/volumes/${volume.id}`, 'volume', 'error');
  return { volumeId: volume.id, messages: await about(volume.id) };
}

const whole = graphql(`
  query WholeMessage($id: ID!) {
    message(id: $id) {
      id cinderId eventId userMessage messageLevel rawMessageLevel createdAt guaranteedUntil requestId
      resourceType rawResourceType resourceId
    }
  }
`);
const places: Record<string, string | Place> = {
  id: 'cinderId',
  event_id: 'eventId',
  user_message: 'userMessage',
  message_level: 'rawMessageLevel',
  created_at: time('createdAt'),
  guaranteed_until: time('guaranteedUntil'),
  request_id: 'requestId',
  resource_type: 'rawResourceType',
  resource_uuid: 'resourceId',
};

describe('a message', () => {
  test.each(['bob', 'admin'] as const)('has every key of Cinder\'s, as %s: 1 call', async (user) => {
    for (const [resource, type] of [[ofVolume, 'VOLUME'], [ofSnapshot, 'VOLUME_SNAPSHOT'], [ofBackup, 'VOLUME_BACKUP']] as const) {
      const id = idOf(resource ?? []);
      const { message } = (await bobs.get(`/messages/${id}`)) as { message: Record<string, unknown> };
      const record = Object.fromEntries(Object.entries(message).filter(([key]) => key !== 'links'));
      const { data, calls } = await as(user).ask(whole, { id });
      expectSameRecord(record, data.message, places);
      expect(data.message).toMatchObject({ id: `Message:${id}`, messageLevel: 'ERROR', resourceType: type });
      expect(calls).toEqual(['GET /messages/{id}']);
    }
  });

  test('is not there for another project, as if it were nowhere', async () => {
    expect((await as('alice').ask(whole, { id: messageId })).data.message).toBeNull();
    expect((await as('alice').ask(whole, { id: fixture.foreignVolumeId })).data.message).toBeNull();
  });

  test('with its id alone costs its one call', async () => {
    const { data, calls } = await as('bob').send(`{ node(id: "Message:${messageId}") { cinderId } }`);
    expect(data).toEqual({ node: { cinderId: messageId } });
    expect(calls).toEqual(['GET /messages/{id}']);
  });

  test('bad ids reach no URL', () => expectNoBadIds('bob', 'message', messageId));

  const withResource = graphql(`
    query MessageWithResource($id: ID!) {
      message(id: $id) { resourceId resource { __typename id ... on Volume { name } ... on Snapshot { name } ... on Backup { name } } }
    }
  `);

  test.each([
    ['Volume', ofVolume, failed.volumeId],
    ['Snapshot', ofSnapshot, failed.snapshotId],
    ['Backup', ofBackup, failed.backupId],
  ])('leads to the %s that it is about: 2 calls', async (kind, messages, id) => {
    const { data, calls } = await as('bob').ask(withResource, { id: idOf(messages ?? []) });
    expect(data.message).toEqual({ resourceId: id, resource: { __typename: kind, id: `${kind}:${id}`, name: 'behaviour-messages-failed' } });
    expect(calls).toHaveLength(2);
  });

  test('of a volume that is gone still is there, with its id', async () => {
    const { volumeId, messages } = await failure(bobs);
    await bobs.delete(`/volumes/${volumeId}`);
    const gone = `subscription { waitForDelete(id: "Volume:${volumeId}", interval: 0.1, wait: 60) { deletedId } }`;
    const { events } = await stream('SSE', gone, {}, cloud.tokens.bob);
    expect(events.at(-1)?.data).toEqual({ waitForDelete: { deletedId: `Volume:${volumeId}` } });
    const { data } = await as('bob').ask(withResource, { id: idOf(messages) });
    expect(data.message).toEqual({ resourceId: volumeId, resource: null });
    expect(await idsOf('bob', 'messages', `filter: { resourceId: "${volumeId}" }`)).toHaveLength(messages.length);
  });
});

describe('messages', () => {
  const stable = 'orderBy: [{ field: CREATED_AT }, { field: ID }]';

  test('by pages, each full and in one call: all of the project\'s, and no other', async () => {
    const seen = await expectPages('bob', 'messages', 'GET /messages', stable);
    expect(seen.toSorted()).toEqual((await messagesOf(admins, bobs.projectId)).map(({ id }) => id).toSorted());
    const { data } = await page('bob', 'messages', 'first: 7');
    expect(data.list?.nodes).toHaveLength(7);
    expect(data.list?.totalCount).toBeNull();
  });

  test('of another project are in no list, behind no cursor, and in no error', async () => {
    const { messages } = await failure(alices);
    const mine = await idsOf('alice', 'messages', 'first: 1000');
    const his = await idsOf('bob', 'messages', 'first: 1000');
    expect(mine).toEqual(expect.arrayContaining(messages.map(({ id }) => id)));
    expect(his).toContain(messageId);
    expect(mine.filter((id) => his.includes(id))).toEqual([]);
    const theirs = await page('bob', 'messages', `filter: { resourceId: "${messages[0]?.resource_uuid ?? ''}" }`);
    expect(theirs.data.list).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
    const cursor = (id: string): string => Buffer.from(`created_at:desc|${id}`).toString('base64url');
    const behindTheirs = await page('bob', 'messages', `after: "${cursor(idOf(messages))}"`);
    const behindNothing = await page('bob', 'messages', `after: "${cursor(fixture.foreignVolumeId)}"`);
    expect(behindTheirs.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(behindTheirs.errors.map(({ message }) => message)).toEqual(behindNothing.errors.map(({ message }) => message));
  });

  test('are a reader\'s of the project as well', async () => {
    const { messages } = await failure(alices);
    expect(await idsOf('ron', 'messages', 'first: 1000')).toEqual(expect.arrayContaining(messages.map(({ id }) => id)));
  });

  test('of all projects are for administrators', async () => {
    expect(await idsOf('admin', 'messages', 'first: 1000')).not.toContain(messageId);
    expect(await idsOf('admin', 'messages', 'first: 1000, allProjects: true')).toContain(messageId);
    const ofBob = await idsOf('admin', 'messages', `first: 1000, allProjects: true, filter: { projectId: "${bobs.projectId}" }`);
    expect(ofBob).toEqual(await idsOf('bob', 'messages', 'first: 1000'));
    const { errors, calls } = await page('bob', 'messages', 'allProjects: true');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(calls).toEqual([]);
  });

  test('filtered by what they are about, what happened, and which request failed', async () => {
    const [first] = ofVolume ?? [];
    const everything = (ofVolume ?? []).map(({ id }) => id).toSorted();
    const found = async (filter: string): Promise<string[]> => (await idsOf('bob', 'messages', `first: 1000, filter: { ${filter} }`)).toSorted();
    for (const id of [failed.volumeId, `Volume:${failed.volumeId}`]) expect(await found(`resourceId: "${id}"`)).toEqual(everything);
    expect(await found(`requestId: "${first?.request_id ?? ''}"`)).toEqual(everything);
    const one = `resourceId: "${failed.volumeId}"`;
    expect(await found(`${one}, messageLevel: ERROR, resourceType: VOLUME`)).toEqual(everything);
    expect(await found(`${one}, messageLevel: INFO`)).toEqual([]);
    expect(await found(`${one}, resourceType: VOLUME_BACKUP`)).toEqual([]);
    expect(await found('resourceType: VOLUME_SNAPSHOT')).toContain(idOf(ofSnapshot ?? []));
    expect(await found('resourceType: VOLUME_SNAPSHOT')).not.toContain(idOf(ofBackup ?? []));
    expect(await found(`${one}, eventId: "VOLUME_VOLUME_001_003"`)).toHaveLength(1);
    expect(await found('requestId: "req-none"')).toEqual([]);
    expect(await idsOf('admin', 'messages', `allProjects: true, filter: { id: "${messageId}" }`)).toEqual([messageId]);
  });

  test.each([
    [`id: "${messageId}"`, 'Only an administrator may filter messages by "id" on this cloud.'],
    [`projectId: "${admins.projectId}"`, 'Only an administrator may filter messages by "projectId" on this cloud.'],
    [`resourceId: "Group:${messageId}"`, "is the id of a Group; a Volume's or Snapshot's or Backup's is needed here."],
    ['messageLevel: UNKNOWN', 'UNKNOWN stands for what the schema does not list'],
  ])('filtered by %s: refused to bob', async (filter, message) => {
    const { errors, calls } = await page('bob', 'messages', `filter: { ${filter} }`);
    expect(errors).toMatchObject([{ message: expect.stringContaining(message) as string, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).not.toContain('GET /messages');
  });
});

describe('messages of what they are about', () => {
  test.each([
    ['volume', failed.volumeId, ofVolume],
    ['snapshot', failed.snapshotId, ofSnapshot],
    ['backup', failed.backupId, ofBackup],
  ])('of a %s: 2 calls', async (field, id, messages) => {
    const { data, calls } = await as('bob').send<Record<string, { messages: { totalCount: number; nodes: { cinderId: string }[] } }>>(
      `{ ${field}(id: "${id}") { messages { totalCount nodes { cinderId } } } }`,
    );
    expect(data[field]?.messages.nodes.map(({ cinderId }) => cinderId).toSorted()).toEqual(messages?.map((message) => message.id).toSorted());
    expect(data[field]?.messages.totalCount).toBe(messages?.length);
    expect(calls).toEqual([`GET /${field}s/{id}`, 'GET /messages']);
  });

  test('of several volumes: 2 calls', async () => {
    const { data, calls } = await as('bob').send<{ volumes: { nodes: { cinderId: string; messages: { totalCount: number } }[] } }>(
      '{ volumes(first: 1000) { nodes { cinderId messages { totalCount } } } }',
    );
    const counts = new Map(data.volumes.nodes.map(({ cinderId, messages }) => [cinderId, messages.totalCount]));
    expect(counts.get(failed.volumeId)).toBe(ofVolume?.length);
    expect(counts.get(fixture.foreignVolumeId)).toBe(0);
    expect(calls).toEqual(['GET /volumes/detail', 'GET /messages']);
  });

  test('also where an administrator\'s request failed, though that message is not bob\'s by itself', async () => {
    const body = { volume: { name: 'behaviour-messages-test', size: 1, metadata: { 'lab:fail': 'extend' } } };
    const { volume } = (await bobs.post('/volumes', body)) as { volume: { id: string } };
    deleteAfterTest(volume.id);
    await until(bobs, `/volumes/${volume.id}`, 'volume', 'available');
    await admins.post(`/volumes/${volume.id}/action`, { 'os-extend': { new_size: 2 } });
    await until(bobs, `/volumes/${volume.id}`, 'volume', 'error_extending');
    onTestFinished(async () => {
      await admins.post(`/volumes/${volume.id}/action`, { 'os-reset_status': { status: 'error' } });
    });
    const [message] = await about(volume.id);
    const { data } = await as('bob').send(`{ volume(id: "${volume.id}") { messages { nodes { cinderId userMessage } } } }`);
    expect(data).toEqual({
      volume: { messages: { nodes: [{ cinderId: message?.id, userMessage: 'extend volume:Volume Driver failed to extend volume.' }] } },
    });
    expect((await as('bob').ask(whole, { id: message?.id ?? '' })).data.message).toBeNull();
    expect(await idsOf('bob', 'messages', `filter: { resourceId: "${volume.id}" }`)).toEqual([]);
  });
});
