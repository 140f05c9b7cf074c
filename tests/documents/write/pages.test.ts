import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { officialKinds } from './official-kinds.ts';
import { printLayout } from './print-layout.ts';

const pages = fileURLToPath(new URL('pages/', import.meta.url));

test.each(Object.entries(officialKinds))(
  'a %s stands on its page as its form says',
  async (name, document) => {
    await expect(printLayout(layOutDocument(document))).toMatchFileSnapshot(`${pages}${name}.txt`);
  },
);

test.each(Object.entries(officialKinds))('a %s is laid out the same each time', (_, document) => {
  const again = structuredClone(document);
  expect(JSON.stringify(layOutDocument(again))).toBe(JSON.stringify(layOutDocument(document)));
});
