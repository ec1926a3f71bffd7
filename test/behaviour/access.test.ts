import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { gatewayOfAlice } from './support/own-gateway.ts';
import { run } from './support/run.ts';
import { outcomeOf, stream } from './support/streams.ts';

await furnish({ volumes: 12, snapshots: 2, backup: true, groups: true, attachment: true, foreignVolume: true });

const [aliceVolume = ''] = fixture.volumeIds;

describe('isolation of projects', () => {
  const everything = graphql(`
    query EverythingOfMine {
      volumes(first: 1000) {
        nodes {
          cinderId
        }
      }
      snapshots(first: 1000) {
        nodes {
          cinderId
        }
      }
      backups(first: 1000) {
        nodes {
          cinderId
        }
      }
      groups(first: 1000) {
        nodes {
          cinderId
        }
      }
      attachments(first: 1000) {
        nodes {
          cinderId
        }
      }
    }
  `);

  test('lists contain nothing from another project', async () => {
    const { data } = await as('bob').ask(everything);
    expect(data.volumes?.nodes.map(({ cinderId }) => cinderId)).toContain(fixture.foreignVolumeId);
    const visible = Object.values(data).flatMap((list) =>
      typeof list === 'string' ? [] : (list?.nodes.map(({ cinderId }) => cinderId) ?? []),
    );
    const alices = [
      ...fixture.volumeIds,
      ...fixture.snapshotIds,
      fixture.backupId,
      ...fixture.groupIds,
      fixture.attachmentId,
    ];
    expect(visible.filter((id) => alices.includes(id))).toEqual([]);
  });

  const byId = graphql(`
    query ById($volume: ID!, $snapshot: ID!, $backup: ID!, $group: ID!, $attachment: ID!, $nodes: [ID!]!) {
      volume(id: $volume) {
        id
      }
      snapshot(id: $snapshot) {
        id
      }
      backup(id: $backup) {
        id
      }
      group(id: $group) {
        id
      }
      attachment(id: $attachment) {
        id
        connectionInfo
      }
      findVolume(nameOrId: "behaviour-page-0") {
        id
      }
      nodes(ids: $nodes) {
        id
      }
    }
  `);

  test('resources of another project are null by ID, including attachments, which Cinder itself would return', async () => {
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
      attachment(id: $id) {
        connectionInfo
      }
    }
  `);

  test.each(['alice', 'ron', 'admin'] as const)(
    'connectionInfo is visible to %s in the project, as in Cinder',
    async (user) => {
      const { data } = await as(user).ask(connection, { id: fixture.attachmentId });
      expect(data.attachment?.connectionInfo).toMatchObject({ attachment_id: fixture.attachmentId });
    },
  );

  test.each([
    ['alice', 'ForbiddenError'],
    ['ron', 'ForbiddenError'],
    ['bob', 'NotFoundError'],
  ] as const)('the record of a backup is not visible to %s', async (user, type) => {
    const { payload, userErrors } = await run(
      user,
      'exportBackupRecord',
      { id: fixture.backupId },
      'record { backupUrl }',
    );
    expect(payload).toEqual({ record: null });
    expect(userErrors).toMatchObject([{ __typename: type }]);
  });

  const adminOnly = graphql(`
    query AdminOnly($id: ID!) {
      volume(id: $id) {
        host
        name
        migrationStatus
        rawMigrationStatus
        providerId
        clusterName
      }
    }
  `);

  test('fields for administrators are null for a member', async () => {
    const member = await as('alice').ask(adminOnly, { id: aliceVolume });
    expect(member.data.volume).toMatchObject({ host: null, name: 'behaviour-page-0' });
    const admin = await as('admin').ask(adminOnly, { id: aliceVolume });
    expect(admin.data.volume?.host).toMatch(/^[^@]+@(one|two)#/);
  });

  test('a reader can read all lists of the project', async () => {
    const { data } = await as('ron').ask(everything);
    expect(data.volumes?.nodes.map(({ cinderId }) => cinderId)).toEqual(expect.arrayContaining([...fixture.volumeIds]));
  });
});

describe('an invalid token', () => {
  const madeUp = 'gAAAAABmade-up-by-a-test';
  const query = '{ __typename }';

  test('is refused over HTTP with 401', async () => {
    const answer = await as({ token: madeUp }).send(query);
    expect(answer.httpStatus).toBe(401);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(answer.data).toBeUndefined();
    expect(JSON.stringify(answer)).not.toContain(madeUp);
  });

  test('is refused over SSE with 401 before the stream begins', async () => {
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

  test('is refused over WebSocket with 4403 before the acknowledgement', async () => {
    const closed: unknown = await stream(
      'WebSocket',
      `subscription { waitForStatus(id: "Volume:${aliceVolume}") { value } }`,
      {},
      madeUp,
    ).catch(outcomeOf);
    expect(closed).toMatchObject({ code: 4403 });
  });
});

describe('a request without a token', () => {
  test('is UNAUTHENTICATED if the gateway has no credentials', async () => {
    const answer = await as(null).send('{ volumes { totalCount } }');
    expect(answer.httpStatus).toBe(401);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('uses the credentials of the gateway if there are any, but a token takes precedence', async () => {
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
