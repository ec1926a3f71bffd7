import { randomUUID } from 'node:crypto';
import { empty } from '../../test/behaviour/support/empty.ts';
import { keystoneOf } from '../../test/behaviour/support/keystone.ts';
import { passwordSession, rescope, restOf, until, type Json, type Rest } from '../../test/behaviour/support/rest.ts';
import { runMark } from '../../test/behaviour/support/sweep.ts';

const volumes = 100;
const types = 3;
/** The number of volumes that are created at a time. More would only wait, because cinder-api of the lab is one process. */
const parallel = 6;

/** A project on the lab with volumes of several types, each with two snapshots, a backup and an attachment. */
export interface LabProject {
  /** The token of a member. */
  token: string;
  /** The URL of Cinder with the project. */
  cinder: string;
  /** The ID of a volume. */
  volumeId: string;
  /** Deletes the project with its resources. */
  remove(): Promise<void>;
}

/** Creates the project, which takes some minutes. @param authUrl the URL of the lab's Keystone */
export async function createLabProject(authUrl: string): Promise<LabProject> {
  const [admin, alice, service] = await Promise.all([
    passwordSession(authUrl, 'admin', 'demo'),
    passwordSession(authUrl, 'alice', 'demo'),
    passwordSession(authUrl, 'cinder', 'service'),
  ]);
  const keystone = keystoneOf(authUrl, admin.token);
  // If this process is killed, the next run of the behaviour suite deletes the project.
  const projectId = await keystone.createProject(`behaviour bench ${randomUUID()}`, runMark());
  for (const { id } of alice.roles) await keystone.assign(projectId, alice.userId, id);
  const session = await rescope(authUrl, alice.token, projectId);
  const member = restOf(session);
  const asAdmin = restOf(admin);
  const typeIds: string[] = [];
  const remove = async (): Promise<void> => {
    await empty(member, asAdmin, service.token);
    for (const id of typeIds) await asAdmin.delete(`/types/${id}`);
    await keystone.deleteProject(projectId);
  };
  try {
    for (let n = 0; n < types; n++) {
      const volume_type = { name: `bench-${randomUUID()}`, description: `Type ${n}` };
      typeIds.push(idOf(await asAdmin.post('/types', { volume_type }), 'volume_type'));
    }
    const volumeIds = await createVolumes(member, typeIds);
    return { token: session.token, cinder: `${session.cinderUrl}/${projectId}`, volumeId: volumeIds[0] ?? '', remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function createVolumes(member: Rest, typeIds: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  const numbers = Array.from({ length: volumes }, (_, n) => n).values();
  const worker = async (): Promise<void> => {
    for (const n of numbers) ids.push(await createVolume(member, n, typeIds[n % types] ?? ''));
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return ids;
}

async function createVolume(member: Rest, n: number, volume_type: string): Promise<string> {
  const create = async (key: string, body: Json): Promise<string> => {
    const id = idOf(await member.post(`/${key}s`, { [key]: body }), key);
    await until(member, `/${key}s/${id}`, key, 'available');
    return id;
  };
  const metadata = { tier: 'web', owner: `team-${n % 7}` };
  const volume_id = await create('volume', { name: `bench-${n}`, size: 1, volume_type, metadata });
  const snapshot_id = await create('snapshot', { name: `bench-${n}-1`, volume_id });
  await create('snapshot', { name: `bench-${n}-2`, volume_id });
  await create('backup', { name: `bench-${n}`, volume_id, snapshot_id });
  const connector = { host: 'compute-1', ip: '127.0.0.1', initiator: 'iqn.1993-08.org.debian:01:bench' };
  const attachment = { volume_uuid: volume_id, instance_uuid: randomUUID(), connector };
  const attachmentId = idOf(await member.post('/attachments', { attachment }), 'attachment');
  await member.post(`/attachments/${attachmentId}/action`, { 'os-complete': {} });
  return volume_id;
}

function idOf(body: Json, key: string): string {
  return (body as Record<string, { id: string } | undefined>)[key]?.id ?? '';
}
