import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packageRoot = new URL('../../', import.meta.url);

/** What the processes of a fence may read: parts of this package and the folders of their libraries. */
export function listReadable(parts: readonly string[], libraries: readonly string[]): string[] {
  return [
    ...parts.map((part) => fileURLToPath(new URL(part, packageRoot))),
    ...findLibraryFolders(libraries),
  ];
}

/** Where npm put the libraries: below this package, or beside it when it is itself a dependency. */
function findLibraryFolders(libraries: readonly string[]): string[] {
  const folders: string[] = [];
  for (let folder = fileURLToPath(packageRoot); ; folder = path.dirname(folder)) {
    const candidates = libraries.map((library) => path.join(folder, 'node_modules', library));
    folders.push(...candidates.filter((candidate) => existsSync(candidate)));
    if (folder === path.dirname(folder)) return folders;
  }
}

/** Compiled code between runs makes a process start three times as fast; a house that cannot keep it goes without. */
export function findCodeCache(): string | null {
  const folder = fileURLToPath(new URL('node_modules/.cache/nhipcau/fence', packageRoot));
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return null;
  }
}
