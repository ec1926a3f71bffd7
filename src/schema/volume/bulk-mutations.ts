import { bulk } from '../bulk.ts';
import { volumeDetachment } from './attach-mutations.ts';
import { volumeDeletion, volumeExtension } from './mutations.ts';
import { volumeReset } from './state-mutations.ts';

bulk(volumeDeletion, 'deleteVolumes', { description: 'Deletes volumes.' });

bulk(volumeExtension, 'extendVolumes', {
  description: 'Extends volumes, each to a size of its own. Each volume returns to its former status.',
  perRow: ['newSize'],
});

bulk(volumeReset, 'resetVolumeStatuses', {
  description:
    'Resets statuses of volumes in the database of Cinder. The backend is neither checked nor changed. At least one status is required.',
});

bulk(volumeDetachment, 'detachVolumes', {
  description:
    'Records that volumes are detached from servers or hosts. If Nova uses a volume, the gateway needs a service token. A volume with other attachments does not become `AVAILABLE`.',
  perRow: ['attachmentId', 'connector'],
});
