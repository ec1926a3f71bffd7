import { describe, expect, onTestFinished, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import type { UserName } from './support/facts.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { messagesAbout } from './support/messages-fixture.ts';
import { before } from './support/older.ts';
import { expectSameRecord } from './support/records.ts';
import { login, until, type Json } from './support/rest.ts';
import { translationsOf } from './support/translations.ts';
import { deleteAfterTest } from './support/volumes.ts';
import { expectNoBadIds, idsOf, page } from './support/walk.ts';

const { messageIds, snapshotIds, volumeId } = fixture.messages;
const [messageId = '', otherId = ''] = messageIds;
const [snapshotId = '', otherSnapshotId = ''] = snapshotIds;
const alices = await login(cloud.authUrl, 'alice', 'demo');
const bobs = await login(cloud.authUrl, 'bob', 'other');
const record = (await bobs.get(`/messages/${messageId}`))['message'] as Json;
const all = { query: 'first: 1000', oldestFirst: 'orderBy: [{ field: CREATED_AT }, { field: ID }]' };

const whole = graphql(`
  query WholeMessage($id: ID!) {
    message(id: $id) {
      id cinderId eventId userMessage messageLevel rawMessageLevel createdAt guaranteedUntil requestId
      resourceType rawResourceType resourceId
      resource { id cinderId }
    }
  }
`);

describe('a message', () => {
  test.each(['bob', 'admin'] as const)('has every key of Cinder\'s, as %s, and leads to what it is about: 2 calls', async (user) => {
    const { data, calls } = await as(user).ask(whole, { id: messageId });
    expectSameRecord(record, data.message, translationsOf['Message']);
    expect(data.message).toMatchObject({
      id: `Message:${messageId}`,
      userMessage: 'create snapshot:Snapshot failed to create.',
      messageLevel: 'ERROR',
      rawMessageLevel: 'ERROR',
      resourceType: 'VOLUME_SNAPSHOT',
      rawResourceType: 'VOLUME_SNAPSHOT',
      resource: { id: `Snapshot:${snapshotId}`, cinderId: snapshotId },
    });
    expect(calls).toEqual(['GET /messages/{id}', 'GET /snapshots/{id}']);
  });

  test.each(['alice', 'ron'] as const)('is not there for another project\'s %s', async (user) => {
    const { data, calls } = await as(user).ask(whole, { id: messageId });
    expect(data.message).toBeNull();
    expect(calls).toEqual(['GET /messages/{id}']);
  });

  test('of a project is there for each of its users, also when what it is about is gone', async () => {
    const { volume } = (await alices.post('/volumes', {
      volume: { name: 'behaviour-messages-gone', size: 1, metadata: { 'lab:fail': 'create' } },
    })) as { volume: { id: string } };
    deleteAfterTest(volume.id);
    await until(alices, `/volumes/${volume.id}`, 'volume', 'error');
    const [id = ''] = await messagesAbout(alices, [volume.id]);
    const about = { volume: { messages: { nodes: expect.arrayContaining([{ cinderId: id }]) as unknown } } };
    const ofVolume = `{ volume(id: "${volume.id}") { messages { nodes { cinderId } } } }`;
    expect((await as('ron').send(ofVolume)).data).toEqual(about);
    await alices.delete(`/volumes/${volume.id}`);
    await expect.poll(async () => (await as('ron').send(ofVolume)).data, { timeout: 30_000, interval: 200 }).toEqual({ volume: null });

    for (const user of ['alice', 'ron', 'admin'] as const) {
      expect((await as(user).ask(whole, { id })).data.message).toMatchObject({
        cinderId: id, resourceType: 'VOLUME', resourceId: volume.id, resource: null,
      });
      expect(await idsOf(user, 'messages', `${all.query}, filter: { resourceId: "${volume.id}" }`)).toContain(id);
    }
    expect((await as('bob').ask(whole, { id })).data.message).toBeNull();
    expect(await idsOf('bob', 'messages', all.query)).not.toContain(id);
  });

  test('with its id, and that of what it is about, costs its one call', async () => {
    const { data, calls } = await as('bob').send(`{ node(id: "Message:${messageId}") { cinderId ... on Message { resourceId } } }`);
    expect(data).toEqual({ node: { cinderId: messageId, resourceId: snapshotId } });
    expect(calls).toEqual(['GET /messages/{id}']);
  });

  test('bad ids reach no URL', () => expectNoBadIds('bob', 'message', messageId));
});

describe('messages', () => {
  const filters: [string, string[], UserName[]][] = [
    [`resourceId: "${snapshotId}"`, [messageId], ['bob', 'admin']],
    [`resourceId: "Snapshot:${snapshotId}", resourceType: VOLUME_SNAPSHOT, messageLevel: ERROR`, [messageId], ['bob', 'admin']],
    [`resourceId: "${snapshotId}", resourceType: VOLUME`, [], ['bob', 'admin']],
    [`resourceId: "${snapshotId}", messageLevel: INFO`, [], ['bob', 'admin']],
    [`resourceId: "${snapshotId}", eventId: "${String(record['event_id'])}"`, [messageId], ['bob', 'admin']],
    [`resourceId: "${snapshotId}", eventId: "none"`, [], ['bob', 'admin']],
    [`requestId: "${String(record['request_id'])}"`, [messageId], ['bob', 'admin']],
    ['requestId: "req-none"', [], ['bob', 'admin']],
    [`id: "Message:${otherId}"`, [otherId], ['admin']],
  ];
  test.each(filters)('filtered by %s', async (filter, expected, users) => {
    for (const user of users) {
      const everywhere = user === 'admin' ? 'allProjects: true,' : '';
      const { data, errors, calls } = await page(user, 'messages', `first: 5, ${everywhere} filter: { ${filter} }`);
      expect(errors).toEqual([]);
      expect(data.list?.nodes.map(({ cinderId }) => cinderId)).toEqual(expected);
      expect(data.list?.pageInfo.hasNextPage).toBe(false);
      expect(calls).toEqual(['GET /messages']);
    }
  });

  test('are those of the caller\'s project, though Cinder lists everybody\'s', async () => {
    const { messages: everybodys } = (await alices.get(`/messages?resource_uuid=${snapshotId}`)) as { messages: Json[] };
    expect(everybodys).toHaveLength(1);
    for (const user of ['alice', 'ron', 'admin'] as const) {
      const { data, errors, calls } = await page(user, 'messages', `first: 1, filter: { resourceId: "${snapshotId}" }`);
      expect(errors).toEqual([]);
      expect(data.list).toEqual({
        nodes: [], totalCount: null, pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
      });
      expect(calls).toEqual(['GET /messages']);
    }
    expect(await idsOf('alice', 'messages', all.query)).not.toContain(messageId);
    expect(await idsOf('bob', 'messages', all.query)).toEqual(expect.arrayContaining([...messageIds]));
  });

  test('of all projects, or of one, are for administrators', async () => {
    const everywhere = `${all.query}, allProjects: true, filter: { resourceType: VOLUME_SNAPSHOT`;
    expect(await idsOf('admin', 'messages', `${everywhere} }`)).toEqual(expect.arrayContaining([...messageIds]));
    expect(await idsOf('admin', 'messages', `${everywhere}, projectId: "${bobs.projectId}" }`)).toEqual(
      await idsOf('bob', 'messages', `${all.query}, filter: { resourceType: VOLUME_SNAPSHOT }`),
    );
    for (const [user, args, error] of [
      ['alice', 'allProjects: true', { code: 'FORBIDDEN' }],
      ['alice', `filter: { projectId: "${bobs.projectId}" }`, { code: 'BAD_USER_INPUT', input: ['filter', 'projectId'] }],
      ['admin', `filter: { projectId: "${bobs.projectId}" }`, { code: 'BAD_USER_INPUT', input: ['filter', 'projectId'] }],
      ['alice', 'filter: { resourceType: UNKNOWN }', { code: 'BAD_USER_INPUT', input: ['filter', 'resourceType'] }],
    ] as const) {
      const { errors, calls } = await page(user, 'messages', args);
      expect(errors).toMatchObject([{ extensions: error }]);
      expect(calls).toEqual([]);
    }
  });

  test('the newest first', async () => {
    const filter = 'filter: { resourceType: VOLUME_SNAPSHOT }';
    const newestFirst = await idsOf('bob', 'messages', `${all.query}, ${filter}`);
    const oldestFirst = await idsOf('bob', 'messages', `${all.query}, ${filter}, ${all.oldestFirst}`);
    expect(newestFirst).toEqual(oldestFirst.toReversed());
  });

  test('with their ids cost the one call of the list; with what they are about one more; with nothing none', async () => {
    const ask = (selection: string) => as('bob').send<{ messages: { nodes: { resource: { cinderId: string } }[] } }>(
      `{ messages(first: 30, filter: { resourceType: VOLUME_SNAPSHOT }) { ${selection} } }`,
    );
    expect((await ask('nodes { cinderId resourceId }')).calls).toEqual(['GET /messages']);
    expect((await ask('__typename')).calls).toEqual([]);
    const { data, calls } = await ask('nodes { resource { cinderId ... on Snapshot { name } } }');
    expect(data.messages.nodes).toContainEqual({ resource: { cinderId: snapshotId, name: 'behaviour-messages-snapshot-0' } });
    expect(calls).toEqual(['GET /messages', 'GET /snapshots/detail']);
  });
});

const around = graphql(`
  query AroundMessages($ids: [ID!]!) {
    nodes(ids: $ids) {
      cinderId
      ... on Snapshot { messages { totalCount nodes { cinderId resource { cinderId } } } }
      ... on Volume { messages { totalCount nodes { cinderId } } }
    }
  }
`);

describe('the messages of a resource', () => {
  const of = (id: string, snapshot: string): Json => ({
    cinderId: snapshot, messages: { totalCount: 1, nodes: [{ cinderId: id, resource: { cinderId: snapshot } }] },
  });

  test.each(['bob', 'admin'] as const)('one: 2 calls, as %s', async (user) => {
    const { data, calls } = await as(user).ask(around, { ids: [`Snapshot:${snapshotId}`] });
    expect(data.nodes).toEqual([of(messageId, snapshotId)]);
    expect(calls).toEqual(['GET /snapshots/{id}', 'GET /messages']);
  });

  test('several, and one of which there are none', async () => {
    const { data, calls } = await as('bob').ask(around, {
      ids: [`Snapshot:${snapshotId}`, `Snapshot:${otherSnapshotId}`, `Volume:${volumeId}`, `Volume:${fixture.foreignVolumeId}`],
    });
    const none = (cinderId: string): Json => ({ cinderId, messages: { totalCount: 0, nodes: [] } });
    expect(data.nodes).toEqual([
      of(messageId, snapshotId), of(otherId, otherSnapshotId), none(volumeId), none(fixture.foreignVolumeId),
    ]);
    // A call for each type.
    expect(calls.filter((call) => call === 'GET /messages')).toHaveLength(2);
  });

  test('of a backup that failed', async () => {
    const { backup } = (await alices.post('/backups', {
      backup: { name: 'behaviour-messages-backup', volume_id: fixture.volumeIds[2], container: '/proc/nowhere' },
    })) as { backup: { id: string } };
    onTestFinished(async () => {
      await alices.delete(`/backups/${backup.id}`);
    });
    await until(alices, `/backups/${backup.id}`, 'backup', 'error');
    const [id] = await messagesAbout(alices, [backup.id]);
    const { data } = await as('ron').send(`{ backup(id: "${backup.id}") { messages { nodes { cinderId resourceType resource { cinderId } } } } }`);
    expect(data).toEqual({
      backup: { messages: { nodes: [{ cinderId: id, resourceType: 'VOLUME_BACKUP', resource: { cinderId: backup.id } }] } },
    });
  });
});

describe('on a cloud of 3.4', async () => {
  const older = await before('3.4');

  test('a message is there', async () => {
    const { data } = await older('bob').ask(whole, { id: messageId });
    expect(data.message).toMatchObject({ cinderId: messageId, resource: { cinderId: snapshotId } });
    expect((await older('alice').ask(whole, { id: messageId })).data.message).toBeNull();
  });

  test('several are, by their ids', async () => {
    const { data } = await older('bob').send<{ nodes: unknown[] }>(
      `{ nodes(ids: [${messageIds.slice(0, 4).map((id) => `"Message:${id}"`).join()}]) { cinderId } }`,
    );
    expect(data.nodes).toEqual(messageIds.slice(0, 4).map((cinderId) => ({ cinderId })));
  });

  test.each([
    ['{ messages { nodes { cinderId } } }', 'bob', []],
    [`{ snapshot(id: "${snapshotId}") { messages { nodes { cinderId } } } }`, 'bob', ['GET /snapshots/{id}']],
    ['{ messages(allProjects: true) { nodes { cinderId } } }', 'admin', []],
  ] as const)('%s needs 3.5', async (query, user, expected) => {
    const { errors, calls } = await older(user).send(query);
    expect(errors).toMatchObject([{ extensions: { code: 'MICROVERSION_TOO_LOW', required: '3.5', available: '3.4' } }]);
    expect(calls).toEqual(expected);
  });
});
