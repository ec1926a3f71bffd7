import type { CinderClient } from '../../cinder/client.ts';
import { CinderError, isCinderError } from '../../cinder/errors.ts';
import { listAll } from '../../cinder/list.ts';
import { pause } from '../../cinder/pause.ts';
import { inParallel } from '../common/in-parallel.ts';
import { withReasons } from '../common/reasons.ts';
import type { Cleanable } from './cleanup-filter.ts';
import { errorOf, failed, type CleanupRow } from './cleanup-outcome.ts';
import type { Stage } from './stages.ts';

/** The poll interval, in seconds, and the deadline. */
export interface Deadline {
  interval: number;
  /** In milliseconds of `performance.now()`. */
  end: number;
}

/** The maximum number of simultaneous deletions, and of rounds for resources on which others are based. */
const most = 4;
const rounds = 10;

/**
 * Deletes the resources of the rows and waits until they have been deleted. Each row gets its outcome.
 *
 * Resources on which others are based come last.
 */
export async function clear(
  client: CinderClient,
  stage: Stage,
  rows: readonly CleanupRow[],
  deadline: Deadline,
): Promise<void> {
  let left = [...rows];
  let newest = new Map(rows.map(({ resource }) => [resource.id, resource]));
  for (let round = 1; left.length > 0; round++) {
    const free = left.filter(({ resource }) => !isBuiltOn(newest.get(resource.id) ?? resource));
    // After the last round, the other resources are tried too, because Cinder reports the reason for a refusal.
    const batch = free.length > 0 && round < rounds ? free : left;
    await inParallel(batch, most, (row) => remove(client, stage, row));
    newest = await untilGone(client, stage, batch, deadline, newest);
    left = left.filter((row) => !batch.includes(row));
  }
}

/** Whether incremental backups are based on a backup. */
function isBuiltOn(resource: Cleanable): boolean {
  return resource.kind === 'Backup' && resource.hasDependentBackups;
}

async function remove(client: CinderClient, { remove: send }: Stage, row: CleanupRow): Promise<void> {
  try {
    row.requestId = (await send(client, row.resource.id)).requestId;
    row.outcome = 'DELETING';
  } catch (error) {
    client.signal?.throwIfAborted();
    if (isCinderError(error, 'NOT_FOUND')) row.outcome = 'DELETED';
    else failed(row, error);
  }
}

/**
 * Polls the whole list until the deletions have ended or the timeout is reached.
 *
 * @param newest the known resources, by ID
 * @returns the resources that are known now
 */
async function untilGone(
  client: CinderClient,
  { resource }: Stage,
  batch: readonly CleanupRow[],
  { interval, end }: Deadline,
  newest: Map<string, Cleanable>,
): Promise<Map<string, Cleanable>> {
  const { signal } = client;
  let known = newest;
  for (;;) {
    const going = batch.filter(({ outcome }) => outcome === 'DELETING');
    if (going.length === 0) return known;
    known = await look(client, resource, known);
    for (const row of going) await judge(client, resource.noun, row, known.get(row.resource.id));
    const still = going.filter(({ outcome }) => outcome === 'DELETING');
    if (still.length === 0) return known;
    const time = end - performance.now();
    if (time <= 0) {
      for (const row of still)
        row.error = errorOf(late(resource.noun, row.resource.id, known.get(row.resource.id)?.status));
      return known;
    }
    await pause(Math.min(interval, time / 1000), signal);
  }
}

/** The wait continues while Cinder is not available. Only the deadline applies, not the budget. */
async function look(
  client: CinderClient,
  resource: Stage['resource'],
  before: Map<string, Cleanable>,
): Promise<Map<string, Cleanable>> {
  try {
    return new Map((await listAll(client.with({ budget: undefined }), resource, {})).map((each) => [each.id, each]));
  } catch (error) {
    if (isCinderError(error, 'UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT')) return before;
    throw error;
  }
}

async function judge(client: CinderClient, noun: string, row: CleanupRow, now: Cleanable | undefined): Promise<void> {
  if (now === undefined) row.outcome = 'DELETED';
  if (!now?.status.startsWith('error')) return;
  const error = new CinderError('RESOURCE_FAILURE', `The ${noun} ${now.id} changed to ${now.status}.`, {
    lastStatus: now.status,
  });
  failed(row, await withReasons(error, client, { id: now.id, requestId: row.requestId }));
}

function late(noun: string, id: string, status: string | undefined): CinderError {
  return new CinderError(
    'RESOURCE_TIMEOUT',
    `The ${noun} ${id} was still ${status ?? 'unknown'} when the timeout was reached.`,
    { lastStatus: status },
  );
}
