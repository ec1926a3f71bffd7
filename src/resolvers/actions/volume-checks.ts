import type { CinderClient } from '../../cinder/client.ts';
import { atLeast } from '../../cinder/microversion.ts';
import type { QuotaSet } from '../../cinder/resources/quotas.ts';
import type { Snapshot } from '../../cinder/resources/snapshots.ts';
import type { Volume } from '../../cinder/resources/volumes.ts';
import type { OperationContext } from '../common/context.ts';
import { actionStates, stateOf, type ActionRequirements, type ActionState } from './action-states.ts';
import { exceededQuota, type Consumption } from './quota-check.ts';
import { callerOf, type ActionRefusal, type Refusal } from './rule.ts';
import { volumeActions } from './volume-actions.ts';

/** What Cinder also checks, and what requires calls. Each part is loaded only if a check reads it. */
interface Evidence {
  /** The snapshots of the volume that are visible to the caller, the newest first. */
  snapshots: () => Promise<readonly Snapshot[]>;
  /** The quotas of the caller's project. */
  quotas: () => Promise<QuotaSet>;
  client: CinderClient;
}

type Check = (volume: Volume, evidence: Evidence) => Promise<Refusal | undefined>;

const checks: Readonly<Partial<Record<keyof typeof volumeActions, Check>>> = {
  deleteVolume: withoutSnapshots('The volume has snapshots. The action requires the option `cascade`.'),
  unmanageVolume: withoutSnapshots('The volume has snapshots.'),
  migrateVolume: withoutSnapshots('The volume has snapshots.'),
  revertVolumeToSnapshot: async ({ size }, { snapshots }) => {
    const [latest] = await snapshots();
    if (!latest) return refusal('NO_SNAPSHOT', 'The volume has no snapshot.');
    if (latest.size !== size)
      return refusal('NO_SNAPSHOT', 'The size of the volume has changed since its latest snapshot.');
    if (latest.status === 'available') return undefined;
    return refusal('NO_SNAPSHOT', `The status of the latest snapshot is "${latest.status}". It must be "available".`);
  },
  createTransfer: async (_, { snapshots, client }) => {
    if ((await snapshots()).every(({ status }) => status === 'available')) return undefined;
    return atLeast(client.endpoint.microversion, '3.55')
      ? refusal('OPTION_REQUIRED', 'A snapshot is not "available". The action requires the option `noSnapshots`.')
      : refusal('WRONG_STATUS', 'All snapshots of the volume must be "available".');
  },
  extendVolume: async (volume, evidence) => {
    // Cinder charges the project of the volume. Quotas of other projects are not read.
    const isOwn = volume.projectId === evidence.client.token.projectId;
    const newSize = (volume.size ?? 0) + 1;
    return isOwn ? consuming(() => ({ gigabytes: 1, perVolumeGigabytes: newSize }))(volume, evidence) : undefined;
  },
  createSnapshot: consuming(({ size }) => ({ snapshots: 1, gigabytes: size ?? 0 })),
  manageSnapshot: consuming(({ size }) => ({ snapshots: 1, gigabytes: size ?? 0 })),
  createBackup: consuming(({ size }) => ({ backups: 1, backupGigabytes: size ?? 0 })),
  createVolume: consuming(({ size }) => ({ volumes: 1, gigabytes: size ?? 0, perVolumeGigabytes: size ?? 0 })),
};

/**
 * Returns the states of the actions on a volume, checked also against its snapshots and the quotas of the caller's
 * project. Reads only what the selected actions depend on, with one call for the snapshots of all volumes of an answer,
 * and one for the quotas.
 *
 * @param requirementsOf returns the facts of a mutation, by its name
 * @param only the names of the actions; by default, all actions
 * @throws CinderError of the calls
 */
export function checkedVolumeActions(
  { client, loaders }: OperationContext,
  requirementsOf: (action: string) => ActionRequirements,
  volume: Volume,
  only: readonly string[] | null | undefined,
): Promise<ActionState[]> {
  const evidence: Evidence = {
    snapshots: () => loaders.snapshot.byParent('volumeId').load(volume.id),
    quotas: () => loaders.quotas(),
    client,
  };
  const byAction: Readonly<Partial<Record<string, Check>>> = checks;
  const states = actionStates(volumeActions, requirementsOf, volume, callerOf(client), only);
  return Promise.all(
    states.map(async (state) =>
      state.allowed ? stateOf(state.action, await byAction[state.action]?.(volume, evidence)) : state,
    ),
  );
}

function withoutSnapshots(text: string): Check {
  return async (_, { snapshots }) => ((await snapshots()).length > 0 ? refusal('HAS_SNAPSHOTS', text) : undefined);
}

/** @param amountsOf the amounts that the action adds to the usage of the project */
function consuming(amountsOf: (volume: Volume) => Consumption): Check {
  return async (volume, { quotas }) => {
    const exceeded = exceededQuota(await quotas(), amountsOf(volume), volume.volumeTypeName);
    return exceeded === undefined
      ? undefined
      : refusal('QUOTA_EXCEEDED', `The quota \`${exceeded}\` would be exceeded.`);
  };
}

function refusal(code: ActionRefusal, reason: string): Refusal {
  return { code, reason, requirement: reason };
}
