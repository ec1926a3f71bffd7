import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { as, cloud, type Caller } from './gateway.ts';
import { restOf, until, type Rest } from './rest.ts';
import type { UserName } from './facts.ts';

/** Whether the cloud has Nova. The lab has it only after `lab up --nova`. */
export const hasNova = cloud.computeUrl !== undefined;

/** A user in the project of the servers: demo for alice and admin, other for bob. */
export function inServerProject(user: UserName): Caller {
  return as({ token: cloud.sessions[user].token });
}

/** The client of Cinder's REST API for `inServerProject`. */
function restInServerProject(user: UserName): Rest {
  return restOf({ ...cloud.sessions[user], cinderUrl: cloud.cinderUrl });
}

/** The IDs of a user's servers by name: alice has `shop-web-1`, `shop-web-2` and `shop-database`, and bob has `build-server`. */
export async function serverIds(user: UserName): Promise<Readonly<Record<string, string>>> {
  const reply = await fetch(`${cloud.computeUrl ?? ''}/servers`, {
    headers: { 'x-auth-token': cloud.sessions[user].token },
  });
  if (!reply.ok) throw new Error(`GET /servers was answered ${reply.status}.`);
  const { servers } = (await reply.json()) as { servers: { id: string; name: string }[] };
  return Object.fromEntries(servers.map(({ id, name }) => [name, id]));
}

/** Creates a volume of alice in the project of her servers, which is deleted after the test. @returns its ID */
export async function volumeNearServers(): Promise<string> {
  const rest = restInServerProject('alice');
  const { volume } = (await rest.post('/volumes', { volume: { size: 1, name: `servers ${randomUUID()}` } })) as {
    volume: { id: string };
  };
  onTestFinished(async () => {
    await rest.delete(`/volumes/${volume.id}`);
  });
  await until(rest, `/volumes/${volume.id}`, 'volume', 'available');
  return volume.id;
}

/** Reserves a new volume of alice for each server, until the test ends. @returns the IDs of the volumes */
export async function reservedFor(servers: readonly string[]): Promise<string[]> {
  const rest = restInServerProject('alice');
  const volumes = await Promise.all(servers.map(() => volumeNearServers()));
  for (const [index, volume] of volumes.entries()) {
    const body = { attachment: { volume_uuid: volume, instance_uuid: servers[index] } };
    const { attachment } = (await rest.post('/attachments', body)) as { attachment: { id: string } };
    onTestFinished(async () => {
      await rest.delete(`/attachments/${attachment.id}`);
    });
  }
  return volumes;
}
