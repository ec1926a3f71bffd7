/** The actions and the details that a message can name, by their ids. */
const ACTIONS: Record<string, string> = {
  '001': 'schedule allocate volume',
  '003': 'copy volume to image',
  '007': 'extend volume',
  '008': 'create volume from backend storage',
  '009': 'create snapshot',
  '010': 'delete snapshot',
  '013': 'create backup',
  '014': 'delete backup',
  '015': 'restore backup',
  '016': 'reimage volume',
};
const DETAILS: Record<string, string> = {
  '003': 'Could not find any available weighted backend.',
  '004': 'Failed to upload volume to image at backend.',
  '009': 'Compute service failed to extend volume.',
  '010': 'Volume Driver failed to extend volume.',
  '012': 'Driver failed to create the volume.',
  '013': 'Snapshot failed to create.',
  '016': 'Snapshot failed to delete.',
  '020': 'Backup driver failed to create backup.',
  '025': 'Backup driver failed to delete backup.',
  '026': 'Backup driver failed to restore backup.',
  '028': 'Compute service failed to reimage volume.',
};

/** The text of a message, for example `extend volume:Volume Driver failed to extend volume.` */
export function userMessage(actionId: string, detailId: string): string {
  return `${ACTIONS[actionId] ?? 'unknown action'}:${DETAILS[detailId] ?? 'An unknown error occurred.'}`;
}
