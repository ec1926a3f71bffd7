const TRUE = ['1', 't', 'true', 'on', 'y', 'yes'];
const FALSE = ['0', 'f', 'false', 'off', 'n', 'no'];

/** Reads a Boolean like oslo's strict bool_from_string. Undefined if the value is not a Boolean. */
export function strictBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = String(value).trim().toLowerCase();
  if (TRUE.includes(text)) return true;
  return FALSE.includes(text) ? false : undefined;
}

/** Reads a Boolean like oslo's lenient bool_from_string. Unknown values are false. */
export function lenientBoolean(value: unknown): boolean {
  return strictBoolean(value) ?? false;
}
