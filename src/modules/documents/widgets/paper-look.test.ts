import { expect, it } from 'vitest';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { lookLikePaper } from './paper-look.ts';

const tree = readText(`**ỦY BAN NHÂN DÂN XÃ SUỐI MƠ**

Số: 7/KH-UBND

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**

**Độc lập - Tự do - Hạnh phúc**

*Suối Mơ, ngày 02 tháng 3 năm 2026*

**KẾ HOẠCH**

**Đón khách bên kia sông**

**I. MỤC ĐÍCH**

Đón khách cho vui.

***Nơi nhận:***

- Lưu: VT.

**KT. CHỦ TỊCH**

**Lò Thị Mây**
`);

it('lays letterhead and ending of a paper without tables side by side, and loses no paragraph', () => {
  const { blocks, parts } = lookLikePaper(tree);
  const rows = blocks.filter((block) => block.kind === 'row');
  expect(
    rows.map(({ left, right }) => [left.map((line) => line.text), right.map((line) => line.text)]),
  ).toEqual([
    [
      ['ỦY BAN NHÂN DÂN XÃ SUỐI MƠ', 'Số: 7/KH-UBND'],
      [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Suối Mơ, ngày 02 tháng 3 năm 2026',
      ],
    ],
    [
      ['Nơi nhận:', '- Lưu: VT.'],
      ['KT. CHỦ TỊCH', 'Lò Thị Mây'],
    ],
  ]);
  const drawn = blocks.flatMap((block) => (block.kind === 'row' ? [...block.left, ...block.right] : [block]));
  expect(drawn.map((block) => block.id).toSorted()).toEqual(tree.blocks.map((block) => block.id).toSorted());
  expect([...parts.values()].filter((part) => part === 'kind' || part === 'name')).toHaveLength(2);
});
