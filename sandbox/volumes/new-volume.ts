import type { OwnedRow, VolumeRow } from '../store/records.ts';

type Given = keyof OwnedRow | 'size' | 'availability_zone' | 'host' | 'volume_type_id' | 'bootable' | 'multiattach';

/** The columns of a new volume, unless the request says otherwise. */
export function newVolume(): Omit<VolumeRow, Given> {
  return {
    display_name: null,
    display_description: null,
    status: 'creating',
    previous_status: null,
    attach_status: 'detached',
    migration_status: null,
    replication_status: null,
    cluster_name: null,
    provider_id: null,
    _name_id: null,
    service_uuid: null,
    shared_targets: true,
    snapshot_id: null,
    source_volid: null,
    group_id: null,
    consistencygroup_id: null,
    encryption_key_id: null,
    use_quota: true,
    metadata: {},
    admin_metadata: {},
    image_metadata: {},
  };
}
