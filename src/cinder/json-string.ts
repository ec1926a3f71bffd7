/**
 * Where a string of a JSON text ends.
 *
 * @param open the index of the quote that opens it
 * @returns the index of the quote that closes it; -1 if there is none
 */
export function endOfString(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); close !== -1; close = text.indexOf('"', close + 1)) {
    let escapes = 0;
    while (text[close - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return close;
  }
  return -1;
}
