import type { CinderRequest } from '../cinder/request.ts';
import type { Metadata, VolumeTypeRow } from '../store/records.ts';

/** The extra specs that users may see. */
const VISIBLE = ['RESKEY:availability_zones', 'multiattach', 'replication_enabled'];

/** Whether the caller may see an extra spec. */
export function seesExtraSpec(request: CinderRequest, key: string): boolean {
  return VISIBLE.includes(key) || request.allowed('volume_extension:types_extra_specs:read_sensitive');
}

/** As many of a type's extra specs as the caller may see. */
export function visibleExtraSpecs(request: CinderRequest, type: VolumeTypeRow): Metadata {
  return Object.fromEntries(Object.entries(type.extra_specs).filter(([key]) => seesExtraSpec(request, key)));
}

/** A type as `/types/default` answers it. */
export function volumeTypeView(request: CinderRequest, type: VolumeTypeRow): Record<string, unknown> {
  return {
    id: type.id,
    name: type.name,
    is_public: type.is_public,
    description: type.description,
    extra_specs: visibleExtraSpecs(request, type),
    ...(request.allowed('volume_extension:access_types_qos_specs_id') ? { qos_specs_id: type.qos_specs_id } : {}),
  };
}

/** A type as lists and show answer it; whether it is public is said to members, in two keys. */
export function volumeTypeDetail(request: CinderRequest, type: VolumeTypeRow): Record<string, unknown> {
  const access = request.allowed('volume_extension:volume_type_access');
  return {
    ...volumeTypeView(request, type),
    ...(access ? { 'os-volume-type-access:is_public': type.is_public } : {}),
  };
}

/** A type as creating and updating answer it: Cinder's older view, which shows everything but the QoS specs. */
export function changedVolumeTypeView(type: VolumeTypeRow): Record<string, unknown> {
  const { id, name, is_public, extra_specs, description } = type;
  return { id, name, is_public, extra_specs, description };
}
