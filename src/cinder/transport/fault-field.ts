/** Texts in which Cinder names the refused attribute of the body: of the validation, then of other checks. */
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

/** Texts in which Cinder describes the attribute in other words. */
const known: readonly (readonly [RegExp, string])[] = [
  [/Availability zone '.*' is invalid/, 'availability_zone'],
  [/New size for extend must be greater/, 'new_size'],
  [/Invalid volume size provided|Volume size '?\d+'?GB? cannot be smaller/, 'size'],
  [/Invalid volume_type (?:passed|provided)/, 'volume_type'],
  [/^Invalid image href/, 'imageRef'],
  [/^Invalid auth key: /, 'auth_key'],
];

/** The attribute that a fault is about, as spelled by Cinder. Undefined if the text names none. */
export function fieldOf(message: string): string | undefined {
  for (const form of named) {
    const [, field] = form.exec(message) ?? [];
    if (field !== undefined) return field;
  }
  return known.find(([form]) => form.test(message))?.[1];
}
