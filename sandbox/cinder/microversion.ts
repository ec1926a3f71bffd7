import { Fault } from './fault.ts';

/** A version of the API, compared as two numbers: 3.9 is lower than 3.10. */
export class Microversion {
  readonly major: number;
  readonly minor: number;

  constructor(major: number, minor: number) {
    this.major = major;
    this.minor = minor;
  }

  /** @param version for example `3.53` */
  static of(version: string): Microversion {
    const [major = 3, minor = 0] = version.split('.').map(Number);
    return new Microversion(major, minor);
  }

  atLeast(version: string): boolean {
    return this.compare(Microversion.of(version)) >= 0;
  }

  compare(other: Microversion): number {
    return this.major - other.major || this.minor - other.minor;
  }

  toString(): string {
    return `${this.major}.${this.minor}`;
  }
}

/** The microversion of a request, with a fault if this cloud does not have it. */
export interface Negotiated {
  microversion: Microversion;
  fault?: Fault;
}

/**
 * Reads the header OpenStack-API-Version, such as `volume 3.50`. Without it, the microversion is 3.0.
 *
 * @param maximum the highest version of this cloud
 */
export function negotiate(header: string | undefined, maximum: string): Negotiated {
  const version = header?.replace(/^volume /, '') ?? '3.0';
  const microversion = Microversion.of(version);
  if (microversion.atLeast('3.0') && microversion.compare(Microversion.of(maximum)) <= 0) return { microversion };
  const text = `Version ${version} is not supported by the API. Minimum is 3.0 and maximum is ${maximum}.`;
  return { microversion, fault: new Fault(406, text) };
}
