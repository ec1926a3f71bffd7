import { login, until, type Json, type Rest } from '../../behaviour/support/rest.ts';
import { authUrl } from './gateway.ts';

/** Cinder's IDs of the volumes that tests have created. */
const made = new Set<string>();

/** Creates a volume through REST, which `removeVolumes` deletes. @param ready whether to wait until it is available */
export async function makeVolume(rest: Rest, metadata: Record<string, string> = {}, ready = true): Promise<string> {
  const { volume } = (await rest.post('/volumes', { volume: { name: 'outage-test', size: 1, metadata } })) as {
    volume: { id: string };
  };
  made.add(volume.id);
  if (ready) await until(rest, `/volumes/${volume.id}`, 'volume', 'available');
  return volume.id;
}

/** Makes `removeVolumes` delete a volume that was created elsewhere. */
export function removeLater(id: string): void {
  made.add(id);
}

/** Extends a volume through REST, to 2 GiB by default. */
export function extend(rest: Rest, id: string, size = 2): Promise<Json> {
  return rest.post(`/volumes/${id}/action`, { 'os-extend': { new_size: size } });
}

/** Deletes the volumes of the tests, in any status. */
export async function removeVolumes(): Promise<void> {
  const admin = await login(authUrl, 'admin', 'demo');
  for (const id of made) {
    await admin.post(`/volumes/${id}/action`, { 'os-force_delete': {} }).catch((error: unknown) => {
      if (!String(error).includes('404')) throw error;
    });
    made.delete(id);
  }
}
