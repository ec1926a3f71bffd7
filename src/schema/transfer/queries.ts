import { transfers } from '../../cinder/resources/transfers.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { TransferConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
import { listField } from '../list-field.ts';
import { TransferRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { TimeFilter } from '../time-filter.ts';

const typeLoaders = (loaders: Loaders): Loaders['transfer'] => loaders.transfer;
const when = 'before microversion 3.55';

showField('transfer', {
  ref: TransferRef,
  typeLoaders,
  description: 'A transfer by ID. The project that accepts a transfer cannot query it.',
  cinder: {
    rest: [
      { call: 'GET /volume-transfers/{id}', sdk: ['get_transfer'] },
      { call: 'GET /os-volume-transfer/{id}', when },
    ],
    nullIf: ['the transfer does not exist', 'the volume of the transfer belongs to another project'],
  },
});

findField('findTransfer', {
  ref: TransferRef,
  typeLoaders,
  allProjects: true,
  description: 'A transfer by ID or name.',
  cinder: {
    rest: [
      { call: 'GET /volume-transfers/{id}', sdk: ['find_transfer'] },
      { call: 'GET /volume-transfers/detail', when: 'if no ID matches' },
      { call: 'GET /os-volume-transfer/{id}', when },
      { call: 'GET /os-volume-transfer/detail', when: `${when}, if no ID matches` },
    ],
  },
});

listField('transfers', {
  type: 'Transfer',
  description: 'The transfers of volumes of the project that nobody has accepted.',
  cinder: {
    rest: [
      { call: 'GET /volume-transfers/detail', sdk: ['transfers'] },
      { call: 'GET /volume-transfers/detail', when: 'with `orderBy`', since: '3.59' },
      { call: 'GET /os-volume-transfer/detail', when },
    ],
    covers: [{ call: 'GET /volume-transfers', sdk: ['transfers(details=False)'] }],
  },
  connection: TransferConnection,
  typeLoaders,
  resource: transfers,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    search: t.string({ description: 'A part of the name or ID, in upper or lower case.' }),
    ids: t.idList({ description: 'The IDs of transfers, of which the transfer must have one.' }),
    volumeId: t.id({ description: 'The ID of the volume.' }),
    noSnapshots: t.boolean({ description: 'Whether the volume is offered without its snapshots.' }),
    sourceProjectId: t.id({
      description: 'The exact ID of the project that offers the volume.',
      extensions: cinder({ idOf: 'project' }),
    }),
    projectId: t.id({
      description: 'The ID of the project that owns the volume. Requires `allProjects`.',
      extensions: cinder({ idOf: 'project' }),
    }),
    createdAt: t.field({ type: TimeFilter, description: 'The date and time when the transfer was created.' }),
  }),
});
