import type { BackupRecord } from '../../cinder/resources/backup-records.ts';
import { builder } from '../builder.ts';

/** What a backup is taken in by elsewhere. */
export const BackupRecordRef = builder.objectRef<BackupRecord>('BackupRecord').implement({
  description: 'What another Cinder takes a backup in by. A secret: it tells where the data are, and with which key they are encrypted.',
  fields: (t) => ({
    backupService: t.exposeString('backupService', { nullable: false, description: 'The backup driver, as a Python path; the other Cinder needs the same one.' }),
    backupUrl: t.exposeString('backupUrl', { nullable: false, description: 'Cinder\'s record of the backup and its driver\'s, base64.' }),
  }),
});
