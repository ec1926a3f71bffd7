/**
 * The exceptions of Cinder for an invalid status, such as InvalidVolume, although the HTTP status is that of invalid
 * input.
 */
const exceptions =
  /^(Error (force )?(at|de)taching volume - InvalidVolume: |Invalid (volume|snapshot|backup|group|group ?snapshot|volume attachment|consistencygroup|cgsnapshot)( status)?: )/i;

/** The texts of the API about an invalid status. */
const sentences: readonly RegExp[] = [
  /^Volume \S+ is still attached/,
  /^Cannot re-image a volume which is attached/,
  /^Cannot reset-state to in-use because/,
  /^(Provided )?snapshot status .* not allowed for/i,
  /\b(type|specs)( is)?( currently| still)? in use\.$/i,
  /is still associated with entities\.$/,
  /^Volume type encryption for type \S+ already exists\.$/,
  /^Invalid volume type: Type (access modification is not applicable to public volume type|\S+ is already associated with)/,
  /^The volume type \S+ is (the only currently defined|a default) volume type and cannot be deleted\.$/,
  /retypes affecting multiattach are only allowed on available volumes/,
  /^(Invalid input received: )?Modification operations are not allowed on frozen /,
  /^Invalid input received: (No service could be changed: )?\w+ in .* must be .* to failover\.$/,
];

/** Invalid input that Cinder reports as an invalid volume. */
const badInput = /^Invalid volume: UUIDs .* are in both add and remove /;

/** Whether a 400 or 409 of Cinder is about a status, and not about the input. */
export function isInvalidState(message: string): boolean {
  if (badInput.test(message)) return false;
  return exceptions.test(message) || sentences.some((sentence) => sentence.test(message));
}
