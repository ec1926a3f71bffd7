import { badRequest } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { VolumeRow } from '../store/records.ts';
import { findVolume } from './find-volume.ts';

interface ResetBody {
  status?: string | null;
  attach_status?: string | null;
  migration_status?: string | null;
}

/** `os-reset_status`: an administrator sets the statuses by hand. */
export function resetVolumeStatus(request: CinderRequest): Reply {
  const { 'os-reset_status': body } = request.body as { 'os-reset_status': ResetBody };
  const { attachments, volumes } = request.cloud.store;
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume_extension:volume_admin_actions:reset_status', volume.project_id);
  const status = body.status?.toLowerCase();
  const attached = attachments.where((attachment) => attachment.volume_id === volume.id);
  if (status === 'deleting') throw badRequest('Cannot reset-state to deleting');
  if (status === 'in-use' && attached.length === 0) {
    throw badRequest('Cannot reset-state to in-use because volume does not have any attachments.');
  }
  const migration = body.migration_status?.toLowerCase();
  const change: Partial<VolumeRow> = {
    ...(status ? { status } : {}),
    ...(body.attach_status ? { attach_status: body.attach_status.toLowerCase() } : {}),
    ...(migration ? { migration_status: migration === 'none' ? null : migration } : {}),
  };
  volumes.update(volume, change);
  if (change.attach_status === 'detached') {
    for (const attachment of attached) attachments.delete(attachment);
    volume.admin_metadata = Object.fromEntries(
      Object.entries(volume.admin_metadata).filter(([key]) => key !== 'attached_mode'),
    );
  }
  return accepted();
}
