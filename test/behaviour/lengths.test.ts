import { expect, test } from 'vitest';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { done, faultsOf, read, run } from './support/run.ts';

await furnish({ volumes: 1 });

const [id = ''] = fixture.volumeIds;
/** A character of one UTF-16 unit and two bytes, and one of two units and four bytes. */
const [accented, emoji] = ['é', '🙂'];
/** Cinder's limit for names and values: 255 characters, independent of their bytes. */
const most = 255;

test('a name of 255 accented characters is stored', async () => {
  const name = accented.repeat(most);
  await done('alice', 'updateVolume', { id, name });
  expect(await read('volume', id, 'name')).toEqual({ name });
});

test('a name of 255 characters of two UTF-16 units is sent to Cinder, whose database does not support them', async () => {
  expect(await faultsOf('alice', 'updateVolume', { id, name: emoji.repeat(most) })).toMatchObject([
    { extensions: { code: 'UPSTREAM_ERROR', status: 500 } },
  ]);
});

test.each([accented, emoji])('a name of 256 %s is refused without a call', async (character) => {
  const { userErrors, calls } = await run('alice', 'updateVolume', { id, name: character.repeat(most + 1) });
  expect(userErrors).toMatchObject([
    {
      code: 'BAD_USER_INPUT',
      path: ['input', 'name'],
      message: 'The text must have at most 255 characters; received 256.',
    },
  ]);
  expect(calls).toEqual([]);
});

test('a metadata value of 255 accented characters is stored', async () => {
  const metadata = { long: accented.repeat(most) };
  await done('alice', 'updateVolume', { id, metadata });
  expect(await read('volume', id, 'metadata')).toEqual({ metadata });
  await done('alice', 'updateVolume', { id, metadata: {} });
});

test('an image metadata value of 255 accented characters is stored', async () => {
  const imageMetadata = { long: accented.repeat(most) };
  await done('alice', 'setVolumeImageMetadata', { id, metadata: imageMetadata });
  expect(await read('volume', id, 'imageMetadata')).toEqual({ imageMetadata });
});

/** Cinder accepts up to 65,535 bytes since 24.0. The lab's 21.3 and the sandbox accept 255 characters. */
test.each(['v'.repeat(most + 1), accented.repeat(most + 1), 'v'.repeat(65_535)])(
  'a longer image metadata value is sent to Cinder',
  async (value) => {
    const { userErrors, calls } = await run('alice', 'setVolumeImageMetadata', { id, metadata: { long: value } });
    expect(calls).toEqual(['POST /volumes/{id}/action']);
    expect(userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'metadata', 'long'] }]);
    expect(userErrors[0]?.message).toMatch(/'(v+|é+)' is too long$/);
  },
);

test('an image metadata value that no release of Cinder accepts is refused without a call', async () => {
  const { userErrors, calls } = await run('alice', 'setVolumeImageMetadata', {
    id,
    metadata: { long: accented.repeat(32_768) },
  });
  expect(userErrors).toMatchObject([
    {
      code: 'BAD_USER_INPUT',
      path: ['input', 'metadata', 'long'],
      message: 'A value must have at most 65535 bytes; received 65536.',
    },
  ]);
  expect(calls).toEqual([]);
});

test('a name of 255 accented characters is found by all its characters, but not by the first 254', async () => {
  const found = async (name: string): Promise<unknown> =>
    (
      await as('alice').send('query ($name: String!) { volumes(filter: { name: $name }) { nodes { cinderId } } }', {
        name,
      })
    ).data;
  expect(await found(accented.repeat(most))).toEqual({ volumes: { nodes: [{ cinderId: id }] } });
  expect(await found(accented.repeat(most - 1))).toEqual({ volumes: { nodes: [] } });
});
