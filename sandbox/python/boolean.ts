const TRUE = ['1', 't', 'true', 'on', 'y', 'yes'];
const FALSE = ['0', 'f', 'false', 'off', 'n', 'no'];

/**
 * Reads a boolean the way oslo's strict bool_from_string does.
 * @param value a boolean or one of the usual spellings in any case
 * @returns undefined where it is none of them
 */
export function strictBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = String(value).trim().toLowerCase();
  if (TRUE.includes(text)) return true;
  return FALSE.includes(text) ? false : undefined;
}

/**
 * Reads a boolean the way oslo's lenient bool_from_string does: whatever it does not know is false.
 * @param value a boolean or text
 */
export function lenientBoolean(value: unknown): boolean {
  return strictBoolean(value) ?? false;
}
