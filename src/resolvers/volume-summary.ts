import { CinderError } from '../cinder/errors.ts';
import { volumeSummary as summary, type VolumeSummary } from '../cinder/resources/volume-summary.ts';
import type { OperationContext } from './context.ts';

/** How many volumes there are. @throws CinderError `FORBIDDEN` for all projects', which Cinder would not tell apart */
export function volumeSummary(
  { allProjects }: { allProjects?: boolean | null | undefined },
  { client }: OperationContext,
): Promise<VolumeSummary> {
  if (allProjects && !client.isAdmin) throw new CinderError('FORBIDDEN', 'Only an administrator may count the volumes of all projects.');
  return summary(client, allProjects ?? false);
}
