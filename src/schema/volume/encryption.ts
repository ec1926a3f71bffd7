import type { VolumeEncryption } from '../../cinder/resources/volumes.ts';
import { builder } from '../builder.ts';
import { encryptionFields } from '../encryption-fields.ts';
import { cinder, nullIf } from '../facts/facts.ts';

/** The encryption of a volume. */
export const VolumeEncryptionRef = builder.objectRef<VolumeEncryption>('VolumeEncryption').implement({
  description: 'The encryption of a volume: the ID of the key, and the settings of the volume type.',
  extensions: cinder({ rest: ['GET /volumes/{id}/encryption'] }),
  fields: (t) => ({
    encryptionKeyId: t.exposeID('encryptionKeyId', {
      description: 'The ID of the key in the key manager. Cinder never returns the key.',
      extensions: nullIf('the volume is not encrypted'),
    }),
    ...encryptionFields(t, 'the volume type is not encrypted'),
  }),
});
