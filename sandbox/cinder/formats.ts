import { pythonRepr } from '../python/repr.ts';
import { pythonLength } from '../python/text.ts';
import { badRequest, crashed, invalidInput } from './fault.ts';
import {
  ATTACH_STATUSES,
  BACKUP_STATUSES,
  GROUP_SNAPSHOT_STATUSES,
  GROUP_STATUSES,
  MIGRATION_STATUSES,
  SNAPSHOT_STATUSES,
  VOLUME_STATUSES,
} from './statuses.ts';

type FormatCheck = (value: unknown) => boolean;

const FORMATS: Record<string, FormatCheck> = {
  uuid: (value) => typeof value === 'string' && isUuidLike(value),
  name: (value) => requireName(value),
  name_non_mandatory_remove_white_spaces: (value) => limitLength(value, 'name'),
  description_non_mandatory_remove_white_spaces: (value) => limitLength(value, 'description'),
  group_type: (value) => typeof value === 'string' && value.trim() !== '' && pythonLength(value.trim()) <= 255,
  availability_zone: (value) => value === null || requireText(value, 'availability_zone'),
  validate_volume_reset_body: (value) => requireReset(value),
  volume_status: (value) => oneOf(value, 'Volume status', VOLUME_STATUSES, tuple(VOLUME_STATUSES)),
  volume_attach_status: (value) => oneOf(value, 'Volume attach status', ATTACH_STATUSES, pythonRepr(ATTACH_STATUSES)),
  volume_migration_status: (value) =>
    oneOf(value, 'Volume migration status', MIGRATION_STATUSES, tuple(MIGRATION_STATUSES)),
  snapshot_status: (value) => oneOf(value, 'Snapshot status', SNAPSHOT_STATUSES, tuple(SNAPSHOT_STATUSES), true),
  backup_status: (value) => oneOf(value, 'Backup status', BACKUP_STATUSES, pythonRepr(BACKUP_STATUSES), true),
  group_status: (value) => requireGroupStatus(value),
  group_snapshot_status: (value) => requireGroupSnapshotStatus(value),
  disabled_reason: (value) =>
    typeof value !== 'string' || value === '' || (value.trim() !== '' && pythonLength(value.trim()) <= 255),
  level: (value) => requireLevel(value),
  name_skip_leading_trailing_spaces: (value) => requireTrimmedName(value),
  progress: (value) => requireProgress(value),
  base64: (value) => typeof value === 'string' && isBase64(value),
};

/**
 * Checks whether a value has one of Cinder's formats.
 *
 * @returns the message of JSON Schema, or undefined if the value has the format
 * @throws Fault 400 if Cinder has another message
 */
export function checkFormat(value: unknown, format: string): string | undefined {
  const check = FORMATS[format];
  if (!check) throw new Error(`unknown format ${format}`);
  return check(value) ? undefined : `${pythonRepr(value)} is not a ${pythonRepr(format)}`;
}

/** Whether a text is a UUID for Cinder: 32 hexadecimal digits, with or without hyphens and braces. */
export function isUuidLike(text: string): boolean {
  return /^[0-9a-f]{32}$/i.test(
    text
      .replace('urn:', '')
      .replace('uuid:', '')
      .replace(/^[{}]+|[{}]+$|-/g, ''),
  );
}

function requireName(value: unknown): boolean {
  const problem = typeof value !== 'string' || value === '' ? 'None' : value.trim() === '' ? 'empty' : undefined;
  if (problem) throw badRequest(`An invalid 'name' value was provided. The 'name' can not be ${problem}.`);
  return true;
}

function limitLength(value: unknown, field: string): boolean {
  const length = typeof value === 'string' ? pythonLength(value.trim()) : 0;
  if (length > 255) throw invalidInput(`${field} has ${length} characters, more than 255.`);
  return true;
}

function requireText(value: unknown, field: string): boolean {
  if (typeof value !== 'string' || value === '') throw badRequest(`The '${field}' can not be None.`);
  if (value.trim() === '') throw invalidInput(`${field} has 0 characters, less than 1.`);
  return limitLength(value, field);
}

