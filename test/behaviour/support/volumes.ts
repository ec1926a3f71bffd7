import { expect, onTestFinished } from 'vitest';
import { graphql } from '../../documents/generated/gql.ts';
import { as, type Answer } from './gateway.ts';
import { soon } from './run.ts';

export interface TestVolume {
  id: string;
  cinderId: string;
  rawStatus: string;
  size: number | null;
}

const create = graphql(`
  mutation CreateForTest($input: CreateVolumeInput!) {
    createVolume(input: $input) {
      volume {
        id
        cinderId
        rawStatus
        size
      }
      userErrors {
        __typename
        message
      }
    }
  }
`);

const remove = graphql(`
  mutation DeleteAfterTest($id: ID!) {
    deleteVolume(input: { id: $id, cascade: true, force: true }) {
      userErrors {
        message
      }
    }
  }
`);

/** Creates a volume of alice for one test, which is deleted after it. */
export async function testVolume(input: Record<string, unknown> = {}, wait: object | null = soon): Promise<TestVolume> {
  const { data } = await as('alice').ask(create, { input: { name: 'behaviour-test', size: 1, wait, ...input } });
  expect(data.createVolume?.userErrors).toEqual([]);
  const volume = data.createVolume?.volume;
  if (!volume) throw new Error('No volume was created.');
  deleteAfterTest(volume.cinderId);
  return volume;
}

/** Deletes a volume after the test, in any status. */
export function deleteAfterTest(id: string): void {
  onTestFinished(async () => {
    await as('admin').ask(remove, { id });
  });
}

const allVolumes = graphql(`
  query AllForComparison {
    volumes(first: 1000, filter: { name: "behaviour-refused" }) {
      totalCount
    }
  }
`);

/** Counts the volumes with the name that tests of refusals use. The count is 0 unless a creation was not refused. */
export async function refusedVolumes(): Promise<Answer<{ volumes: { totalCount: number | null } | null }>['data']> {
  return (await as('alice').ask(allVolumes)).data;
}

/** Returns the host of a volume. */
export async function hostOf(id: string): Promise<string> {
  return (await as('admin').send<{ volume: { host: string } }>(`{ volume(id: "${id}") { host } }`)).data.volume.host;
}
