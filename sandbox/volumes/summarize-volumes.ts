import { booleanOf } from '../cinder/filters.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';

/** `GET /volumes/summary`: how many there are, how large together, and from 3.36 all of their metadata. */
export function summarizeVolumes(request: CinderRequest): Reply {
  const everywhere = booleanOf(request.query.get('all_tenants') ?? 'false', 'all_tenants') && request.context.isAdmin;
  const volumes = request.cloud.store.volumes.where(
    (row) => everywhere || row.project_id === request.context.projectId,
  );
  const metadata = new Map<string, Set<string>>();
  for (const [key, value] of volumes.flatMap((volume) => Object.entries(volume.metadata))) {
    metadata.set(key, (metadata.get(key) ?? new Set()).add(value));
  }
  const values = Object.fromEntries([...metadata].map(([key, found]) => [key, [...found]]));
  return ok({
    'volume-summary': {
      total_count: volumes.length,
      total_size: volumes.reduce((total, { size }) => total + size, 0),
      ...(request.atLeast('3.36') ? { metadata: values } : {}),
    },
  });
}
