import { createHmac, randomBytes } from 'node:crypto';

const SALT_LENGTH = 8;
const KEY_LENGTH = 16;

/** A new auth key, and what is kept of it. */
export function makeAuthKey(): { key: string; salt: string; crypt_hash: string } {
  const salt = randomHex(SALT_LENGTH);
  const key = randomHex(KEY_LENGTH);
  return { key, salt, crypt_hash: cryptHash(salt, key) };
}

/** Whether a key is the one of which the hash was made; a number counts as its digits. */
export function isAuthKey({ salt, crypt_hash }: { salt: string; crypt_hash: string }, key: string | number): boolean {
  return cryptHash(salt, String(key)) === crypt_hash;
}

function cryptHash(salt: string, key: string): string {
  return createHmac('sha1', salt).update(key).digest('hex');
}

function randomHex(length: number): string {
  return randomBytes(length).toString('hex').slice(0, length);
}
