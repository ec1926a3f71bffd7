/** What is wrong with a text: one message for each fault. */
export function faultsOf(text: string): string[];
