import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { gatewayOfAlice } from './support/own-gateway.ts';
import { run } from './support/run.ts';
import { outcomeOf, stream } from './support/streams.ts';

await furnish({ volumes: 12, snapshots: 2, backup: true, groups: true, attachment: true, foreignVolume: true });

const [aliceVolume = ''] = fixture.volumeIds;

describe('projects apart', () => {
  const everything = graphql(`
    query EverythingOfMine {
      volumes(first: 1000) { nodes { cinderId } }
      snapshots(first: 1000) { nodes { cinderId } }
      backups(first: 1000) { nodes { cinderId } }
      groups(first: 1000) { nodes { cinderId } }
      attachments(first: 1000) { nodes { cinderId } }
    }
  `);

  test('the lists of another project\'s user have none of it', async () => {
    const { data } = await as('bob').ask(everything);
    expect(data.volumes?.nodes.map(({ cinderId }) => cinderId)).toContain(fixture.foreignVolumeId);
    const seen = Object.values(data).flatMap((list) => (typeof list === 'string' ? [] : (list?.nodes.map(({ cinderId }) => cinderId) ?? [])));
    const alices = [...fixture.volumeIds, ...fixture.snapshotIds, fixture.backupId, ...fixture.groupIds, fixture.attachmentId];
    expect(seen.filter((id) => alices.includes(id))).toEqual([]);
  });

  const byId = graphql(`
    query ById($volume: ID!, $snapshot: ID!, $backup: ID!, $group: ID!, $attachment: ID!, $nodes: [ID!]!) {
      volume(id: $volume) { id }
      snapshot(id: $snapshot) { id }
      backup(id: $backup) { id }
      group(id: $group) { id }
      attachment(id: $attachment) { id connectionInfo }
      findVolume(nameOrId: "behaviour-page-0") { id }
      nodes(ids: $nodes) { id }
    }
  `);

  test('its ids are not there for him, attachments included, which Cinder itself would show', async () => {
    const ids = {
      volume: aliceVolume,
      snapshot: fixture.snapshotIds[0] ?? '',
      backup: fixture.backupId,
      group: fixture.groupIds[0] ?? '',
      attachment: fixture.attachmentId,
      nodes: [`Attachment:${fixture.attachmentId}`, ...fixture.volumeIds.slice(0, 3).map((id) => `Volume:${id}`)],
    };
    const { data } = await as('bob').ask(byId, ids);
    expect(data).toEqual({
      volume: null,
      snapshot: null,
      backup: null,
      group: null,
      attachment: null,
      findVolume: null,
      nodes: [null, null, null, null],
    });
    const own = await as('alice').ask(byId, ids);
    expect(own.data.attachment?.id).toBe(`Attachment:${fixture.attachmentId}`);
    expect(own.data.nodes.every((node) => node !== null)).toBe(true);
  });

  const connection = graphql(`
    query ConnectionInfoOfAttachment($id: ID!) {
      attachment(id: $id) { connectionInfo }
    }
  `);

  test.each(['alice', 'ron', 'admin'] as const)('how a server reaches a volume is shown to %s of its project, as Cinder does', async (user) => {
    const { data } = await as(user).ask(connection, { id: fixture.attachmentId });
    expect(data.attachment?.connectionInfo).toMatchObject({ attachment_id: fixture.attachmentId });
  });

  test.each([
    ['alice', 'ForbiddenError'],
    ['ron', 'ForbiddenError'],
    ['bob', 'NotFoundError'],
  ] as const)('the record of a backup is not shown to %s', async (user, type) => {
    const { payload, userErrors } = await run(user, 'exportBackupRecord', { id: fixture.backupId }, 'record { backupUrl }');
    expect(payload).toEqual({ record: null });
    expect(userErrors).toMatchObject([{ __typename: type }]);
  });

  const adminOnly = graphql(`
    query AdminOnly($id: ID!) {
      volume(id: $id) { host name migrationStatus rawMigrationStatus providerId clusterName }
    }
  `);

  test('what is for administrators is null to a member', async () => {
    const member = await as('alice').ask(adminOnly, { id: aliceVolume });
    expect(member.data.volume).toMatchObject({ host: null, name: 'behaviour-page-0' });
    const admin = await as('admin').ask(adminOnly, { id: aliceVolume });
    expect(admin.data.volume?.host).toMatch(/^[^@]+@(one|two)#/);
  });

  test('a reader reads', async () => {
    const { data } = await as('ron').ask(everything);
    expect(data.volumes?.nodes.map(({ cinderId }) => cinderId)).toEqual(expect.arrayContaining([...fixture.volumeIds]));
  });
});

describe('a made-up token', () => {
  const madeUp = 'gAAAAABmade-up-by-a-test';
  const query = '{ __typename }';

  test('over HTTP', async () => {
    const answer = await as({ token: madeUp }).send(query);
    expect(answer.httpStatus).toBe(401);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(answer.data).toBeUndefined();
    expect(JSON.stringify(answer)).not.toContain(madeUp);
  });

  test('over SSE, before the stream', async () => {
    const response = await fetch(cloud.gatewayUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-auth-token': madeUp },
      body: JSON.stringify({ query: `subscription { waitForStatus(id: "Volume:${aliceVolume}") { value } }` }),
    });
    const body = await response.text();
    expect(response.status).toBe(401);
    expect(body).toContain('UNAUTHENTICATED');
    expect(body).not.toContain(madeUp);
  });

  test('over WebSocket: 4403, before the ack', async () => {
    const closed: unknown = await stream('WebSocket', `subscription { waitForStatus(id: "Volume:${aliceVolume}") { value } }`, {}, madeUp).catch(
      outcomeOf,
    );
    expect(closed).toMatchObject({ code: 4403 });
  });
});

describe('no token', () => {
  test('is UNAUTHENTICATED where the gateway has no credentials of its own', async () => {
    const answer = await as(null).send('{ volumes { totalCount } }');
    expect(answer.httpStatus).toBe(401);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('is the gateway\'s own user where it has, and a token goes before', async () => {
    const volume = `{ volume(id: "${aliceVolume}") { name } }`;
    const { url } = await gatewayOfAlice();
    const own = await as(null, url).send(volume);
    expect(own.data).toEqual({ volume: { name: 'behaviour-page-0' } });
    const bob = await as('bob', url).send(volume);
    expect(bob.data).toEqual({ volume: null });
    const madeUp = await as({ token: 'made-up' }, url).send(volume);
    expect(madeUp.httpStatus).toBe(401);
  });
});
