import { expect, test } from 'vitest';
import { readText } from '../../document/readers/text/read-text.ts';
import { extractPlan } from '../extract-plan.ts';

test('bodies and groups are listed once each, in reading order', () => {
  const text = `KẾ HOẠCH

Mở hội bến sông

I. NỘI DUNG

1. Sở Văn hóa, Thể thao và Du lịch mời các sở, ban, ngành và UBND tỉnh (để báo cáo) cùng dự; Sở Văn hóa, Thể thao và Du lịch chủ trì đón khách.

2. Công an tỉnh bảo đảm trật tự theo chỉ đạo của Tỉnh ủy về lễ hội.

Nơi nhận:
- Thường trực HĐND tỉnh (b/c);
- Lưu: VT.`;
  expect(extractPlan(readText(text)).organizations.map(({ text: name }) => name)).toEqual([
    'Sở Văn hóa, Thể thao và Du lịch',
    'các sở, ban, ngành',
    'UBND tỉnh',
    'Công an tỉnh',
    'Tỉnh ủy',
    'Thường trực HĐND tỉnh',
  ]);
});

test('a name ends before what is said of the body', () => {
  const text = `KẾ HOẠCH

Mở hội bến sông

Thực hiện chủ trương của Tỉnh ủy, Ủy ban nhân dân tỉnh Bạch Hà về lễ hội, xã làm như sau:

I. NỘI DUNG

1. Gửi Sở ít nhất ba ảnh; báo cáo UBND xã 6 tháng một lần, báo cáo UBND tỉnh tiến độ khi Giám đốc Sở ký văn bản.`;
  expect(extractPlan(readText(text)).organizations.map(({ text: name }) => name)).toEqual([
    'Tỉnh ủy',
    'Ủy ban nhân dân tỉnh Bạch Hà',
    'UBND xã',
    'UBND tỉnh',
    'Giám đốc Sở',
  ]);
});
