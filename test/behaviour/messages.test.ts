import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { failure, furnishFailures, idOf } from './support/failed-messages.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { before } from './support/older.ts';
import { restAs } from './support/project.ts';
import { expectSameRecord } from './support/records.ts';
import type { Json } from './support/rest.ts';
import { stream } from './support/streams.ts';
import { translationsOf } from './support/translations.ts';
import { expectNoBadIds, idsOf } from './support/walk.ts';

const { failed, messageId, ofBackup, ofSnapshot, ofVolume, snapshotId } = await furnishFailures(2);
const bobs = restAs('bob');

const whole = graphql(`
  query WholeMessage($id: ID!) {
    message(id: $id) {
      id
      cinderId
      eventId
      userMessage
      messageLevel
      rawMessageLevel
      createdAt
      guaranteedUntil
      requestId
      resourceType
      rawResourceType
      resourceId
    }
  }
`);

describe('a message', () => {
  test.each(['bob', 'admin'] as const)("has every key of Cinder's record as %s, with 1 call", async (user) => {
    for (const [messages, type] of [
      [ofVolume, 'VOLUME'],
      [ofSnapshot, 'VOLUME_SNAPSHOT'],
      [ofBackup, 'VOLUME_BACKUP'],
    ] as const) {
      const id = idOf(messages);
      const { message } = (await bobs.get(`/messages/${id}`)) as { message: Json };
      const { data, calls } = await as(user).ask(whole, { id });
      expectSameRecord(message, data.message, translationsOf['Message']);
      expect(data.message).toMatchObject({
        id: `Message:${id}`,
        messageLevel: 'ERROR',
        rawMessageLevel: 'ERROR',
        resourceType: type,
        rawResourceType: type,
      });
      expect(calls).toEqual(['GET /messages/{id}']);
    }
  });

  test.each(['alice', 'ron'] as const)('is null for %s of another project, like an unknown message', async (user) => {
    for (const id of [messageId, fixture.foreignVolumeId])
      expect((await as(user).ask(whole, { id })).data.message).toBeNull();
  });

  test('requires one call for its ID and that of its resource', async () => {
    const { data, calls } = await as('bob').send(
      `{ node(id: "Message:${messageId}") { cinderId ... on Message { resourceId } } }`,
    );
    expect(data).toEqual({ node: { cinderId: messageId, resourceId: snapshotId } });
    expect(calls).toEqual(['GET /messages/{id}']);
  });

  test('invalid IDs are refused without a call', () => expectNoBadIds('bob', 'message', messageId));

  const withResource = graphql(`
    query MessageWithResource($id: ID!) {
      message(id: $id) {
        resourceId
        resource {
          __typename
          id
          ... on Volume {
            name
          }
          ... on Snapshot {
            name
          }
          ... on Backup {
            name
          }
        }
      }
    }
  `);

  test.each([
    ['Volume', ofVolume, failed.volumeId, 'failed'],
    ['Snapshot', ofSnapshot, snapshotId, 'snapshot-0'],
    ['Backup', ofBackup, failed.backupId, 'failed'],
  ])('has its %s, with 2 calls', async (kind, messages, id, name) => {
    const { data, calls } = await as('bob').ask(withResource, { id: idOf(messages) });
    expect(data.message).toEqual({
      resourceId: id,
      resource: { __typename: kind, id: `${kind}:${id}`, name: `behaviour-messages-${name}` },
    });
    expect(calls).toEqual(['GET /messages/{id}', `GET /${kind.toLowerCase()}s/{id}`]);
  });

  test('of a deleted volume is kept, with the ID of the volume', async () => {
    const { volumeId, messages } = await failure(bobs);
    await bobs.delete(`/volumes/${volumeId}`);
    const gone = `subscription { waitForDelete(id: "Volume:${volumeId}", interval: 0.1, wait: 60) { deletedId } }`;
    const { events } = await stream('SSE', gone, {}, cloud.tokens.bob);
    expect(events.at(-1)?.data).toEqual({ waitForDelete: { deletedId: `Volume:${volumeId}` } });
    for (const user of ['bob', 'admin'] as const) {
      const { data } = await as(user).ask(withResource, { id: idOf(messages) });
      expect(data.message).toEqual({ resourceId: volumeId, resource: null });
    }
    expect(await idsOf('bob', 'messages', `filter: { resourceId: "${volumeId}" }`)).toEqual(
      expect.arrayContaining([idOf(messages)]),
    );
  });
});

describe('on a cloud of microversion 3.4', async () => {
  const older = await before('3.4');

  test('messages are read by their IDs', async () => {
    const { data } = await older('bob').ask(whole, { id: messageId });
    expect(data.message).toMatchObject({ cinderId: messageId, resourceId: snapshotId });
    expect((await older('alice').ask(whole, { id: messageId })).data.message).toBeNull();
    const ids = failed.messageIds.slice(0, 4);
    const several = await older('bob').send(`query ($ids: [ID!]!) { nodes(ids: $ids) { cinderId } }`, {
      ids: ids.map((id) => `Message:${id}`),
    });
    expect(several.data).toEqual({ nodes: ids.map((cinderId) => ({ cinderId })) });
  });

  test.each([
    ['{ messages { nodes { cinderId } } }', 'bob', []],
    ['{ messages(allProjects: true) { nodes { cinderId } } }', 'admin', []],
    [`{ snapshot(id: "${snapshotId}") { messages { nodes { cinderId } } } }`, 'bob', ['GET /snapshots/{id}']],
  ] as const)('%s requires 3.5', async (query, user, expected) => {
    const { errors, calls } = await older(user).send(query);
    expect(errors).toMatchObject([{ extensions: { code: 'MICROVERSION_TOO_LOW', required: '3.5', available: '3.4' } }]);
    expect(calls).toEqual(expected);
  });
});
