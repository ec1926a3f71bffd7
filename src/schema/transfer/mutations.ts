import { acceptTransfer, deleteTransfer } from '../../cinder/resources/transfer-actions.ts';
import { acceptance, createTransfer, newTransfer } from '../../resolvers/create-transfer.ts';
import { TransferRef } from '../refs.ts';
import { creation, deletion, subject } from '../subject.ts';
import { volume } from '../volume/mutations.ts';

const transfer = subject('transfer', TransferRef, (loaders) => loaders.transfer);

creation(transfer, 'createTransfer', {
  description: 'Offers a volume to another project: to whoever has the auth key. `POST /volume-transfers`; below microversion 3.55 `POST /os-volume-transfer`. Members. The volume goes from AVAILABLE to AWAITING_TRANSFER, at once.',
  input: (t) => ({
    volumeId: t.id({ required: true, description: 'The volume to offer: available, and so are its snapshots.' }),
    name: t.string({ description: 'A name for the offer, 1 to 255 characters.' }),
    noSnapshots: t.boolean({ required: true, defaultValue: false, description: 'Offer the volume without its snapshots, which stay. Microversion 3.55.' }),
  }),
  ids: { volumeId: 'Volume' },
  check: newTransfer,
  run: (context, input) => createTransfer(context, input),
  payload: (t) => ({
    authKey: t.string({
      description: 'The key that whoever takes the volume must have. Cinder shows it this once: it cannot be read later.',
      resolve: ({ result }) => result?.authKey ?? null,
    }),
  }),
});

deletion(transfer, 'deleteTransfer', {
  description: 'Takes the offer of a volume back. `DELETE /volume-transfers/{id}`; below microversion 3.55 `DELETE /os-volume-transfer/{id}`. Members. The volume goes back to AVAILABLE, at once.',
  run: ({ client }, { id }) => deleteTransfer(client, id),
});

creation(volume, 'acceptTransfer', {
  description: 'Takes a volume that another project offers. `POST /volume-transfers/{id}/accept`; below microversion 3.55 `POST /os-volume-transfer/{id}/accept`. Members, whose quotas must allow it. The volume is then the project\'s, and AVAILABLE; the transfer is gone.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The Transfer to accept: its global id, or Cinder\'s own, which the project cannot look up.' }),
    authKey: t.string({ required: true, description: 'The key that came with the offer.' }),
  }),
  ids: { id: 'Transfer' },
  check: acceptance,
  run: ({ client }, { id, authKey }) => acceptTransfer(client, id, authKey),
});
