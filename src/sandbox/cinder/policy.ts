import type { Context } from './context.ts';
import { Fault } from './fault.ts';

/**
 * The rules that only an administrator passes. Every other rule passes for whoever holds any role in the project that
 * owns the target: out of the box Cinder still honours its old admin-or-owner rules beside the new ones that name the
 * member role, so that even a reader may create and delete.
 */
const ADMIN_ONLY = new Set([
  'backup:backup_project_attribute',
  'group:access_group_types_specs',
  'group:group_project_attribute',
  'group:group_types:create',
  'group:group_types:delete',
  'group:group_types:update',
  'group:group_types_specs:create',
  'group:group_types_specs:delete',
  'group:group_types_specs:get',
  'group:group_types_specs:get_all',
  'group:group_types_specs:update',
  'group:reset_status',
  'volume:force_delete',
  'volume_extension:access_types_qos_specs_id',
  'volume_extension:backup_admin_actions:reset_status',
  'volume_extension:quotas:delete',
  'volume_extension:quotas:update',
  'volume_extension:snapshot_admin_actions:force_delete',
  'volume_extension:snapshot_admin_actions:reset_status',
  'volume_extension:type_create',
  'volume_extension:type_delete',
  'volume_extension:type_update',
  'volume_extension:types_extra_specs:read_sensitive',
  'volume_extension:volume_admin_actions:force_delete',
  'volume_extension:volume_admin_actions:reset_status',
  'volume_extension:volume_type_access:addProjectAccess',
  'volume_extension:volume_type_access:get_all_for_type',
  'volume_extension:volume_type_access:removeProjectAccess',
]);

/**
 * Whether a caller may do something.
 * @param context the caller
 * @param rule the policy's name, for example `volume:extend`
 * @param owner id of the project that owns the target; the caller's own where it is left out
 */
export function allowed(context: Context, rule: string, owner: string = context.projectId): boolean {
  return context.isAdmin || (!ADMIN_ONLY.has(rule) && owner === context.projectId);
}

/**
 * Refuses with 403 what a caller may not do; the arguments are those of allowed().
 * @throws Fault 403
 */
export function authorize(context: Context, rule: string, owner?: string): void {
  if (!allowed(context, rule, owner)) {
    throw new Fault(403, `Policy doesn't allow ${rule} to be performed.`);
  }
}
