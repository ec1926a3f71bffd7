import { badRequest, crashed, Fault } from './fault.ts';

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
    const parts = /^([1-9]\d*)\.([1-9]\d*|0)$/.exec(version);
    if (!parts) {
      throw badRequest(`API Version String ${version} is of invalid format. Must be of format MajorNum.MinorNum.`);
    }
    return new Microversion(Number(parts[1]), Number(parts[2]));
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

/** What the OpenStack-API-Version header asks for; a fault still echoes the version where it could be read. */
export interface Negotiated {
  microversion?: Microversion;
  fault?: Fault;
}

/**
 * Reads the OpenStack-API-Version header as Cinder does: none is 3.0, `latest` the maximum, out of range a 406.
 * @param header the header's value
 * @param maximum the highest version of this cloud
 */
export function negotiate(header: string | undefined, maximum: string): Negotiated {
  if (header === undefined) return { microversion: Microversion.of('3.0') };
  const entry = header.split(',').find((part) => part.includes('volume'));
  if (entry === undefined) return { fault: badRequest() };
  const [, version, ...rest] = entry.trim().split(/\s+/);
  if (version === undefined || rest.length > 0) return { fault: crashed() };
  try {
    const microversion = Microversion.of(version === 'latest' ? maximum : version);
    if (microversion.atLeast('3.0') && microversion.compare(Microversion.of(maximum)) <= 0) return { microversion };
    const text = `Version ${version} is not supported by the API. Minimum is 3.0 and maximum is ${maximum}.`;
    return { microversion, fault: new Fault(406, text) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error };
    throw error;
  }
}
