/**
 * Finds the end of a string in a JSON text.
 *
 * @param open the index of the opening quote
 * @returns the index of the closing quote, or -1 if the string does not end
 */
export function endOfString(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); close !== -1; close = text.indexOf('"', close + 1)) {
    let escapes = 0;
    while (text[close - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return close;
  }
  return -1;
}
