import { CinderError } from './errors.ts';

/** A microversion of the v3 API of Cinder, as in `OpenStack-API-Version: volume 3.70`. */
export type Microversion = `3.${number}`;

/** The newest microversion that this client supports (Cinder 2024.1 and later). */
export const newestKnown: Microversion = '3.71';

const form = /^3\.\d{1,3}$/;

/** Whether `text` has the form of a v3 microversion. */
export function isMicroversion(text: string): text is Microversion {
  return form.test(text);
}

/** Whether `version` is `other` or newer. Compares numbers, so that 3.10 is newer than 3.9. */
export function atLeast(version: Microversion, other: Microversion): boolean {
  return minorOf(version) >= minorOf(other);
}

/**
 * Returns the highest microversion that both sides support.
 *
 * @param server the microversions in the version document of the endpoint
 * @param most the maximum microversion of the gateway
 * @throws CinderError `UPSTREAM_ERROR` if the oldest microversion of the endpoint is newer than `most`
 */
export function negotiate(server: { min: Microversion; max: Microversion }, most: Microversion): Microversion {
  if (!atLeast(most, server.min)) {
    throw new CinderError(
      'UPSTREAM_ERROR',
      `Cinder supports the microversions ${server.min} to ${server.max}. The gateway can use ${most} at most.`,
    );
  }
  return atLeast(server.max, most) ? most : server.max;
}

/**
 * Checks that the cloud supports a feature. Makes no call.
 *
 * @param available the negotiated microversion
 * @param required the microversion that the feature requires; undefined if every cloud has the feature
 * @param what the feature, as the subject of the error message
 * @throws CinderError `MICROVERSION_TOO_LOW`
 */
export function requireMicroversion(available: Microversion, required: Microversion | undefined, what: string): void {
  if (required !== undefined && !atLeast(available, required)) throw tooLow(what, required, available);
}

/** The error for what requires a newer cloud. */
export function tooLow(what: string, required: Microversion, available: Microversion): CinderError {
  return new CinderError(
    'MICROVERSION_TOO_LOW',
    `${what} requires microversion ${required}. The newest available microversion is ${available}.`,
    {
      required,
      available,
    },
  );
}

function minorOf(version: Microversion): number {
  return Number(version.slice(2));
}
