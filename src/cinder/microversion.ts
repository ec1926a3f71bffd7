import { CinderError } from './errors.ts';

/** A microversion of Cinder's v3 API, as in `OpenStack-API-Version: volume 3.70`. */
export type Microversion = `3.${number}`;

/** The newest microversion whose answers this client knows (Cinder 2024.1 and later). */
export const newestKnown: Microversion = '3.71';

const form = /^3\.\d{1,3}$/;

/** Whether `text` has the form of a v3 microversion. */
export function isMicroversion(text: string): text is Microversion {
  return form.test(text);
}

/** Whether `version` is `other` or newer; compared as numbers, so that 3.10 is newer than 3.9. */
export function atLeast(version: Microversion, other: Microversion): boolean {
  return minorOf(version) >= minorOf(other);
}

/**
 * The highest microversion that both sides know.
 *
 * @param server what the version document says that the endpoint offers
 * @param most the newest that may be used
 * @throws CinderError `UPSTREAM_ERROR` where the endpoint's oldest is newer than `most`
 */
export function negotiate(server: { min: Microversion; max: Microversion }, most: Microversion): Microversion {
  if (!atLeast(most, server.min)) {
    throw new CinderError('UPSTREAM_ERROR', `Cinder speaks ${server.min} to ${server.max}; at most ${most} may be used here.`);
  }
  return atLeast(server.max, most) ? most : server.max;
}

/**
 * Refuses what the cloud is too old for, with no call made.
 *
 * @param available the negotiated microversion
 * @param required the microversion that `what` needs; undefined where every cloud has it
 * @throws CinderError `MICROVERSION_TOO_LOW`
 */
export function requireMicroversion(available: Microversion, required: Microversion | undefined, what: string): void {
  if (required === undefined || atLeast(available, required)) return;
  throw new CinderError('MICROVERSION_TOO_LOW', `${what} needs microversion ${required}; this cloud offers ${available}.`, {
    required,
    available,
  });
}

function minorOf(version: Microversion): number {
  return Number(version.slice(2));
}
