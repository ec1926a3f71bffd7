import { nullIf, type Facts } from './facts.ts';

/** Conditions under which fields of several types are null. Each continues the sentence "Null if …". */

export const noName = 'no name was given';
export const noDescription = 'no description was given';
/** The condition of a field that requires a call of its own. The error is in `errors` of the response. */
export const callFailed = 'the call to Cinder failed';
/** The same for a call to another service. */
export const serviceFailed = 'the call to the service failed';
export const noNova = 'the catalog of the token has no compute service in the region';
export const noGlance = 'the catalog of the token has no image service in the region';
/** The condition of a field in the payload of a mutation. */
export const operationFailed = 'the operation failed';
export const noCall = 'no call was made';
export const notReported = 'the driver does not report the value';
/** The fields of a volume other than its ID, name and group. See `listWithMissingGroups`. */
export const groupDeleted =
  'the group of the volume was deleted without the volume, because Cinder then returns no details';
export const neverUpdated = 'the record was never updated';
export const keyMissing = 'the key does not exist';
export const volumeHidden = 'the volume is not visible to the caller';
export const volumeTypeHidden = 'the volume type is not visible to the caller';
export const groupTypeHidden = 'the group type is not visible to the caller';
export const notImported = 'the backup is being imported, or its import failed';
export const notVolumeService = 'the service is not `cinder-volume`';

/** The options of a field that is null if the driver does not report the value. */
export function reported(
  description: string,
  ...others: string[]
): { description: string; extensions: { cinder: Facts } } {
  return { description, extensions: nullIf(notReported, ...others) };
}
