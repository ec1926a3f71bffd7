/** The length of a text as Python's `len` has it: in code points, not in UTF-16 units. */
export function pythonLength(text: string): number {
  return Array.from(text).length;
}

/** Whether Python's `re.search` finds a pattern that is read alike in JavaScript: Python's `$` is also before a newline at the end. */
export function pythonSearch(pattern: string, text: string): boolean {
  return new RegExp(pattern.replace(/\$$/, '\\n?$'), 'u').test(text);
}
