import { attachVolume, changeStatus, detachVolume, initializeConnection, terminateConnection, type StatusAction } from '../../cinder/resources/volume-attaching.ts';
import { attachTo, detachFrom } from '../../resolvers/attaching.ts';
import { AttachMode, connector } from '../attachment/attachment.ts';
import { action } from '../subject.ts';
import { volume } from './mutations.ts';

action(volume, 'attachVolume', {
  description: 'Records that a server or a host has a volume, in Nova\'s old way; `createAttachment` is the new one. `POST /volumes/{id}/action`, `os-attach`. Members. It goes from AVAILABLE or ATTACHING to IN_USE.',
  input: (t) => ({
    mountpoint: t.string({ required: true, description: 'The device name in the server, such as `/dev/vdb`: 1 to 255 characters.' }),
    serverId: t.id({ description: 'The server, an id of Nova\'s. Cinder\'s `instance_uuid`.' }),
    hostName: t.string({ description: 'The host, where it is attached to one; up to 255 characters.' }),
    mode: t.field({ type: AttachMode, description: 'Whether the server may write; without it, it may.' }),
  }),
  check: attachTo,
  run: ({ client }, { id, ...to }) => attachVolume(client, id, to),
  transition: { status: ['in-use'], failures: ['error', 'error_attaching'] },
});

action(volume, 'detachVolume', {
  description: 'Records that a server or a host no longer has a volume. `POST /volumes/{id}/action`, `os-detach` or by force `os-force_detach`. Members; by force administrators; from a server that Nova has only with the gateway\'s service token. It goes to AVAILABLE, unless it is attached elsewhere.',
  input: (t) => ({
    attachmentId: t.id({ description: 'The attachment to end; needed where there are several.' }),
    force: t.boolean({ required: true, defaultValue: false, description: 'End the connection to the backend too. Administrators.' }),
    connector: t.field({ type: 'JSONObject', description: `${connector}: whose connection is ended. By force only.` }),
  }),
  ids: { attachmentId: 'Attachment' },
  check: detachFrom,
  run: ({ client }, { id, ...from }) => detachVolume(client, id, from),
  transition: { status: ['available', 'in-use', 'reserved', 'attaching'], failures: ['error', 'error_detaching'] },
});

function statusAction(name: string, call: StatusAction, what: string): void {
  action(volume, name, {
    description: `${what} \`POST /volumes/{id}/action\`, \`${call}\`. Members.`,
    run: ({ client }, { id }) => changeStatus(client, id, call),
  });
}

statusAction('reserveVolume', 'os-reserve', 'Keeps a volume for a server, before it is attached: from AVAILABLE to ATTACHING.');
statusAction('unreserveVolume', 'os-unreserve', 'Ends a reservation: from ATTACHING back to AVAILABLE or IN_USE. In any other status nothing happens.');
statusAction('beginVolumeDetaching', 'os-begin_detaching', 'Marks a volume that is about to be detached: from IN_USE to DETACHING.');
statusAction('abortVolumeDetaching', 'os-roll_detaching', 'Takes the mark of detaching back: from DETACHING to IN_USE. In any other status nothing happens.');

action(volume, 'initVolumeAttachment', {
  description: 'Makes a volume reachable for a host, and says how. `POST /volumes/{id}/action`, `os-initialize_connection`. Members. The status stays.',
  input: (t) => ({
    connector: t.field({ type: 'JSONObject', required: true, description: `${connector}.` }),
  }),
  run: ({ client }, { id, connector: given }) => initializeConnection(client, id, given),
  payload: (t) => ({
    connectionInfo: t.field({
      type: 'JSON',
      description: 'How the host reaches the volume, in its driver\'s own form. It may hold secrets.',
      resolve: ({ result }) => result ?? null,
    }),
  }),
});

action(volume, 'terminateVolumeAttachment', {
  description: 'Ends a host\'s way to a volume, and a reservation. `POST /volumes/{id}/action`, `os-terminate_connection`. Members; where a server has it only with the gateway\'s service token. From ATTACHING it goes to AVAILABLE or IN_USE.',
  input: (t) => ({
    connector: t.field({ type: 'JSONObject', description: `${connector}. Left out: of every host, where the driver can.` }),
  }),
  run: ({ client }, { id, connector: given }) => terminateConnection(client, id, given ?? null),
});
