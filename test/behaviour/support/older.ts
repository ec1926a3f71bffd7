import type { Microversion } from '../../../src/cinder/microversion.ts';
import type { UserName } from './facts.ts';
import { as, type Caller } from './gateway.ts';
import { ownGateway } from './own-gateway.ts';

/** Starts a gateway for the test file with a maximum microversion, as if the cloud were that old. */
export async function before(microversion: Microversion): Promise<(user: UserName) => Caller> {
  const { url } = await ownGateway({ microversion });
  const asUser = (user: UserName): Caller => as(user, url);
  // Reads the version document, so that the counted operations do not.
  await asUser('alice').send('{ apiVersion { microversion } }');
  return asUser;
}
