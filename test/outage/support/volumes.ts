import { login, until, type Json, type Rest } from '../../behaviour/support/rest.ts';
import { authUrl } from './gateway.ts';

/** Cinder's ids of the volumes that tests have made. */
const made = new Set<string>();

/** A volume that is made by plain REST, and is deleted by `removeVolumes`. @param ready whether it is waited for */
export async function makeVolume(rest: Rest, metadata: Record<string, string> = {}, ready = true): Promise<string> {
  const { volume } = (await rest.post('/volumes', { volume: { name: 'outage-test', size: 1, metadata } })) as { volume: { id: string } };
  made.add(volume.id);
  if (ready) await until(rest, `/volumes/${volume.id}`, 'volume', 'available');
  return volume.id;
}

/** Lets `removeVolumes` delete what was made elsewhere. */
export function removeLater(id: string): void {
  made.add(id);
}

/** Grows a volume to 2 GiB, by plain REST. */
export function extend(rest: Rest, id: string, size = 2): Promise<Json> {
  return rest.post(`/volumes/${id}/action`, { 'os-extend': { new_size: size } });
}

/** Deletes what the tests have made, whatever its status. */
export async function removeVolumes(): Promise<void> {
  const admin = await login(authUrl, 'admin', 'demo');
  for (const id of made) {
    await admin.post(`/volumes/${id}/action`, { 'os-force_delete': {} }).catch((error: unknown) => {
      if (!String(error).includes('404')) throw error;
    });
    made.delete(id);
  }
}
