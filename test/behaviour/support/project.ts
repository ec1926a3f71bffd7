import { randomUUID } from 'node:crypto';
import type { UserName } from './facts.ts';
import { resetFixture } from './fixture.ts';
import { takeCatalogue } from './catalogue.ts';
import type { Ended } from './closer.ts';
import { cloud, facts } from './gateway.ts';
import { keystoneOf } from './keystone.ts';
import { rescope, restOf, type Rest } from './rest.ts';

const ownMembers = [
  ['alice', ['member', 'reader']],
  ['ron', ['reader']],
  ['admin', ['admin']],
] as const;
const otherMembers = [['bob', ['member', 'reader']]] as const;

let rests: Readonly<Record<UserName, Rest>> | undefined;

/** Returns a client of Cinder's REST API for a user of the test file's projects. */
export function restAs(user: UserName): Rest {
  if (!rests) throw new Error('No test file is running.');
  return rests[user];
}

const keystone = keystoneOf(cloud.authUrl, cloud.sessions.admin.token);

/**
 * Creates the two projects of a test file: one in which alice is a member, ron a reader and admin an administrator, and one in
 * which bob is a member. No other file uses them.
 *
 * @param file the name of the test file
 */
export async function openProjects(file: string): Promise<void> {
  resetFixture({ groupTypeId: cloud.groupTypeIds.open });
  const name = `behaviour ${file}`.slice(0, 24);
  const id = randomUUID();
  const [own, other] = await Promise.all([
    create(`${name} ${id}`, ownMembers),
    create(`${name} ${id} 2`, otherMembers),
  ]);
  rests = { ...own, ...other } as Record<UserName, Rest>;
  const { alice, ron, admin, bob } = rests;
  facts.tokens = { alice: alice.token, ron: ron.token, admin: admin.token, bob: bob.token };
}

async function create(
  name: string,
  users: readonly (readonly [UserName, readonly (keyof typeof cloud.roleIds)[]])[],
): Promise<Partial<Record<UserName, Rest>>> {
  const id = await keystone.createProject(name, cloud.runMark);
  const assigned = users.flatMap(([user, roles]) =>
    roles.map((role) => [cloud.sessions[user].userId, cloud.roleIds[role]] as const),
  );
  await Promise.all(assigned.map(([userId, roleId]) => keystone.assign(id, userId, roleId)));
  const sessions = users.map(
    async ([user]) => [user, restOf(await rescope(cloud.authUrl, cloud.sessions[user].token, id))] as const,
  );
  return Object.fromEntries(await Promise.all(sessions));
}

/** Requests the deletion of the test file's projects and of its resources without a project (`closer.ts`). */
export async function closeProjects(): Promise<void> {
  const session = ({ projectId, userId, token }: Rest): Ended['admin'] => ({ projectId, userId, token });
  const ended: Ended = {
    members: [restAs('alice'), restAs('bob')].map(session),
    admin: session(restAs('admin')),
    catalogue: takeCatalogue(),
  };
  rests = undefined;
  await fetch(cloud.closerUrl, { method: 'POST', body: JSON.stringify(ended) });
}
