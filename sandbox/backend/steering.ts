import type { Metadata } from '../store/records.ts';

/** Whether a volume's metadata makes an operation fail: `lab:fail` lists those that do. */
export function failsAt(metadata: Metadata, operation: string): boolean {
  return (metadata['lab:fail'] ?? '').split(',').includes(operation);
}

/** `lab:delay` of a volume's metadata: the seconds that each of its operations takes longer. */
export function delayOf(metadata: Metadata): number {
  return Number(metadata['lab:delay'] ?? 0);
}

/** What steers an operation on several volumes together, as the metadata of one. */
export function steeringOf(volumes: readonly { metadata: Metadata }[], operation: string): Metadata {
  const fails = volumes.some(({ metadata }) => failsAt(metadata, operation));
  return { ...delayOfAll(volumes), ...(fails && { 'lab:fail': operation }) };
}

/** What the operations of several volumes take, one after the other, as the metadata of one. */
export function delayOfAll(volumes: readonly { metadata: Metadata }[]): Metadata {
  return { 'lab:delay': String(volumes.reduce((total, { metadata }) => total + delayOf(metadata), 0)) };
}
