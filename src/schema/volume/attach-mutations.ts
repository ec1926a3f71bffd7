import {
  attachVolume,
  changeStatus,
  detachVolume,
  initializeConnection,
  terminateConnection,
  type StatusAction,
} from '../../cinder/resources/volume-attaching.ts';
import { attachTo, detachFrom } from '../../resolvers/volume/attaching.ts';
import { AttachMode, connector } from '../attachment/attachment.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { operationFailed } from '../facts/null-conditions.ts';
import { action } from '../subject.ts';
import { volume } from './mutations.ts';

action(volume, 'attachVolume', {
  description: 'Records that a volume is attached to a server or a host. Cinder responds after the change.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-attach',
        transition: 'available or attaching → in-use',
        sdk: ['attach_volume'],
      },
    ],
    roles: ['member'],
  },
  deprecationReason: 'Use `createAttachment`, `updateAttachment` and `completeAttachment` instead.',
  input: (t) => ({
    mountpoint: t.string({
      required: true,
      description: 'The device name in the server, such as `/dev/vdb`. 1 to 255 characters.',
    }),
    serverId: t.id({ description: 'The ID of the server in Nova. Either `serverId` or `hostName` is required.' }),
    hostName: t.string({
      description: 'The name of the host, up to 255 characters. Either `serverId` or `hostName` is required.',
    }),
    mode: t.field({ type: AttachMode, description: 'The access mode. Defaults to `RW`.' }),
  }),
  check: attachTo,
  run: ({ client }, { id, ...to }) => attachVolume(client, id, to),
  transition: { status: ['in-use'], failures: ['error', 'error_attaching'] },
});

export const volumeDetachment = action(volume, 'detachVolume', {
  description:
    'Records that a volume is detached from a server or a host. If Nova uses the volume, the gateway needs a service token. A volume with other attachments does not become `AVAILABLE`.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-detach',
        transition: 'detaching → available',
        sdk: ['detach_volume'],
      },
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-force_detach',
        when: 'with `force`',
        roles: ['admin'],
        transition: 'any → available',
        sdk: ['detach_volume(force=True)'],
      },
    ],
    roles: ['member'],
  },
  deprecationReason: 'Use `deleteAttachment` instead.',
  input: (t) => ({
    attachmentId: t.id({
      description: 'The attachment to end. Required if the volume has several attachments.',
      extensions: cinder({ idOf: 'Attachment' }),
    }),
    force: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the connection to the backend is also terminated.',
      extensions: cinder({ roles: ['admin'] }),
    }),
    connector: t.field({
      type: 'JSONObject',
      description: `${connector}. The connection of this host is terminated. Only allowed with \`force\`.`,
    }),
  }),
  ids: { attachmentId: 'Attachment' },
  check: detachFrom,
  run: ({ client }, { id, ...from }) => detachVolume(client, id, from),
  transition: { status: ['available', 'in-use', 'reserved', 'attaching'], failures: ['error', 'error_detaching'] },
});

interface StatusMutation {
  call: StatusAction;
  description: string;
  /** The statuses that follow: `available → attaching`. */
  transition: string;
  /** The method of openstacksdk. */
  sdk: string;
  deprecationReason: string;
}

/** A mutation that only changes the status of a volume. */
function statusMutation(name: string, { call, description, transition, sdk, deprecationReason }: StatusMutation): void {
  action(volume, name, {
    description,
    cinder: { rest: [{ call: 'POST /volumes/{id}/action', action: call, transition, sdk: [sdk] }], roles: ['member'] },
    deprecationReason,
    run: ({ client }, { id }) => changeStatus(client, id, call),
  });
}

statusMutation('reserveVolume', {
  call: 'os-reserve',
  description: 'Reserves a volume before it is attached to a server.',
  transition: 'available → attaching',
  sdk: 'reserve_volume',
  deprecationReason: 'Use `createAttachment` without a connector instead.',
});
statusMutation('unreserveVolume', {
  call: 'os-unreserve',
  description: 'Cancels the reservation of a volume. A volume that is not `ATTACHING` does not change.',
  transition: 'attaching → available or in-use',
  sdk: 'unreserve_volume',
  deprecationReason: 'Use `deleteAttachment` instead.',
});
statusMutation('beginVolumeDetaching', {
  call: 'os-begin_detaching',
  description: 'Marks a volume that is about to be detached.',
  transition: 'in-use → detaching',
  sdk: 'begin_volume_detaching',
  deprecationReason: 'Use `deleteAttachment` instead.',
});
statusMutation('abortVolumeDetaching', {
  call: 'os-roll_detaching',
  description: 'Reverses `beginVolumeDetaching`. A volume that is not `DETACHING` does not change.',
  transition: 'detaching → in-use',
  sdk: 'abort_volume_detaching',
  deprecationReason: 'Use `deleteAttachment` instead of `beginVolumeDetaching`.',
});

action(volume, 'initVolumeAttachment', {
  description: 'Initializes the connection between a volume and a host. The status of the volume does not change.',
  cinder: {
    rest: [{ call: 'POST /volumes/{id}/action', action: 'os-initialize_connection', sdk: ['init_volume_attachment'] }],
    roles: ['member'],
  },
  deprecationReason: 'Use `createAttachment` with a connector, or `updateAttachment`, instead.',
  input: (t) => ({
    connector: t.field({ type: 'JSONObject', required: true, description: `${connector}.` }),
  }),
  run: ({ client }, { id, connector: given }) => initializeConnection(client, id, given),
  payload: (t) => ({
    connectionInfo: t.field({
      type: 'JSON',
      description:
        'The connection information for the host, in the form of the volume driver. The value may contain secrets.',
      extensions: nullIf(operationFailed),
      resolve: ({ result }) => result ?? null,
    }),
  }),
});

action(volume, 'terminateVolumeAttachment', {
  description:
    'Terminates the connection between a volume and a host, and cancels a reservation. If Nova uses the volume, the gateway needs a service token.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-terminate_connection',
        transition: 'attaching → available or in-use',
        sdk: ['terminate_volume_attachment'],
      },
    ],
    roles: ['member'],
  },
  deprecationReason: 'Use `deleteAttachment` instead.',
  input: (t) => ({
    connector: t.field({
      type: 'JSONObject',
      description: `${connector}. Without a connector, the connections of all hosts are terminated, if the driver supports it.`,
    }),
  }),
  run: ({ client }, { id, connector: given }) => terminateConnection(client, id, given ?? null),
});
