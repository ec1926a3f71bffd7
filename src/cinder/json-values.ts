// The forms in which Cinder writes values. Values of another form are undefined.

/** A finite number, or a text that contains one. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A Boolean, the text "true" or "false" in any case, or 1 or 0, as stored by databases. */
export function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  return typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined;
}

/** The form in which Cinder writes most times, without a zone. Matches only days that exist in every year. */
const usualTime =
  /^\d{4}-(?!02-(?:29|3)|(?:0[469]|11)-31)(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?$/;

/**
 * A time, in UTC. Null if the text is empty, which is an unset time.
 *
 * Times of Cinder are in UTC and have no zone. Times of extensions can have `-00:00`, which RFC 3339 reserves for an
 * unknown zone. Other observed forms have a space instead of the T, or no colon in the zone. The number of decimal
 * places varies.
 */
export function utcTimeOf(value: unknown): string | null | undefined {
  // Every row has times. Such a test takes a small part of the time of the conversion below.
  if (typeof value === 'string' && usualTime.test(value)) return `${value}Z`;
  if (value === '') return null;
  const form = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,9})? ?(?:(Z|UTC)|([+-]\d\d):?(\d\d)?)?$/i;
  const [, day, time, fraction = '', utc, hours, minutes = '00'] =
    form.exec(typeof value === 'string' ? value.trim() : '') ?? [];
  const zone = utc !== undefined || hours === undefined ? 'Z' : `${hours}:${minutes}`;
  const moved = new Date(`${day ?? ''}T${time ?? ''}${zone}`);
  // `Date` would move a day that does not exist, such as February 30, to the next month.
  const seconds = new Date(`${day ?? ''}T${time ?? ''}Z`);
  const isReal = !Number.isNaN(seconds.getTime()) && seconds.toISOString().startsWith(`${day ?? ''}T${time ?? ''}`);
  if (!isReal || Number.isNaN(moved.getTime())) return undefined;
  const [inUtc = ''] = moved.toISOString().split('.', 1);
  // Years after 9999 and before 0 have a sign.
  return /^\d{4}-/.test(inUtc) ? `${inUtc}${fraction}Z` : undefined;
}

/** The number of a percentage such as `"100%"`, without fractions. Null if the text is empty. */
export function percentageOf(value: unknown): number | null | undefined {
  if (value === '') return null;
  const match = typeof value === 'string' ? /^(\d{1,9}(?:\.\d+)?)%$/.exec(value) : null;
  return match ? Math.trunc(Number(match[1])) : undefined;
}

/**
 * Converts a value to a map of strings. Null if the value is not an object. Other values in the map become JSON texts. A
 * map that has only strings is returned itself.
 */
export function stringMapOf(value: unknown): Readonly<Record<string, string>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (Object.values(value).every((item) => typeof item === 'string')) return value as Record<string, string>;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, textOf(item)]));
}

function textOf(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
