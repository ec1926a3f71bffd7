import { onTestFinished } from 'vitest';
import { fixture } from './gateway.ts';
import { done, run, soon } from './run.ts';

type StringMap = Readonly<Record<string, string>>;

/** A field with a map whose keys users choose, and the mutation that sets it. */
export interface MapPlace {
  /** The query field of one resource. */
  field: string;
  map: string;
  user: 'alice' | 'admin';
  mutation: string;
  /** The input field of the mutation. */
  input: string;
  /** Returns the other input fields of the mutation. */
  others: () => object;
  /** Whether the mutation creates a resource, which is deleted after the test. */
  isCreated?: true;
  /** Whether keys can have spaces and slashes. */
  hasBlanks?: true;
  /** Whether the gateway refuses the keys that Cinder would refuse. Otherwise, Cinder refuses them. */
  isChecked?: true;
}

const volumeId = (): string => fixture.volumeIds[0] ?? '';
const uniqueName = (): string => `behaviour-odd-${Math.random().toString(36).slice(2)}`;
const ofVolume = (): object => ({ volumeId: volumeId(), wait: soon });
const named = (): object => ({ name: uniqueName() });
const hidden = (): object => ({ name: uniqueName(), isPublic: false });

/** The maps by the schema coordinates of their fields. */
export const mapPlaces: Readonly<Record<string, MapPlace>> = {
  'Volume.metadata': {
    field: 'volume',
    map: 'metadata',
    user: 'alice',
    mutation: 'updateVolume',
    input: 'metadata',
    others: () => ({ id: volumeId() }),
    hasBlanks: true,
  },
  'Volume.imageMetadata': {
    field: 'volume',
    map: 'imageMetadata',
    user: 'alice',
    mutation: 'setVolumeImageMetadata',
    input: 'metadata',
    others: () => ({ id: volumeId() }),
    hasBlanks: true,
  },
  'Snapshot.metadata': {
    field: 'snapshot',
    map: 'metadata',
    user: 'alice',
    mutation: 'createSnapshot',
    input: 'metadata',
    others: ofVolume,
    isCreated: true,
    hasBlanks: true,
  },
  'Backup.metadata': {
    field: 'backup',
    map: 'metadata',
    user: 'alice',
    mutation: 'createBackup',
    input: 'metadata',
    others: ofVolume,
    isCreated: true,
    hasBlanks: true,
  },
  'VolumeType.extraSpecs': {
    field: 'volumeType',
    map: 'extraSpecs',
    user: 'admin',
    mutation: 'createVolumeType',
    input: 'extraSpecs',
    others: hidden,
    isCreated: true,
    hasBlanks: true,
    isChecked: true,
  },
  'GroupType.groupSpecs': {
    field: 'groupType',
    map: 'groupSpecs',
    user: 'admin',
    mutation: 'createGroupType',
    input: 'groupSpecs',
    others: hidden,
    isCreated: true,
    isChecked: true,
  },
  'QosSpec.specs': {
    field: 'qosSpec',
    map: 'specs',
    user: 'admin',
    mutation: 'createQosSpec',
    input: 'specs',
    others: named,
    isCreated: true,
    hasBlanks: true,
    isChecked: true,
  },
};

/** Stores a map. @returns the ID of the resource that has it */
export async function putMap(
  { field, user, mutation, input, others, isCreated }: MapPlace,
  map: StringMap,
): Promise<string> {
  if (mutation === 'setVolumeImageMetadata') await done(user, 'deleteVolumeImageMetadata', { id: volumeId() });
  const payload = await done<Record<string, { cinderId: string }>>(
    user,
    mutation,
    { ...others(), [input]: map },
    `${field} { cinderId }`,
  );
  const id = payload[field]?.cinderId ?? '';
  if (isCreated) {
    onTestFinished(async () => {
      await run(user, mutation.replace('create', 'delete'), { id, ...(user === 'alice' && { wait: soon }) });
    });
  }
  return id;
}
