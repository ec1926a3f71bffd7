import type { TypesFixture } from './facts.ts';
import { furnishGroupTypes, furnishQosSpecs, furnishVolumeTypes } from './catalogue.ts';
import { addToFixture, fixture } from './fixture.ts';
import { backups, defaultTypeOf, groups, ids, idOf, make, names, snapshots, volumes, type Row } from './make.ts';
import { furnishMessages } from './messages-fixture.ts';
import { furnishPages } from './paged-fixture.ts';
import { restAs } from './project.ts';
import type { Rest } from './rest.ts';
import { furnishTransfers } from './transfers-fixture.ts';
import { furnishConsistencyGroup, furnishGroups, furnishReplicatedGroup } from './types-fixture.ts';

/** The resources of the fixture (`facts.ts`) that a test file requires, and their numbers. */
export interface Wanted {
  volumes?: number;
  snapshots?: number;
  backup?: boolean;
  groups?: boolean;
  attachment?: boolean;
  foreignVolume?: boolean;
  volumeTypes?: number;
  qosSpecs?: number;
  groupTypes?: number;
  /** Groups of bob, as `types.groupIds`. */
  bobsGroups?: number;
  groupSnapshots?: number;
  consistencyGroup?: boolean;
  replicatedGroup?: boolean;
  paged?: boolean;
  transfers?: number;
  /** Snapshots that fail and leave messages, in addition to a volume and a backup. */
  messages?: number;
}

/**
 * Creates the resources that a test file requires in its projects, through REST. They are in `fixture` afterwards, and are
 * deleted when the file ends.
 */
export async function furnish(wanted: Wanted): Promise<void> {
  const [admin, bob] = [restAs('admin'), restAs('bob')];
  await Promise.all([
    furnishOwn(wanted),
    furnishTypes(wanted),
    wanted.paged && furnishPages(bob).then((paged) => addToFixture({ paged })),
    wanted.transfers && furnishTransfers(bob, wanted.transfers).then((transfers) => addToFixture({ transfers })),
    wanted.messages && furnishMessages(bob, wanted.messages).then((messages) => addToFixture({ messages })),
    wanted.foreignVolume && makeForeignVolume(bob),
    wanted.bobsGroups && furnishGroups(bob, wanted.bobsGroups, wanted.groupSnapshots ?? 0).then(addTypes),
    wanted.consistencyGroup && furnishConsistencyGroup(admin, bob).then(addTypes),
    wanted.replicatedGroup && furnishReplicatedGroup(admin, bob).then(addTypes),
  ]);
}

function addTypes(types: Partial<TypesFixture>): void {
  addToFixture({ types: types as TypesFixture });
}

/** Creates the resources of alice's project. */
async function furnishOwn(wanted: Wanted): Promise<void> {
  const alice = restAs('alice');
  const madeGroups = wanted.groups && furnishOwnGroups(alice);
  const made = await make(alice, volumes, names('page', wanted.volumes ?? 0), (name) => ({
    volume: { name, size: 1, metadata: { fixture: 'page' } },
  }));
  if (wanted.volumes) addToFixture({ volumeIds: ids(made) });
  const sources = made.slice(0, 10);
  const ofVolumes = make(alice, snapshots, names('snapshot', wanted.snapshots ?? 0), (name, index) => ({
    snapshot: { name, volume_id: sources[Math.floor(index / 2) % sources.length]?.id },
  })).then((rows) => wanted.snapshots && addToFixture({ snapshotIds: ids(rows) }));
  await Promise.all([
    madeGroups,
    // A snapshot requires a volume that is neither reserved by an attachment nor being backed up.
    ofVolumes.then(() =>
      Promise.all([
        wanted.backup && furnishBackup(alice),
        wanted.attachment && furnishAttachment(alice, made[1]?.id ?? ''),
      ]),
    ),
  ]);
}

async function furnishBackup(alice: Rest): Promise<void> {
  const made = await make(alice, backups, names('backup', 1), (name) => ({
    backup: { name, volume_id: fixture.volumeIds[0] },
  }));
  addToFixture({ backupId: idOf(made) });
}

async function furnishOwnGroups(alice: Rest): Promise<void> {
  const volumeType = await defaultTypeOf(alice);
  const made = await make(alice, groups, names('group', 2), (name) => ({
    group: { name, group_type: 'behaviour', volume_types: [volumeType] },
  }));
  const members = made.map(({ id }, index) =>
    make(alice, volumes, names(`member-of-${index}`, 2), (name) => ({
      volume: { name, size: 1, volume_type: volumeType, group_id: id },
    })),
  );
  await Promise.all(members);
  addToFixture({ groupIds: ids(made) });
}

async function makeForeignVolume(bob: Rest): Promise<void> {
  const made = await make(bob, volumes, names('foreign', 1), (name) => ({ volume: { name, size: 1 } }));
  addToFixture({ foreignVolumeId: idOf(made) });
}

/** Creates the resources that belong to no project. */
async function furnishTypes(wanted: Wanted): Promise<void> {
  const [admin, bob] = [restAs('admin'), restAs('bob')];
  const [types] = await Promise.all([
    wanted.volumeTypes ? furnishVolumeTypes(admin, bob, wanted.volumeTypes) : undefined,
    wanted.groupTypes && furnishGroupTypes(admin, wanted.groupTypes).then(addTypes),
  ]);
  if (types) addTypes(types);
  if (wanted.qosSpecs) addTypes(await furnishQosSpecs(admin, wanted.qosSpecs, types?.volumeTypeIds[0]));
}

/** Creates a completed attachment. Its server does not exist, because there is no Nova. */
async function furnishAttachment(alice: Rest, volumeId: string): Promise<void> {
  const { attachment } = (await alice.post('/attachments', {
    attachment: {
      volume_uuid: volumeId,
      instance_uuid: '7c0ffee0-0000-4000-8000-000000000001',
      connector: {
        host: 'compute-1',
        ip: '127.0.0.1',
        initiator: 'iqn.1993-08.org.debian:01:behaviour',
        multipath: false,
      },
    },
  })) as { attachment: Row };
  await alice.post(`/attachments/${attachment.id}/action`, { 'os-complete': {} });
  addToFixture({ attachmentId: attachment.id });
}

/** Returns the fixture of a file that uses all types. @param counted the number of resources of each type with a number */
export function everything(counted: number): Wanted {
  return {
    volumes: Math.max(counted, 2),
    snapshots: counted,
    backup: true,
    groups: true,
    attachment: true,
    foreignVolume: true,
    volumeTypes: counted,
    qosSpecs: counted,
    groupTypes: counted,
    bobsGroups: counted,
    groupSnapshots: counted,
    consistencyGroup: true,
    replicatedGroup: true,
    transfers: counted,
    messages: counted,
  };
}
