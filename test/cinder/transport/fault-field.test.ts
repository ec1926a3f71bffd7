import { expect, test } from 'vitest';
import { fieldOf } from '../../../src/cinder/transport/fault-field.ts';

test.each([
  ["Invalid input for field/attribute name. Value: a. 'a' is too long", 'name'],
  ["Invalid input for field/attribute instance_uuid. Value: nope. 'nope' is not a 'uuid'", 'instance_uuid'],
  ["Invalid input for field/attribute os-attach. Value: {}. 'mountpoint' is a required property", 'mountpoint'],
  [
    "Invalid input for field/attribute volume. Value: {'a': 1}. Additional properties are not allowed ('a', 'b' were unexpected)",
    'a',
  ],
  [
    "Invalid input for field/attribute metadata. Value: {'a$': 'x'}. 'a$' does not match any of the regexes: '^[a-zA-Z0-9-_:. /]{1,255}$'",
    'a$',
  ],
  ["An invalid 'name' value was provided. The name must be: printable characters.", 'name'],
  ['Invalid metadata: ...', 'metadata'],
  ['Invalid metadata size: Metadata property value greater than 255 characters', 'metadata'],
  ["Invalid attaching mode 'rw' for volume 5.", 'mode'],
  ["Invalid host: No available service named 'x'", 'host'],
  ["Availability zone 'x' is invalid.", 'availability_zone'],
  ["Invalid input received: Availability zone 'x' is invalid.", 'availability_zone'],
  [
    'Invalid input received: New size for extend must be greater than current size. (current: 2, extended: 1).',
    'new_size',
  ],
  [
    "Invalid input received: Volume size '1'GB cannot be smaller than original volume size  2GB. They must be >= original volume size.",
    'size',
  ],
  ['Invalid input received: Invalid volume_type passed: nope.', 'volume_type'],
  ['Invalid image href nope.', 'imageRef'],
  ['Invalid auth key: Attempt to transfer 5 with invalid auth key.', 'auth_key'],
  ['Invalid input received: it is bad', undefined],
  ['Malformed request body', undefined],
])('%s', (message, field) => {
  expect(fieldOf(message)).toBe(field);
});
