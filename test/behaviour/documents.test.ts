import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import {
  ApiVersionDocument,
  CreateLiveVolumeDocument,
  CreateVolumeDocument,
  FindByNameDocument,
  GroupsDocument,
  LineageDocument,
  VolumesDocument,
  WaitForStatusDocument,
} from '../documents/generated/graphql.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { gatewayOfAlice } from './support/own-gateway.ts';
import { stream } from './support/streams.ts';
import { deleteAfterTest } from './support/volumes.ts';

await furnish({ volumes: 22, snapshots: 20, groups: true, foreignVolume: true });

/** The documents in the tabs of GraphiQL, which work on both clouds. */
describe('the document in examples', () => {
  const alice = as('alice');

  test('volumes returns 20 volumes with at most 6 calls', async () => {
    const { data, calls } = await alice.ask(VolumesDocument);
    expect(data.volumes?.nodes).toHaveLength(20);
    expect(data.volumes?.totalCount).toBe(26);
    expect(calls.length).toBeLessThanOrEqual(6);
  });

  test('groups returns groups with their volume types', async () => {
    const { data } = await alice.ask(GroupsDocument);
    expect(data.groups?.nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['behaviour-group-0', 'behaviour-group-1']),
    );
    expect(data.groups?.nodes[0]?.volumeTypes.length).toBeGreaterThanOrEqual(1);
  });

  test('lineage returns snapshots with their volumes and types', async () => {
    const { data } = await alice.ask(LineageDocument);
    expect(data.snapshots?.nodes).toHaveLength(20);
    expect(data.snapshots?.nodes.every(({ volume }) => volume?.volumeType?.name)).toBe(true);
  });

  test('find-by-name finds a volume', async () => {
    const { data } = await alice.ask(FindByNameDocument, { nameOrId: 'behaviour-page-0' });
    expect(data.findVolume?.id).toBe(`Volume:${fixture.volumeIds[0] ?? ''}`);
  });

  test('create-volume creates a volume and waits for it', async () => {
    const { data } = await alice.ask(CreateVolumeDocument, { name: 'behaviour-example', size: 1 });
    deleteAfterTest(data.createVolume?.volume?.id ?? '');
    expect(data.createVolume).toMatchObject({
      volume: { name: 'behaviour-example', status: 'AVAILABLE' },
      userErrors: [],
    });
  });

  test('live-volumes creates a volume', async () => {
    const { data } = await alice.ask(CreateLiveVolumeDocument, { name: 'behaviour-live-example', size: 1 });
    deleteAfterTest(data.createVolume?.volume?.id ?? '');
    expect(data.createVolume).toMatchObject({
      volume: { id: expect.stringContaining('Volume:') as string },
      userErrors: [],
    });
  });

  test('wait-for-status ends with the status', async () => {
    const { events } = await stream('WebSocket', WaitForStatusDocument.toString(), {
      id: `Volume:${fixture.volumeIds[0] ?? ''}`,
    });
    expect(events).toMatchObject([
      { data: { waitForStatus: { value: 'available', node: { name: 'behaviour-page-0' } } } },
    ]);
  });

  test('api-version returns the microversion', async () => {
    const { data } = await alice.ask(ApiVersionDocument);
    expect(data.apiVersion.microversion).toBe('3.70');
  });
});

const readmeFirst = graphql(`
  query ReadmeFirst {
    volumes(first: 5) {
      nodes {
        name
        status
        size
        snapshots {
          nodes {
            name
          }
        }
        attachments {
          server {
            name
            status
          }
        }
      }
    }
  }
`);

test("the first query of the README works with the gateway's credentials and with a token of another project", async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, query = ''] = /```graphql\n([\s\S]*?)```/.exec(readme) ?? [];
  const words = (text: string): string[] => text.replace(/^\s*query ReadmeFirst/, '').match(/[\w():]+|[{}]/g) ?? [];
  expect(words(query)).toEqual(words(readmeFirst.toString()));
  const { url } = await gatewayOfAlice();
  const own = await as(null, url).ask(readmeFirst);
  expect(own.data.volumes?.nodes).toHaveLength(5);
  const bob = await as('bob', url).ask(readmeFirst);
  expect(bob.data.volumes?.nodes.map(({ name }) => name)).toEqual(['behaviour-foreign-0']);
});
