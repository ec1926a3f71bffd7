import { RESERVED_GROUP_TYPE } from '../group-types/find-group-type.ts';
import { stableUuid } from '../identity.ts';
import type { GroupRow, VolumeRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { daysAgo } from './days-ago.ts';
import type { SeedGroups } from './groups.ts';
import type { SeedVolumes } from './volumes.ts';

/** A snapshot of the shop's volumes, and a consistency group of old with one of its own. */
export function seedGroupSnapshots(store: Store, groups: SeedGroups, volumes: SeedVolumes): void {
  const snapshot = (name: string, group: GroupRow, members: VolumeRow[], days: number): void => {
    const { id } = store.groupSnapshots.insert({
      id: stableUuid(`group snapshot ${name}`),
      name,
      description: null,
      status: 'available',
      group_id: group.id,
      group_type_id: group.group_type_id,
      project_id: group.project_id,
      user_id: group.user_id,
      created_at: daysAgo(days),
      updated_at: daysAgo(days),
    });
    for (const volume of members) {
      store.snapshots.insert({
        id: stableUuid(`snapshot ${name} ${volume.display_name ?? ''}`),
        display_name: name,
        display_description: null,
        volume_id: volume.id,
        volume_type_id: volume.volume_type_id,
        volume_size: volume.size,
        status: 'available',
        progress: '100%',
        group_snapshot_id: id,
        use_quota: true,
        metadata: {},
        project_id: group.project_id,
        user_id: group.user_id,
        created_at: daysAgo(days),
        updated_at: daysAgo(days),
      });
    }
  };
  snapshot('shop before the move', groups.shop, [volumes['shop-database'], volumes['shop-uploads']], 2);

  const mail = volumes['mail-archive'];
  const [reserved] = store.groupTypes.where((type) => type.name === RESERVED_GROUP_TYPE);
  if (!reserved) throw new Error('the sandbox is not furnished');
  const old = store.groups.insert({
    id: stableUuid('group mail'),
    name: 'mail',
    description: 'A consistency group once',
    status: 'available',
    availability_zone: 'nova',
    host: mail.host,
    group_type_id: reserved.id,
    volume_type_ids: [mail.volume_type_id],
    group_snapshot_id: null,
    source_group_id: null,
    replication_status: 'disabled',
    project_id: mail.project_id,
    user_id: mail.user_id,
    created_at: daysAgo(13.5),
    updated_at: daysAgo(13.5),
  });
  mail.group_id = old.id;
  snapshot('mail before the update', old, [mail], 10);
}
