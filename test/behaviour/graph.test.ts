import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';

await furnish({ volumes: 24, snapshots: 24, backup: true, groups: true, attachment: true });

const [firstVolume = '', secondVolume = ''] = fixture.volumeIds;

describe('the number of calls', () => {
  const page = graphql(`
    query OnePage {
      volumes(first: 24) {
        nodes {
          cinderId
          volumeType {
            name
            description
          }
          attachments {
            serverId
            attachedAt
          }
          snapshots {
            nodes {
              name
              status
            }
          }
          backups {
            nodes {
              name
              status
            }
          }
        }
      }
    }
  `);

  test('is 4 for 24 volumes with type, attachments, snapshots and backups', async () => {
    const { data, calls } = await as('alice').ask(page);
    expect(data.volumes?.nodes).toHaveLength(24);
    // A single type is loaded by its ID, and several types are loaded as a list.
    const routes = calls.map((call) => call.replace('/types/{id}', '/types')).toSorted();
    expect(routes).toEqual(['GET /backups/detail', 'GET /snapshots/detail', 'GET /types', 'GET /volumes/detail']);
    expect(data.volumes?.nodes.every(({ volumeType }) => volumeType?.name)).toBe(true);
  });

  const groups = graphql(`
    query GroupsAndVolumes {
      groups {
        nodes {
          cinderId
          volumes {
            totalCount
            nodes {
              cinderId
              group {
                cinderId
              }
            }
          }
        }
      }
    }
  `);

  test('is 2 for groups with their volumes', async () => {
    const { data, calls } = await as('alice').ask(groups);
    expect(calls).toEqual(['GET /groups/detail', 'GET /volumes/detail']);
    for (const id of fixture.groupIds) {
      const group = data.groups?.nodes.find(({ cinderId }) => cinderId === id);
      expect(group?.volumes?.totalCount).toBe(2);
      expect(group?.volumes?.nodes.map((volume) => volume.group?.cinderId)).toEqual([id, id]);
    }
  });

  const snapshots = graphql(`
    query SnapshotsAndVolumes {
      snapshots(first: 100) {
        nodes {
          cinderId
          volume {
            cinderId
            name
            size
          }
        }
      }
    }
  `);

  test.each(['admin', 'alice'] as const)('is 2 for 24 snapshots with their volumes, as %s', async (user) => {
    const { data, calls } = await as(user).ask(snapshots);
    expect(data.snapshots?.nodes).toHaveLength(24);
    expect(data.snapshots?.nodes.every(({ volume }) => volume?.name && (volume.size ?? 0) >= 1)).toBe(true);
    expect(calls).toEqual(['GET /snapshots/detail', 'GET /volumes/detail']);
  });

  const nothing = graphql(`
    query NothingMore($id: ID!) {
      volume(id: $id) {
        cinderId
        volumeType {
          id
          cinderId
          name
        }
        group {
          id
          cinderId
        }
        attachments {
          id
          volume {
            id
            cinderId
          }
        }
      }
    }
  `);

  test('is 1 for a volume with IDs, type names and attachments', async () => {
    const { data, calls } = await as('alice').ask(nothing, { id: secondVolume });
    expect(calls).toEqual(['GET /volumes/{id}']);
    expect(data.volume?.attachments).toEqual([
      { id: `Attachment:${fixture.attachmentId}`, volume: { id: `Volume:${secondVolume}`, cinderId: secondVolume } },
    ]);
  });

  const same = graphql(`
    query SameTwice($id: ID!, $global: ID!) {
      one: volume(id: $id) {
        name
      }
      other: volume(id: $global) {
        size
      }
      node(id: $global) {
        ... on Volume {
          status
        }
      }
      nodes(ids: [$global]) {
        id
      }
    }
  `);

  test('is 1 for the same volume in four fields', async () => {
    const { data, calls } = await as('alice').ask(same, { id: firstVolume, global: `Volume:${firstVolume}` });
    expect(data).toEqual({
      one: { name: 'behaviour-page-0' },
      other: { size: 1 },
      node: { status: 'AVAILABLE' },
      nodes: [{ id: `Volume:${firstVolume}` }],
    });
    expect(calls).toEqual(['GET /volumes/{id}']);
  });
});

