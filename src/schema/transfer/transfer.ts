import { NodeRef } from '../node.ts';
import { reference, referenceIds } from '../reference.ts';
import { TransferRef, VolumeRef } from '../refs.ts';

TransferRef.implement({
  description: 'A transfer: a volume that is offered to whoever has the auth key, which Cinder shows once, when the offer is made. It is gone once it is accepted. `GET /volume-transfers/{id}`; below microversion 3.55 `GET /os-volume-transfer/{id}`.',
  interfaces: [NodeRef],
  fields: (t) => ({
    ...referenceIds(t, { volumeId: ['Volume'] }),
    name: t.exposeString('name', { description: 'Its name, up to 255 characters; several may have the same.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the offer was made.' }),
    noSnapshots: t.exposeBoolean('noSnapshots', { description: 'Whether the volume goes without its snapshots. Microversion 3.55.' }),
    sourceProjectId: t.exposeID('sourceProjectId', { description: 'The project that offers it, an id of Keystone\'s. Microversion 3.57.' }),
    destinationProjectId: t.exposeID('destinationProjectId', { description: 'The project that took it, an id of Keystone\'s; null as long as nobody has. Microversion 3.57.' }),
    accepted: t.exposeBoolean('accepted', { description: 'Whether it was taken. Microversion 3.57.' }),
    volume: t.field({
      type: VolumeRef,
      description: 'The volume that is offered. Its ids cost nothing.',
      resolve: ({ volumeId }, _, { loaders }, info) => reference('Volume', volumeId, loaders.volume.byId, info),
    }),
  }),
});
