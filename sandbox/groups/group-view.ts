import { booleanOf } from '../cinder/filters.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { GroupRow } from '../store/records.ts';

/** What lists without details and creating show of a group. */
export function groupSummary(group: GroupRow): Record<string, unknown> {
  return { id: group.id, name: group.name };
}

/** A group as show and the detailed list answer it; `?list_volume=true` adds the ids of its volumes. */
export function groupDetail(request: CinderRequest, group: GroupRow): Record<string, unknown> {
  const withVolumes = request.atLeast('3.25') && booleanOf(request.query.get('list_volume') ?? 'false', 'list_volume');
  const withProject = request.atLeast('3.58') && request.allowed('group:group_project_attribute', group.project_id);
  return {
    id: group.id,
    status: group.status,
    availability_zone: group.availability_zone,
    created_at: group.created_at,
    name: group.name,
    description: group.description,
    group_type: group.group_type_id,
    volume_types: group.volume_type_ids,
    ...(request.atLeast('3.14')
      ? { group_snapshot_id: group.group_snapshot_id, source_group_id: group.source_group_id }
      : {}),
    ...(withVolumes ? { volumes: volumeIds(request, group) } : {}),
    ...(request.atLeast('3.38') ? { replication_status: group.replication_status } : {}),
    ...(withProject ? { project_id: group.project_id } : {}),
  };
}

function volumeIds(request: CinderRequest, group: GroupRow): string[] {
  return request.cloud.store.volumes.where((volume) => volume.group_id === group.id).map((volume) => volume.id);
}
