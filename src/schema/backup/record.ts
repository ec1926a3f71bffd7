import type { BackupRecord } from '../../cinder/resources/backup-records.ts';
import { builder } from '../builder.ts';

/** The record from which another Cinder imports a backup. */
export const BackupRecordRef = builder.objectRef<BackupRecord>('BackupRecord').implement({
  description:
    'The record from which another Cinder imports a backup. A secret: the record names the location of the data and the encryption key.',
  fields: (t) => ({
    backupService: t.exposeString('backupService', {
      nullable: false,
      description: 'The backup driver, as a Python path. The other Cinder must use the same driver.',
    }),
    backupUrl: t.exposeString('backupUrl', {
      nullable: false,
      description: 'The records of Cinder and of the backup driver, encoded in base64.',
    }),
  }),
});
