import { badInput, isCinderError, type CinderError } from '../../cinder/errors.ts';
import type { Identified, Resource } from '../../cinder/resource.ts';
import { attachments } from '../../cinder/resources/attachments.ts';
import { backups } from '../../cinder/resources/backups.ts';
import { consistencyGroups, consistencyGroupSnapshots } from '../../cinder/resources/consistency-groups.ts';
import { groupSnapshots } from '../../cinder/resources/group-snapshots.ts';
import { groupTypes } from '../../cinder/resources/group-types.ts';
import { groups } from '../../cinder/resources/groups.ts';
import { messages } from '../../cinder/resources/messages.ts';
import { qosSpecs } from '../../cinder/resources/qos-specs.ts';
import { snapshots } from '../../cinder/resources/snapshots.ts';
import { transfers } from '../../cinder/resources/transfers.ts';
import { volumeTypes } from '../../cinder/resources/volume-types.ts';
import { volumes } from '../../cinder/resources/volumes.ts';
import { waitForDelete, waitForStatus, type Goal, type Records, type Sighting } from '../../cinder/wait.ts';
import { recordsOf } from '../../cinder/wait-records.ts';
import type { Watched } from '../../cinder/watch/change.ts';
import { abortable } from '../common/abortable.ts';
import type { OperationContext } from '../common/context.ts';
import { withReasons } from '../common/reasons.ts';
import { cinderIdOf, globalId, isCinderId, parseGlobalId } from '../common/ids.ts';

/** The types whose status can be waited for. */
type StatusKind =
  | 'Volume'
  | 'Snapshot'
  | 'Backup'
  | 'Group'
  | 'GroupSnapshot'
  | 'Attachment'
  | 'ConsistencyGroup'
  | 'ConsistencyGroupSnapshot';
/** The types that can be waited for. Types without a status require another attribute, or a wait for the deletion. */
export type WaitableKind = StatusKind | 'VolumeType' | 'GroupType' | 'QosSpec' | 'Transfer' | 'Message';

interface WaitArgs {
  id: string;
  /** Required if `id` is the ID in Cinder. */
  resourceType?: WaitableKind | null | undefined;
  failures: readonly string[];
  /** In seconds. */
  interval: number;
  wait?: number | null | undefined;
}

export interface WaitForStatusArgs extends WaitArgs {
  status: string;
  attribute: string;
}

/** One event: an observed state, or the failure of the wait. */
export interface WaitEvent {
  /** The value of the attribute, as spelled by Cinder. Null if the type has no status, and after the deletion. */
  value: string | null;
  previousValue: string | null;
  /** In percent. */
  progress: number | null;
  /** The observed record. Null after the deletion. */
  resource: Identified | null;
  /** The global ID of the deleted resource. */
  deletedId: string | null;
  /** Set in the last event of a failed wait. */
  error?: CinderError;
}

const withStatus: Readonly<Record<StatusKind, Resource<Watched>>> = {
  Volume: volumes,
  Snapshot: snapshots,
  Backup: backups,
  Group: groups,
  GroupSnapshot: groupSnapshots,
  Attachment: attachments,
  ConsistencyGroup: consistencyGroups,
  ConsistencyGroupSnapshot: consistencyGroupSnapshots,
};

/** The types with a status. */
export const statusKinds = Object.keys(withStatus) as readonly StatusKind[];

const waitable: Readonly<Record<WaitableKind, Resource<Watched>>> = {
  ...withStatus,
  VolumeType: statusless(volumeTypes),
  GroupType: statusless(groupTypes),
  QosSpec: statusless(qosSpecs),
  Transfer: statusless(transfers),
  Message: statusless(messages),
};

/** Adds an empty status to a type without one, because the hub requires a status. */
function statusless<T extends Identified>(resource: Resource<T>): Resource<T & Watched> {
  return { ...resource, decode: (json) => Object.assign(resource.decode(json), { status: '' }) };
}

/** The types that can be waited for. */
export const waitableKinds = Object.keys(waitable) as readonly WaitableKind[];

