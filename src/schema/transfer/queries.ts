import { transfers } from '../../cinder/resources/transfers.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { TransferConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { TransferRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';

const family = (loaders: Loaders): Loaders['transfer'] => loaders.transfer;

showField('transfer', {
  ref: TransferRef,
  family,
  description: 'A transfer by its id; null where there is none, or its volume is another project\'s: whom it is offered to cannot see it. `GET /volume-transfers/{id}`.',
});

findField('findTransfer', {
  ref: TransferRef,
  family,
  allProjects: true,
  description: 'A transfer by its id or name. `GET /volume-transfers/{id}`, then `GET /volume-transfers/detail?name=`.',
});

listField('transfers', {
  type: 'Transfer',
  description: 'Transfers of the project\'s volumes that nobody has taken yet. `GET /volume-transfers/detail`; below microversion 3.59 Cinder does not page it, and the gateway does; with an order 3.59.',
  connection: TransferConnection,
  family,
  order: transfers,
  allProjects: true,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    id: t.id({ description: 'The id of the transfer.' }),
    volumeId: t.id({ description: 'The id of the volume.' }),
    noSnapshots: t.boolean({ description: 'Whether the volume goes without its snapshots. Microversion 3.55.' }),
    sourceProjectId: t.id({ description: 'The exact id of the project that offers it. Microversion 3.57.' }),
    projectId: t.id({ description: 'The project that owns the volume, with `allProjects` only. Administrators.' }),
  }),
});
