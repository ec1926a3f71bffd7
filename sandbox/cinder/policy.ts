import type { Context } from './context.ts';
import { Fault } from './fault.ts';

/** The rules that only an administrator passes. */
const ADMIN_ONLY = new Set([
  'backup:backup-import',
  'backup:backup_project_attribute',
  'backup:export-import',
  'clusters:get',
  'clusters:get_all',
  'clusters:update',
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
  'group:group_snapshot_project_attribute',
  'group:reset_group_snapshot_status',
  'group:reset_status',
  'scheduler_extension:scheduler_stats:get_pools',
  'snapshot_extension:list_manageable',
  'snapshot_extension:snapshot_manage',
  'snapshot_extension:snapshot_unmanage',
  'volume:force_delete',
  'volume_extension:access_types_qos_specs_id',
  'volume_extension:backup_admin_actions:force_delete',
  'volume_extension:backup_admin_actions:reset_status',
  'volume_extension:capabilities',
  'volume_extension:hosts',
  'volume_extension:list_manageable',
  'volume_extension:default_get',
  'volume_extension:default_get_all',
  'volume_extension:default_set_or_update',
  'volume_extension:default_unset',
  'volume_extension:qos_specs_manage:create',
  'volume_extension:qos_specs_manage:delete',
  'volume_extension:qos_specs_manage:get',
  'volume_extension:qos_specs_manage:get_all',
  'volume_extension:qos_specs_manage:update',
  'volume_extension:quota_classes:get',
  'volume_extension:quota_classes:update',
  'volume_extension:quotas:delete',
  'volume_extension:quotas:update',
  'volume_extension:services:index',
  'volume_extension:services:update',
  'volume_extension:snapshot_admin_actions:force_delete',
  'volume_extension:snapshot_admin_actions:reset_status',
  'volume_extension:type_create',
  'volume_extension:type_delete',
  'volume_extension:type_update',
  'volume_extension:types_extra_specs:create',
  'volume_extension:types_extra_specs:delete',
  'volume_extension:types_extra_specs:read_sensitive',
  'volume_extension:types_extra_specs:update',
  'volume_extension:volume_actions:upload_public',
  'volume_extension:volume_admin_actions:force_delete',
  'volume_extension:volume_admin_actions:force_detach',
  'volume_extension:volume_admin_actions:migrate_volume',
  'volume_extension:volume_admin_actions:migrate_volume_completion',
  'volume_extension:volume_admin_actions:reset_status',
  'volume_extension:volume_manage',
  'volume_extension:volume_type_access:addProjectAccess',
  'volume_extension:volume_type_access:get_all_for_type',
  'volume_extension:volume_type_access:removeProjectAccess',
  'volume_extension:volume_type_encryption:create',
  'volume_extension:volume_type_encryption:delete',
  'volume_extension:volume_type_encryption:get',
  'volume_extension:volume_type_encryption:update',
  'volume_extension:volume_unmanage',
  'workers:cleanup',
]);

/** The rules that a reader of the project passes too, of those that are not merely about seeing a resource. */
const READERS_TOO = new Set(['volume_extension:quotas:show', 'volume_extension:volume_encryption_metadata']);

/**
 * Whether a caller may do something. Every rule that is in neither set passes for members of the project that owns the
 * target: that is Cinder with `enforce_new_defaults`. Without it Cinder honours its older rules too, by which even a
 * reader may create and delete.
 * @param context the caller
 * @param rule the policy's name, for example `volume:extend`
 * @param owner id of the project that owns the target; the caller's own where it is left out
 */
export function allowed(context: Context, rule: string, owner: string = context.projectId): boolean {
  if (context.isAdmin) return true;
  const role = READERS_TOO.has(rule) ? 'reader' : 'member';
  return !ADMIN_ONLY.has(rule) && owner === context.projectId && context.roles.includes(role);
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