/**
 * Observes a resource until an attribute has a value: sends the first state, then each change.
 *
 * A failure ends the events with one that contains the error.
 *
 * @throws CinderError `BAD_USER_INPUT` before the first event
 */
export function statusEvents(context: OperationContext, args: WaitForStatusArgs): AsyncIterable<WaitEvent> {
  const { kind } = target(args).resource;
  if (args.attribute === 'status' && !Object.hasOwn(withStatus, kind)) {
    throw badInput(
      ['id'],
      `The type ${kind} has no status. Specify another \`attribute\`. Types with a status: ${statusKinds.join(', ')}.`,
    );
  }
  return events(context, args, args.attribute, (goal, records, timeout) =>
    waitForStatus({ ...goal, statuses: [args.status] }, records, timeout),
  );
}

/** Observes a resource until it is deleted. @throws CinderError `BAD_USER_INPUT` before the first event */
export function deleteEvents(context: OperationContext, args: WaitArgs): AsyncIterable<WaitEvent> {
  return events(context, args, 'status', waitForDelete);
}

function events(
  context: OperationContext,
  args: WaitArgs,
  attribute: string,
  watch: (goal: Goal<Watched>, records: Records<Watched>, timeout: number | null) => AsyncIterable<Sighting<Watched>>,
): AsyncIterable<WaitEvent> {
  const { client, hub } = context;
  const { resource, id } = target(args);
  const { interval, wait = null } = args;
  if (interval <= 0)
    throw badInput(['interval'], `\`interval\` must be a positive number of seconds; received ${interval}.`);
  if (wait !== null && wait <= 0)
    throw badInput(['wait'], `\`wait\` must be null or a positive number of seconds; received ${wait}.`);
  const goal: Goal<Watched> = {
    name: `${resource.noun} ${id}`,
    valueOf: (found) => valueOf(found, attribute),
    progressOf: (found) => ('progress' in found && typeof found.progress === 'number' ? found.progress : null),
    failures: args.failures,
  };
  return abortable(async function* (signal) {
    let last: WaitEvent | undefined;
    const records = abortable((reading) => recordsOf(hub, client, resource, id, { interval, signal: reading }), signal);
    try {
      for await (const sighting of watch(goal, records, wait)) {
        const isGone = sighting.resource === null;
        if (last?.value === sighting.value && last.progress === sighting.progress && !isGone) continue;
        last = {
          value: sighting.value,
          previousValue: last?.value ?? null,
          progress: sighting.progress,
          resource: sighting.resource,
          deletedId: isGone ? globalId({ kind: resource.kind, id }) : null,
        };
        yield last;
      }
    } catch (thrown) {
      const error = await withReasons(thrown, client, { id });
      if (!isCinderError(error)) throw error;
      yield { value: null, previousValue: last?.value ?? null, progress: null, resource: null, deletedId: null, error };
    } finally {
      await records.return();
    }
  }, client.signal);
}

function target({ id, resourceType }: WaitArgs): { resource: Resource<Watched>; id: string } {
  if (resourceType) return { resource: waitable[resourceType], id: cinderIdOf(resourceType, id, ['id']) };
  if (isCinderId(id))
    throw badInput(
      ['id'],
      'The UUID does not identify the type of the resource. Specify `resourceType`, or use a global ID.',
    );
  const { kind, id: cinderId } = parseGlobalId(id, ['id']);
  const resource = Object.entries(waitable).find(([name]) => name === kind)?.[1];
  if (!resource)
    throw badInput(['id'], `The type "${kind}" is not supported. Supported types: ${waitableKinds.join(', ')}.`);
  return { resource, id: cinderId };
}

/** The value of an attribute, by its name in the schema (`migrationStatus`) or in Cinder (`migration_status`). */
function valueOf(found: Watched, attribute: string): string | null {
  const name = attribute.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (!Object.hasOwn(found, name))
    throw badInput(['attribute'], `The type ${found.kind} has no attribute "${attribute}".`);
  const value: unknown = found[name as keyof Watched];
  const hasValue = ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
  return hasValue ? String(value) : null;
}
