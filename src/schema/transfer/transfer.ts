import { cinder, nullIf } from '../facts/facts.ts';
import { noName } from '../facts/null-conditions.ts';
import { NodeRef } from '../node.ts';
import { projectField } from '../owner-fields.ts';
import { referenceIds, volumeField } from '../reference.ts';
import { TransferRef } from '../refs.ts';

TransferRef.implement({
  description:
    'A transfer: the offer of a volume to another project. A project with the auth key can accept the transfer, which is then deleted.',
  extensions: cinder({
    rest: ['GET /volume-transfers/{id}', { call: 'GET /os-volume-transfer/{id}', when: 'before microversion 3.55' }],
  }),
  interfaces: [NodeRef],
  fields: (t) => ({
    ...referenceIds(t, { volumeId: { kind: 'Volume' } }),
    name: t.exposeString('name', {
      description: 'The name of the transfer, up to 255 characters. Several transfers can have the same name.',
      extensions: nullIf(noName),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time when the transfer was created.',
    }),
    noSnapshots: t.exposeBoolean('noSnapshots', {
      description: 'Whether the volume is offered without its snapshots.',
      extensions: cinder({ since: '3.55' }),
    }),
    sourceProjectId: t.exposeID('sourceProjectId', {
      description: 'The ID in Keystone of the project that offers the volume.',
      extensions: cinder({ since: '3.57', nullIf: ['Cinder has stored no source project'] }),
    }),
    destinationProjectId: t.exposeID('destinationProjectId', {
      description: 'The ID in Keystone of the project that accepted the transfer.',
      extensions: cinder({ since: '3.57', nullIf: ['nobody has accepted the transfer'] }),
    }),
    sourceProject: projectField(t, 'sourceProjectId', 'The project that offers the volume.', {
      since: '3.57',
      nullIf: ['Cinder has stored no source project'],
    }),
    destinationProject: projectField(t, 'destinationProjectId', 'The project that accepted the transfer.', {
      since: '3.57',
      nullIf: ['nobody has accepted the transfer'],
    }),
    accepted: t.exposeBoolean('accepted', {
      description: 'Whether the transfer was accepted.',
      extensions: cinder({ since: '3.57' }),
    }),
    ...volumeField(t, 'The volume that is offered.'),
  }),
});
