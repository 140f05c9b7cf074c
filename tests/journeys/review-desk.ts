import { expect, type Locator, type Page } from '@playwright/test';
import { visit } from './walk-screens.ts';

/** A plan of a province with blank number and day, one task that names nobody, and one that two bodies lead. */
export const PAPER = `ỦY BAN NHÂN DÂN
TỈNH SÔNG HIỀN

Số: /KH-UBND

Sông Hiền, ngày    tháng 02 năm 2027

KẾ HOẠCH
Mở đường sách hữu nghị bên sông năm 2027

I. NHIỆM VỤ

1. Dựng gian sách song ngữ, mời tác giả hai bờ giao lưu.

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch, Sở Ngoại vụ.
- Cơ quan phối hợp: Sở Tài chính.
- Thời gian thực hiện: Quý II/2027.

2. In bản đồ đường sách.

Việc này Sở Công Thương lo, xong trước ngày 15 tháng 5 năm 2027.

3. Đưa tin về đường sách.

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.
- Thời gian thực hiện: Cả năm 2027.

II. TỔ CHỨC THỰC HIỆN

1. Sở Tài chính: bố trí kinh phí trong dự toán được giao.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Đoan
`;

/** Brings a document in; its review opens. */
export async function upload(page: Page, name: string, words: string | Buffer): Promise<void> {
  await visit(page, '/app/nhap-van-ban');
  const buffer = typeof words === 'string' ? Buffer.from(words) : words;
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/plain', buffer });
  await expect(page.getByRole('button', { name: 'Đưa vào theo dõi' })).toBeVisible();
}

/** One task of the list, by its number or first words. */
export function task(page: Page, name: string): Locator {
  return page.getByRole('article', { name: `Nhiệm vụ ${name}`, exact: true });
}

/** The tab of the tasks. */
export function tasksTab(page: Page): Locator {
  return page.getByRole('tab', { name: /^Nhiệm vụ/ });
}

/** The document as it looks. */
export function paper(page: Page): Locator {
  return page.getByRole('article', { name: 'Văn bản như trên giấy' });
}

/** Selects words of the paper as a hand would, ending inside the last word. */
export async function select(page: Page, words: string): Promise<void> {
  const block = paper(page).locator('[data-block]').filter({ hasText: words });
  await block.scrollIntoViewIfNeeded();
  await block.evaluate((element, wanted) => {
    const at = (offset: number): [Node, number] => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let left = offset;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (left <= length) return [node, left];
        left -= length;
      }
      throw new Error('beyond the end');
    };
    const start = element.textContent.indexOf(wanted);
    const range = document.createRange();
    range.setStart(...at(start));
    range.setEnd(...at(start + wanted.length - 1));
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  }, words);
}
