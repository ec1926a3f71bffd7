import type { VolumeEncryption } from '../../cinder/resources/volumes.ts';
import { builder } from '../builder.ts';
import { encryptionFields } from '../encryption-fields.ts';

/** How a volume is encrypted. */
export const VolumeEncryptionRef = builder.objectRef<VolumeEncryption>('VolumeEncryption').implement({
  description: 'How a volume is encrypted: its key, and what its type says. `GET /volumes/{id}/encryption`.',
  fields: (t) => ({
    encryptionKeyId: t.exposeID('encryptionKeyId', { description: 'The id of its key in the key manager; the key itself Cinder never shows.' }),
    ...encryptionFields(t),
  }),
});
