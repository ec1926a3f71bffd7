/**
 * Writes a value the way Python's repr() does, because Cinder's validation errors quote values in it.
 * @param value a JSON value
 * @returns for example `{'size': 1, 'name': None}`
 */
export function pythonRepr(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`;
  if (typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, item]) => `${quote(key)}: ${pythonRepr(item)}`)
      .join(', ')}}`;
  }
  return JSON.stringify(value);
}

/**
 * Writes a value the way Python's str() does: strings as they are, all else as repr().
 * @param value a JSON value
 */
export function pythonStr(value: unknown): string {
  return typeof value === 'string' ? value : pythonRepr(value);
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
  return `${mark}${mark === "'" ? escaped.replaceAll("'", "\\'") : escaped}${mark}`;
}