function requireReset(value: unknown): boolean {
  const given = Object.values(value as Record<string, unknown>).some((status) => Boolean(status));
  if (!given) throw badRequest("Must specify 'status', 'attach_status' or 'migration_status' for update.");
  return true;
}

function oneOf(value: unknown, what: string, statuses: string[], listed: string, mandatory = false): boolean {
  if (!mandatory && (value === null || value === '')) return true;
  if (typeof value === 'string' && statuses.includes(value.toLowerCase())) return true;
  throw badRequest(`${what}: ${String(value)} is invalid, valid statuses are: ${listed}.`);
}

/** Cinder accepts the statuses of group snapshots, and its message lists those of groups. */
function requireGroupStatus(value: unknown): boolean {
  const status = String(value);
  if (status.trim() === '') throw badRequest("Invalid Group Status: The 'status' can not be empty.");
  if (GROUP_SNAPSHOT_STATUSES.includes(status.toLowerCase())) return true;
  throw badRequest(
    `Invalid Group Status: Group status: ${status} is invalid, valid status are: ` + `${tuple(GROUP_STATUSES)}.`,
  );
}

function requireGroupSnapshotStatus(value: unknown): boolean {
  const status = String(value);
  if (status.trim() === '') throw badRequest("Invalid GroupSnapshot Status: The 'status' can not be empty.");
  if (GROUP_SNAPSHOT_STATUSES.includes(status.toLowerCase())) return true;
  throw badRequest(
    `Invalid GroupSnapshot Status: Group snapshot status: ${status} is invalid, valid statuses are: ` +
      `${tuple(GROUP_SNAPSHOT_STATUSES)}.`,
  );
}

/** Cinder trims any value that is true in Python, and fails if the value is not a text. */
function requireTrimmedName(value: unknown): boolean {
  if (typeof value !== 'string' && isTrue(value)) throw crashed();
  const length = typeof value === 'string' ? pythonLength(value.trim()) : 0;
  const problem =
    typeof value !== 'string' || value === ''
      ? 'None'
      : length === 0
        ? 'empty'
        : length > 255
          ? 'greater than 255 characters'
          : undefined;
  if (problem) throw badRequest(`An invalid 'name' value was provided. The 'name' can not be ${problem}.`);
  return true;
}

function requireLevel(value: unknown): boolean {
  const level = typeof value === 'string' ? value : '';
  if (['DEBUG', 'INFO', 'WARNING', 'ERROR'].includes(level.toUpperCase())) return true;
  throw invalidInput(`${level} is not a valid log level.`);
}

/** A percentage with its sign. Cinder also accepts any value that is false in Python. */
function requireProgress(value: unknown): boolean {
  if (!isTrue(value)) return true;
  if (typeof value !== 'string') throw badRequest(`${pythonRepr(typeName(value))} object is not subscriptable`);
  const integer = /^\s*([+-]?\d+)\s*$/.exec(value.slice(0, -1))?.[1];
  if (integer === undefined) throw invalidInput('progress must be an integer percentage');
  if (Number(integer) < 0 || Number(integer) > 100 || !value.endsWith('%')) {
    throw invalidInput('progress must be an integer percentage between 0 and 100');
  }
  return true;
}

/** Like Python's decoder, ignores characters that are not digits of base 64, and requires the padding. */
function isBase64(text: string): boolean {
  const digits = text.replace(/[^A-Za-z0-9+/=]/g, '');
  return /^[^=]*={0,2}$/.test(digits) && digits.length % 4 === 0;
}

function typeName(value: unknown): string {
  return typeof value === 'number' ? (Number.isInteger(value) ? 'int' : 'float') : 'bool';
}

/** Whether a value is true in Python. */
function isTrue(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value);
}

function tuple(values: string[]): string {
  return `(${values.map(pythonRepr).join(', ')})`;
}
