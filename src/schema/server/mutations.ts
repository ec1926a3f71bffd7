import { attachToServer, detachFromServer } from '../../cinder/compute/volume-attachments.ts';
import { newAttachment } from '../../resolvers/volume/attaching.ts';
import type { InputBuilder } from '../mutation.ts';
import { action } from '../subject.ts';
import { volume } from '../volume/mutations.ts';

const serverId = (t: InputBuilder) => t.id({ required: true, description: 'The ID of the server in Nova.' });

action(volume, 'attachVolumeToServer', {
  description:
    'Attaches a volume to a server through Nova. The volume becomes `IN_USE`. A cloud without Nova returns a `NotFoundError`.',
  cinder: { otherRest: { compute: ['POST /servers/{id}/os-volume_attachments'] }, roles: ['member'] },
  input: (t) => ({ serverId: serverId(t) }),
  check: newAttachment,
  run: ({ client }, { id, serverId: server }) => attachToServer(client, id, server),
  transition: {
    status: ['in-use'],
    failures: ['available', 'error', 'error_attaching'],
    changed: ({ attachments }, { serverId: server }) => attachments.some((one) => one.serverId === server),
  },
});

action(volume, 'detachVolumeFromServer', {
  description:
    'Detaches a volume from a server through Nova. A volume without other attachments becomes `AVAILABLE`. A cloud without Nova returns a `NotFoundError`.',
  cinder: { otherRest: { compute: ['DELETE /servers/{id}/os-volume_attachments/{volume_id}'] }, roles: ['member'] },
  input: (t) => ({ serverId: serverId(t) }),
  check: newAttachment,
  run: ({ client }, { id, serverId: server }) => detachFromServer(client, id, server),
  transition: {
    status: ['available', 'in-use'],
    failures: ['error', 'error_detaching'],
    changed: ({ attachments }, { serverId: server }) => attachments.every((one) => one.serverId !== server),
  },
});
