import { expect, test } from 'vitest';
import { profileShares } from '../../../bench/instant/profile-shares.ts';

const frame = (id: number, functionName: string, url: string, ...children: number[]) => ({
  id,
  callFrame: { functionName, url, lineNumber: 0, columnNumber: 0 },
  children,
});

test('a profile is divided by the innermost known frame, without idle time and the start', () => {
  const nodes = [
    frame(1, '(root)', '', 2, 3, 4, 6),
    frame(2, '(idle)', ''),
    frame(3, '(garbage collector)', ''),
    frame(4, 'listPage', 'file:///dist/src/cinder/list.js', 5),
    frame(5, 'replace', ''),
    frame(6, 'run', 'node:internal/modules/esm/module_job', 7),
    frame(7, 'decoder', 'file:///dist/src/cinder/decode.js'),
  ];
  const shares = profileShares({ nodes, samples: [2, 3, 5, 4, 7], timeDeltas: [100, 10, 20, 10, 50] });
  expect(shares).toEqual([
    ["decoding of Cinder's records", 0.75],
    ['garbage collection', 0.25],
  ]);
});
