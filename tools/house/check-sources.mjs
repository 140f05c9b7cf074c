import { askClock } from './check-clock.mjs';
import { askPromises } from './check-promises.mjs';
import { measureSource } from './check-sizes.mjs';
import { askTables } from './check-sql.mjs';
import { parseSource } from './parse-source.mjs';
import { isTypeScript, listFiles } from './source-files.mjs';

/**
 * Checks what is written inside each file: sizes, the one clock, tables of one owner, promises. Each file is parsed once,
 * as parsing takes longer than every rule together.
 *
 * @param {string} root
 * @param {import('./import-rules.mjs').House} house
 */
export function checkSources(root, house) {
  const files = ['src', 'tests', 'tools', 'bench', 'bin'].flatMap((folder) => listFiles(root, folder));
  const code = files.filter(
    (file) =>
      (isTypeScript(file) || file.endsWith('.mjs')) && !/^tests\/house\/(breaches|sound-house)\//.test(file),
  );
  return code.flatMap((file) => {
    const source = parseSource(root, file);
    return [measureSource, askClock, askTables, askPromises].flatMap((ask) => ask(source, house));
  });
}
