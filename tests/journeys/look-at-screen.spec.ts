import { expect, test } from '@playwright/test';
import { listSerious } from './ask-axe.ts';

// Whether the journeys would notice: a screen of our own making with one fault on it.
const rows = (...odd: string[]) => {
  const row = (name: string) => `<tr><td>${name}</td><td><span class="body">Sở Ngoại vụ</span></td></tr>`;
  const many = Array.from({ length: 40 }, (_, at) => row(`Hàng ${at + 1}`));
  many.splice(25, 0, ...odd);
  return `<html lang="vi"><title>Bảng</title><style>
    body { color: #222; background: #fff } .pale td { background: #444 } .late .body { color: #999 }
    </style><main><h1>Bảng</h1><table>${many.join('')}</table></main></html>`;
};

test('a long list with enough contrast has nothing serious', async ({ page }) => {
  await page.setContent(rows());
  expect(await listSerious(page)).toEqual([]);
});

test('one pale text in the middle of a long list is found, by its own colour, its ground or its thinness', async ({
  page,
}) => {
  for (const [odd, place] of [
    ['<tr class="late"><td>Hàng lẻ</td><td><span class="body">Sở Công Thương</span></td></tr>', '.late'],
    ['<tr class="pale"><td></td><td><span class="body">Sở Công Thương</span></td></tr>', '.pale'],
    ['<tr><td>Hàng lẻ</td><td style="opacity: .4"><span class="body">Sở</span></td></tr>', ':nth-child(26)'],
  ] as const) {
    await page.setContent(rows(odd));
    const found = await listSerious(page);
    expect(found, odd).toEqual([expect.stringMatching(/^color-contrast: [^|]+$/)]);
    expect(found[0]).toContain(place);
  }
});

test('a button without a name and a picture without words are found', async ({ page }) => {
  await page.setContent(rows('<tr><td><button></button></td><td><img src="data:,"></td></tr>'));
  const found = (await listSerious(page)).map((words) => words.split(':')[0]);
  expect(new Set(found)).toEqual(new Set(['button-name', 'image-alt']));
});

test('of an open dialog the dialog is looked at, and by night the contrast', async ({ page }) => {
  const dialog = (words: string) => `<div role="dialog" aria-modal="true" aria-label="Hỏi">${words}</div>`;
  await page.setContent(
    rows(`<tr><td>${dialog('<button></button><p style="color: #999">Lời</p>')}</td></tr>`),
  );
  const kinds = async (look?: 'contrast') =>
    new Set((await listSerious(page, look)).map((words) => words.split(':')[0]));
  expect(await kinds()).toEqual(new Set(['button-name', 'color-contrast']));
  expect(await kinds('contrast')).toEqual(new Set(['color-contrast']));
  await page.setContent(rows(`<tr><td><button></button>${dialog('<button>Ghi</button>')}</td></tr>`));
  expect(await kinds()).toEqual(new Set());
});

test('a text that is pale for a moment only is no fault: what is found is looked at once more', async ({
  page,
}) => {
  await page.setContent(rows('<tr class="late"><td>Hàng lẻ</td><td><span class="body">Sở</span></td></tr>'));
  const row = page.locator('.late');
  const found = listSerious(page);
  await expect.poll(() => page.evaluate(() => 'axe' in window)).toBe(true);
  await page.waitForTimeout(500);
  await row.evaluate((element) => element.removeAttribute('class'));
  expect(await found).toEqual([]);
});
