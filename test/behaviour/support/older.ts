import type { Microversion } from '../../../src/cinder/microversion.ts';
import type { UserName } from './facts.ts';
import { as, type Caller } from './gateway.ts';
import { ownGateway } from './own-gateway.ts';

/** A gateway before the same cloud that uses no newer microversion, as if the cloud were that old; until the file ends. */
export async function before(microversion: Microversion): Promise<(user: UserName) => Caller> {
  const { url } = await ownGateway({ microversion });
  const asUser = (user: UserName): Caller => as(user, url);
  // The version document is asked for by this, and by none of the operations that are counted.
  await asUser('alice').send('{ apiVersion { microversion } }');
  return asUser;
}
