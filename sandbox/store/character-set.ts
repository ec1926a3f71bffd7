import { crashed } from '../cinder/fault.ts';

/**
 * Refuses text that the database's character set (`utf8mb3`, three bytes a character) cannot store, as the lab's does:
 * emoji, for example.
 *
 * @throws Fault 500, in which Cinder does not name the reason
 */
export function requireStorable(value: unknown): void {
  if (typeof value === 'string' && /\p{Surrogate}|[\u{10000}-\u{10ffff}]/u.test(value)) throw crashed();
  if (typeof value !== 'object' || value === null) return;
  for (const [name, item] of Object.entries(value)) {
    requireStorable(name);
    requireStorable(item);
  }
}