describe('relations in both directions', () => {
  const around = graphql(`
    query Around($volume: ID!) {
      volume(id: $volume) {
        id
        snapshots(first: 100) {
          totalCount
          nodes {
            id
            volume {
              id
              name
            }
            backups {
              nodes {
                id
              }
            }
            volumes {
              nodes {
                id
              }
            }
          }
        }
        backups {
          nodes {
            id
            volume {
              id
              name
            }
            snapshot {
              id
            }
            isIncremental
            size
          }
        }
        clones {
          nodes {
            id
          }
        }
        snapshot {
          id
        }
        sourceVolume {
          id
        }
      }
    }
  `);

  test('lead from a volume to its snapshots and backups, and back', async () => {
    const { data } = await as('alice').ask(around, { volume: firstVolume });
    const id = `Volume:${firstVolume}`;
    const volume = data.volume;
    expect(volume?.snapshots?.totalCount).toBeGreaterThanOrEqual(2);
    expect(volume?.snapshots?.nodes.every((snapshot) => snapshot.volume?.id === id)).toBe(true);
    expect(volume?.backups?.nodes).toContainEqual({
      id: `Backup:${fixture.backupId}`,
      volume: { id, name: 'behaviour-page-0' },
      snapshot: null,
      isIncremental: false,
      size: 1,
    });
    expect(volume?.snapshot).toBeNull();
    expect(volume?.sourceVolume).toBeNull();
  });

  const attachment = graphql(`
    query OneAttachment($id: ID!) {
      attachment(id: $id) {
        id
        status
        rawStatus
        serverId
        attachMode
        attachedAt
        detachedAt
        connectionInfo
        device
        hostName
        volume {
          cinderId
          name
        }
      }
    }
  `);
  const ofVolume = graphql(`
    query AttachmentOfVolume($id: ID!) {
      volume(id: $id) {
        attachments {
          id
          status
          rawStatus
          serverId
          attachMode
          attachedAt
          detachedAt
          connectionInfo
          device
          hostName
          volume {
            cinderId
            name
          }
        }
      }
    }
  `);

  test('return the same attachment from its own record and from its volume', async () => {
    const own = await as('alice').ask(attachment, { id: fixture.attachmentId });
    const embedded = await as('alice').ask(ofVolume, { id: secondVolume });
    expect(own.data.attachment).toMatchObject({
      status: 'ATTACHED',
      rawStatus: 'attached',
      serverId: '7c0ffee0-0000-4000-8000-000000000001',
      volume: { cinderId: secondVolume, name: 'behaviour-page-1' },
    });
    expect(own.data.attachment?.connectionInfo).toMatchObject({ attachment_id: fixture.attachmentId });
    expect(embedded.data.volume?.attachments).toEqual([own.data.attachment]);
  });

  const types = graphql(`
    query Types {
      volumeTypes {
        nodes {
          id
          name
          isPublic
          extraSpecs
          volumes(first: 1) {
            totalCount
          }
        }
      }
      findVolumeType(nameOrId: "__DEFAULT__") {
        id
        name
        volumes(first: 5) {
          nodes {
            volumeType {
              id
            }
          }
        }
      }
      apiVersion {
        microversion
        minMicroversion
        maxMicroversion
      }
    }
  `);

  test('lead from types to their volumes, and back', async () => {
    const { data } = await as('alice').ask(types);
    const found = data.findVolumeType;
    expect(found?.name).toBe('__DEFAULT__');
    expect(data.volumeTypes?.nodes.map(({ id }) => id)).toContain(found?.id);
    expect(found?.volumes?.nodes).toHaveLength(5);
    expect(found?.volumes?.nodes.every(({ volumeType }) => volumeType?.id === found.id)).toBe(true);
    expect(data.apiVersion).toEqual({ microversion: '3.70', minMicroversion: '3.0', maxMicroversion: '3.70' });
  });
});
