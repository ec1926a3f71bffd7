import { acceptTransfer, deleteTransfer } from '../../cinder/resources/transfer-actions.ts';
import { acceptance, createTransfer, newTransfer } from '../../resolvers/transfer/create-transfer.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { operationFailed } from '../facts/null-conditions.ts';
import { TransferRef } from '../refs.ts';
import { creation, deletion, subject } from '../subject.ts';
import { volume } from '../volume/mutations.ts';

const transfer = subject('transfer', TransferRef, (loaders) => loaders.transfer);
const when = 'before microversion 3.55';

creation(transfer, 'createTransfer', {
  description:
    'Creates a transfer, which offers a volume to another project. The other project needs the auth key to accept the transfer.',
  cinder: {
    rest: [
      { call: 'POST /volume-transfers', transition: 'volume available → awaiting-transfer', sdk: ['create_transfer'] },
      { call: 'POST /os-volume-transfer', when, transition: 'volume available → awaiting-transfer' },
    ],
    roles: ['member'],
  },
  input: (t) => ({
    volumeId: t.id({
      required: true,
      description: 'The volume to offer. The volume and its snapshots must be `AVAILABLE`.',
      extensions: cinder({ idOf: 'Volume' }),
    }),
    name: t.string({ description: 'The name of the transfer, 1 to 255 characters.' }),
    noSnapshots: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the volume is offered without its snapshots, which then stay in the project.',
      extensions: cinder({ since: '3.55' }),
    }),
  }),
  ids: { volumeId: 'Volume' },
  check: newTransfer,
  run: (context, input) => createTransfer(context, input),
  payload: (t) => ({
    authKey: t.string({
      description: 'The auth key, which is required to accept the transfer. Cinder shows the auth key only once.',
      extensions: nullIf(operationFailed),
      resolve: ({ result }) => result?.authKey ?? null,
    }),
  }),
});

deletion(transfer, 'deleteTransfer', {
  description: 'Deletes a transfer that nobody has accepted.',
  cinder: {
    rest: [
      {
        call: 'DELETE /volume-transfers/{id}',
        transition: 'volume awaiting-transfer → available',
        sdk: ['delete_transfer'],
      },
      { call: 'DELETE /os-volume-transfer/{id}', when, transition: 'volume awaiting-transfer → available' },
    ],
    roles: ['member'],
  },
  run: ({ client }, { id }) => deleteTransfer(client, id),
});

creation(volume, 'acceptTransfer', {
  description:
    'Accepts a transfer: the volume moves to the project of the caller, and the transfer is deleted. The quotas of the project must allow the volume.',
  cinder: {
    rest: [
      {
        call: 'POST /volume-transfers/{id}/accept',
        transition: 'volume awaiting-transfer → available, in the new project',
        sdk: ['accept_transfer'],
      },
      {
        call: 'POST /os-volume-transfer/{id}/accept',
        when,
        transition: 'volume awaiting-transfer → available, in the new project',
      },
    ],
    roles: ['member'],
  },
  input: (t) => ({
    id: t.id({
      required: true,
      description:
        'The transfer to accept: the global ID, or the ID in Cinder. The accepting project cannot query the transfer.',
      extensions: cinder({ idOf: 'Transfer' }),
    }),
    authKey: t.string({ required: true, description: 'The auth key, from the payload of `createTransfer`.' }),
  }),
  ids: { id: 'Transfer' },
  check: acceptance,
  run: ({ client }, { id, authKey }) => acceptTransfer(client, id, authKey),
});
