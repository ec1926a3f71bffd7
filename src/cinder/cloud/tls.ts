import { createPrivateKey, X509Certificate } from 'node:crypto';
import { badInput } from '../errors.ts';
import type { TlsFiles } from '../transport/http-client.ts';
import type { FileSystem } from './file-system.ts';
import type { Settings } from './settings.ts';

const certificate = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^]*?-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g;

/**
 * Reads the files for TLS at startup, so that an unusable file is reported before the first call.
 *
 * As in openstacksdk, `insecure` takes precedence over `verify`, and the file of a certificate can also contain its
 * key.
 *
 * @throws CinderError `BAD_USER_INPUT` with the variable, or the file and the key
 */
export function tlsFiles(settings: Settings, { home, readFile }: FileSystem): TlsFiles {
  function pathOf(
    key: 'cacert' | 'cert' | 'key',
    isUsable: (pem: string) => boolean,
    what: string,
  ): string | undefined {
    const path = settings[key]?.replace(/^~(?=\/)/, () => home);
    if (path === undefined) return undefined;
    const name = settings.nameOf(key);
    const pem = readFile(path);
    if (pem === undefined) throw badInput([name], `${name}: the file ${path} does not exist or is not readable.`);
    if (!isUsable(pem)) throw badInput([name], `${name}: ${path} must contain ${what} in PEM format.`);
    return path;
  }

  const cert = pathOf('cert', hasCertificates, 'a certificate');
  const key =
    pathOf('key', hasKey, 'a private key without a passphrase') ??
    (cert && hasKey(readFile(cert) ?? '') ? cert : undefined);
  if (cert !== undefined && key === undefined) {
    const names = [settings.nameOf('cert'), settings.nameOf('key')];
    throw badInput(names, `${names[0]}: ${cert} contains no private key, and ${names[1]} is missing.`);
  }
  if (key !== undefined && cert === undefined) {
    const names = [settings.nameOf('key'), settings.nameOf('cert')];
    throw badInput(names, `${names[0]} is set, but ${names[1]} is missing.`);
  }
  return {
    caCert: pathOf('cacert', hasCertificates, 'certificates'),
    cert,
    key,
    insecure: settings.insecure === true || settings.verify === false,
  };
}

function hasCertificates(pem: string): boolean {
  const found = pem.match(certificate) ?? [];
  return (
    found.length > 0 &&
    found.every((one) =>
      succeeds(() => new X509Certificate(one.replaceAll(/(?:X509|TRUSTED) CERTIFICATE/g, 'CERTIFICATE'))),
    )
  );
}

function hasKey(pem: string): boolean {
  return succeeds(() => createPrivateKey(pem));
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
