import { onTestFinished } from 'vitest';
import { graphql } from '../../documents/generated/gql.ts';
import { as, cloud } from './gateway.ts';
import { done } from './run.ts';
import { testVolume } from './volumes.ts';

export const serverId = '7c0ffee0-0000-4000-8000-000000000002';
export const connector = { host: 'compute-1', ip: '127.0.0.1', initiator: 'iqn.1993-08.org.debian:01:behaviour' };
/** Administrator of a gateway that has a service token. */
export const withServiceToken = as('admin', cloud.ownUrl);

/** Creates a volume of alice for one test. Its attachments are removed after the test. */
export async function freeVolume(): Promise<string> {
  const { id } = await testVolume();
  onTestFinished(async () => {
    await done('admin', 'resetVolumeStatus', { id, status: 'AVAILABLE', attachStatus: 'DETACHED' });
  });
  return id;
}

const read = graphql(`
  query RereadAttached($id: ID!) {
    volume(id: $id) {
      status
      attachments {
        id
        status
        serverId
        device
      }
    }
  }
`);

/** Returns the status and attachments of a volume as alice. */
export async function attachState(id: string): Promise<unknown> {
  return (await as('alice').ask(read, { id })).data.volume;
}
