import { invalidInput } from '../cinder/fault.ts';
import type { Page } from '../cinder/paging.ts';
import { pythonStr } from '../python/repr.ts';
import type { BackendFile } from './backend-files.ts';

/**
 * What the drivers that sort and page do it with (`paginate_entries_list` in `cinder/volume/volume_utils.py`); its
 * marker is a reference as JSON.
 * @throws Fault 400 for a marker that is no JSON, or no reference
 */
export function paginate(files: BackendFile[], page: Page): BackendFile[] {
  const sorted = files.toSorted((one, other) => {
    for (const [index, key] of page.sortKeys.entries()) {
      const [left, right] = [one, other].map((file) => (key === 'size' ? file.size : file.reference['source-name']));
      if (left === undefined || right === undefined || left === right) continue;
      return left < right === (page.sortDirections[index] === 'asc') ? -1 : 1;
    }
    return 0;
  });
  const start = page.marker ? behind(sorted, page.marker) : 0;
  return sorted.slice(start + page.offset, start + page.offset + page.limit);
}

function behind(files: BackendFile[], text: string): number {
  const marker = read(text);
  const at = files.findIndex(({ reference }) => JSON.stringify(reference) === JSON.stringify(marker));
  if (at < 0) throw invalidInput(`marker not found: ${pythonStr(marker)}`);
  return at + 1;
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput(`marker ${text} can not be analysed, please use json like format`);
  }
}
