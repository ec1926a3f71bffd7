import { stableUuid } from '../identity.ts';
import type { VolumeRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { daysAgo } from './days-ago.ts';
import type { SeedVolumes } from './volumes.ts';

/** Two web servers and a database server with their volumes, and one volume that both web servers share. */
export function seedAttachments(store: Store, volumes: SeedVolumes): void {
  const attach = (volume: VolumeRow, server: string, mountpoint: string, days: number): void => {
    const id = stableUuid(`attachment ${server} ${mountpoint}`);
    const connector = { host: `compute-of-${server}`, mountpoint, mode: 'rw' };
    store.attachments.insert({
      id,
      volume_id: volume.id,
      instance_uuid: stableUuid(`server ${server}`),
      attached_host: connector.host,
      mountpoint,
      attach_time: daysAgo(days),
      detach_time: null,
      attach_status: 'attached',
      attach_mode: 'rw',
      connector,
      connection_info: {
        device_path: `/volumes/volume-${volume.id}`,
        qos_specs: null,
        access_mode: 'rw',
        encrypted: false,
        cacheable: false,
        driver_volume_type: 'local',
        attachment_id: id,
      },
      created_at: daysAgo(days),
      updated_at: daysAgo(days),
    });
  };
  attach(volumes['shop-web-1'], 'shop-web-1', '/dev/vda', 19);
  attach(volumes['shop-web-2'], 'shop-web-2', '/dev/vda', 14.5);
  attach(volumes['shop-database'], 'shop-database', '/dev/vdb', 18.5);
  attach(volumes['shared-files'], 'shop-web-1', '/dev/vdc', 8.5);
  attach(volumes['shared-files'], 'shop-web-2', '/dev/vdc', 8.4);
}
