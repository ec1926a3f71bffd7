/** The operations that the schema does not have yet; it shrinks to nothing. */
export const notYet: readonly string[] = [
];
