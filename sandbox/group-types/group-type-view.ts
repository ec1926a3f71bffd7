import type { CinderRequest } from '../cinder/request.ts';
import type { GroupTypeRow } from '../store/records.ts';

/** A group type; its specs are for administrators. */
export function groupTypeView(request: CinderRequest, type: GroupTypeRow): Record<string, unknown> {
  const { id, name, description, is_public, group_specs } = type;
  return {
    id,
    name,
    description,
    is_public,
    ...(request.allowed('group:access_group_types_specs') ? { group_specs } : {}),
  };
}
