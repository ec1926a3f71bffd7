import { CinderError } from '../../cinder/errors.ts';
import { volumeSummary as summary, type VolumeSummary } from '../../cinder/resources/volume-summary.ts';
import type { OperationContext } from '../common/context.ts';

/**
 * Counts the volumes. @throws CinderError `FORBIDDEN` for all projects, because Cinder would only count those of the
 * caller
 */
export function volumeSummary(
  { client }: OperationContext,
  { allProjects }: { allProjects?: boolean | null | undefined },
): Promise<VolumeSummary> {
  if (allProjects && !client.isAdmin)
    throw new CinderError('FORBIDDEN', 'Only administrators can count the volumes of all projects.');
  return summary(client, allProjects ?? false);
}
