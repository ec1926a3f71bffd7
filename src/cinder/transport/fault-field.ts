/** Where Cinder names the attribute of the body that it refuses: its validation, then checks of its own. */
const named: readonly RegExp[] = [
  /'([^']+)' is a required property$/,
  /\('([^']+)'(?:, '[^']+')* (?:was|were) unexpected\)$/,
  /'([^']+)' does not match any of the regexes/,
  /^Invalid input for field\/attribute (\S+)\. Value: /,
  /^An invalid '(name)' value was provided/,
  /^Invalid (metadata)(?: size)?: /,
  /^Invalid attaching (mode) /,
  /^Invalid (host): /,
];

/** What Cinder's own checks call by other words than the attribute's. */
const known: readonly (readonly [RegExp, string])[] = [
  [/Availability zone '.*' is invalid/, 'availability_zone'],
  [/New size for extend must be greater/, 'new_size'],
  [/Invalid volume size provided|Volume size '?\d+'?GB? cannot be smaller/, 'size'],
  [/Invalid volume_type (?:passed|provided)/, 'volume_type'],
  [/^Invalid image href/, 'imageRef'],
  [/^Invalid auth key: /, 'auth_key'],
];

/** The attribute that a fault is about, in Cinder's spelling; undefined where it names none. */
export function fieldOf(message: string): string | undefined {
  for (const form of named) {
    const [, field] = form.exec(message) ?? [];
    if (field !== undefined) return field;
  }
  return known.find(([form]) => form.test(message))?.[1];
}
