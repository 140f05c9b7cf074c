import path from 'node:path';
import { listFiles } from './source-files.mjs';

const NAMED_FOLDERS = ['src', 'tests', 'tools', 'bin', 'bench', 'db'];
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

/**
 * Checks the names of files and folders: kebab-case, after the main thing in them.
 *
 * @param {string} root
 * @param {import('./import-rules.mjs').House} house
 */
export function checkNames(root, house) {
  const files = NAMED_FOLDERS.flatMap((folder) => listFiles(root, folder)).filter(isOurs);
  return files.flatMap((file) => {
    const name = path.posix.basename(file);
    const stem = name.split('.')[0] ?? name;
    const code = /\.(m?[jt]sx?|css)$/.test(name);
    if (code && house.forbiddenNames.includes(stem)) {
      return [
        {
          rule: 'telling-names',
          place: file,
          message: `"${stem}" says nothing: name the file after what is in it.`,
        },
      ];
    }
    if (code && /-?v\d+$/.test(stem)) {
      return [
        {
          rule: 'telling-names',
          place: file,
          message: 'A second version beside the first: finish the move.',
        },
      ];
    }
    const parts = file.split('/').slice(1);
    const odd = parts.find(
      (part, position) => !KEBAB.test(part) && !isReadable(part, position === parts.length - 1),
    );
    return odd ? [{ rule: 'kebab-case', place: file, message: `Write "${odd}" in kebab-case.` }] : [];
  });
}

/** Golden cases and houses built for tests carry names of their own. */
function isOurs(/** @type {string} */ file) {
  return !/^tests\/house\/(breaches|sound-house)\//.test(file) && !file.startsWith('bench/results/');
}

/** Pages for people keep their customary capitals; hidden files belong to tools. */
function isReadable(/** @type {string} */ part, /** @type {boolean} */ last) {
  return (last && /\.(md|sql)$/.test(part)) || part.startsWith('.');
}
