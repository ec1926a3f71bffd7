import { listAll } from '../../cinder/list.ts';
import type { OperationContext } from '../common/context.ts';
import { wait } from '../common/inputs.ts';
import { clear, type Deadline } from './clear.ts';
import { fits, type CleanupFilter } from './cleanup-filter.ts';
import type { CleanupRow } from './cleanup-outcome.ts';
import { stages, type Stage } from './stages.ts';

/** The input of a cleanup. Times are in seconds. */
export interface CleanupInput {
  dryRun: boolean;
  filter?: CleanupFilter | null | undefined;
  interval: number;
  timeout: number;
}

/** The limits of the times are those of `wait`. */
export const cleanup = wait.unwrap().unwrap();

/**
 * Deletes the backups, then the snapshots, then the volumes of the caller's project, as the project cleanup of the SDK.
 *
 * Each type follows after the previous one has been deleted, or after the timeout. A dry run only lists the resources
 * (`GET <collection>/detail`).
 *
 * @throws CinderError if a list fails
 */
export async function cleanUp({ client }: OperationContext, input: CleanupInput): Promise<CleanupRow[]> {
  const found = async ({ resource }: Stage): Promise<CleanupRow[]> => {
    // Lists do not count. The result then reports each resource even if the deletions have exhausted the budget.
    const all = await listAll(client.with({ budget: undefined }), resource, {});
    const fitting = all.filter((each) => fits(each, input.filter ?? {}));
    return fitting.map((each) => ({ resource: each, outcome: 'WOULD_BE_DELETED', error: null }));
  };
  if (input.dryRun) return (await Promise.all(stages.map(found))).flat();
  const deadline: Deadline = { interval: input.interval, end: performance.now() + input.timeout * 1000 };
  const rows: CleanupRow[] = [];
  for (const stage of stages) {
    const wanted = await found(stage);
    await clear(client, stage, wanted, deadline);
    rows.push(...wanted);
  }
  return rows;
}
