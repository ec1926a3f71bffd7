import { onTestFinished } from 'vitest';
import { fixture } from './gateway.ts';
import { done, run, soon } from './run.ts';

type StringMap = Readonly<Record<string, string>>;

/** A field of a map whose keys users choose, and the mutation that sets it. */
export interface MapPlace {
  /** The query of one resource, and its field. */
  field: string;
  map: string;
  user: 'alice' | 'admin';
  mutation: string;
  /** The field of the mutation's input. */
  input: string;
  /** What else the mutation takes, at each run. */
  others: () => object;
  /** Whether each run creates a resource, which is deleted after the test. */
  isCreated?: true;
  /** Whether keys can have blanks and slashes. */
  hasBlanks?: true;
  /** Whether the gateway itself refuses keys that Cinder would refuse; if not, Cinder judges. */
  isChecked?: true;
}

const volumeId = (): string => fixture.volumeIds[0] ?? '';
const uniqueName = (): string => `behaviour-odd-${Math.random().toString(36).slice(2)}`;
const ofVolume = (): object => ({ volumeId: volumeId(), wait: soon });
const named = (): object => ({ name: uniqueName() });
const hidden = (): object => ({ name: uniqueName(), isPublic: false });

/** By the field that has the map. */
export const mapPlaces: Readonly<Record<string, MapPlace>> = {
  'Volume.metadata': { field: 'volume', map: 'metadata', user: 'alice', mutation: 'updateVolume', input: 'metadata', others: () => ({ id: volumeId() }), hasBlanks: true },
  'Volume.imageMetadata': {
    field: 'volume', map: 'imageMetadata', user: 'alice', mutation: 'setVolumeImageMetadata', input: 'metadata', others: () => ({ id: volumeId() }), hasBlanks: true,
  },
  'Snapshot.metadata': { field: 'snapshot', map: 'metadata', user: 'alice', mutation: 'createSnapshot', input: 'metadata', others: ofVolume, isCreated: true, hasBlanks: true },
  'Backup.metadata': { field: 'backup', map: 'metadata', user: 'alice', mutation: 'createBackup', input: 'metadata', others: ofVolume, isCreated: true, hasBlanks: true },
  'VolumeType.extraSpecs': {
    field: 'volumeType', map: 'extraSpecs', user: 'admin', mutation: 'createVolumeType', input: 'extraSpecs', others: hidden, isCreated: true, hasBlanks: true, isChecked: true,
  },
  'GroupType.groupSpecs': { field: 'groupType', map: 'groupSpecs', user: 'admin', mutation: 'createGroupType', input: 'groupSpecs', others: hidden, isCreated: true, isChecked: true },
  'QosSpec.specs': {
    field: 'qosSpec', map: 'specs', user: 'admin', mutation: 'createQosSpec', input: 'specs', others: named, isCreated: true, hasBlanks: true, isChecked: true,
  },
};

/** Puts a map there. @returns the id of the resource that has it */
export async function putMap({ field, user, mutation, input, others, isCreated }: MapPlace, map: StringMap): Promise<string> {
  if (mutation === 'setVolumeImageMetadata') await done(user, 'deleteVolumeImageMetadata', { id: volumeId() });
  const payload = await done<Record<string, { cinderId: string }>>(user, mutation, { ...others(), [input]: map }, `${field} { cinderId }`);
  const id = payload[field]?.cinderId ?? '';
  if (isCreated) {
    onTestFinished(async () => {
      await run(user, mutation.replace('create', 'delete'), { id, ...(user === 'alice' && { wait: soon }) });
    });
  }
  return id;
}
