import { listAll } from '../../cinder/list.ts';
import type { OperationContext } from '../context.ts';
import { wait } from '../inputs.ts';
import { clear, type Deadline } from './clear.ts';
import { fits, type CleanupFilter } from './filter.ts';
import type { CleanupRow } from './row.ts';
import { stages, type Stage } from './stages.ts';

/** What is to be cleaned up, and for how many seconds to see to it. */
export interface CleanupInput {
  dryRun: boolean;
  filter?: CleanupFilter | null | undefined;
  interval: number;
  timeout: number;
}

/** The times are those of a `wait`, and bounded like them. */
export const cleanup = wait.unwrap().unwrap();

/**
 * Deletes the backups, then the snapshots, then the volumes of the caller's project, as the SDK's project cleanup does:
 * each type once the one before it is gone, or the time is up. A dry run only lists them (`GET <collection>/detail`).
 *
 * @throws CinderError where a list cannot be had
 */
export async function cleanUp({ client }: OperationContext, input: CleanupInput): Promise<CleanupRow[]> {
  const found = async ({ resource }: Stage): Promise<CleanupRow[]> => {
    // Lists do not count: if the deletions have used the budget up, the rows still tell what became of each.
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
