import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listAuditOf } from '#modules/audit/door.ts';
import { arrangeRealm } from '#testing/arrange-realm.ts';
import { openReceivingHouse, type ReceivingHouse } from '#testing/open-receiving-house.ts';
import { buildPdf } from '../../../../tests/documents/build-pdf.ts';
import { getReading } from './read-readings.ts';
import { receivePasted } from './receive-words.ts';
import { createShowPage } from './show-page.ts';

vi.setConfig({ testTimeout: 60_000 });

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH SÔNG HIỀN

Số: 12/KH-UBND

KẾ HOẠCH
Thông tin đối ngoại năm 2027

I. NỘI DUNG

1. Mở chuyên mục đối ngoại.

- Cơ quan chủ trì: Sở Ngoại vụ.
- Thời gian thực hiện: Quý II/2027.
`;

let house: ReceivingHouse;
beforeAll(async () => {
  house = await openReceivingHouse();
});
afterAll(() => house.database.close());

describe('a scan', () => {
  test('is not kept until its sender declares that it holds no State secret', async () => {
    const [bytes, keys, before] = [house.freshScan(), house.files.keys(), await house.countRows()];
    await expect(house.send(bytes, false)).rejects.toMatchObject({
      code: 'scan-undeclared',
      options: { extra: { pages: 2 } },
    });
    expect(house.files.keys()).toEqual(keys);
    expect(await house.countRows()).toBe(before);

    const kept = await house.send(bytes);
    expect(kept).toMatchObject({
      way: 'scan',
      taskCount: 0,
      scan: { pages: [{ width: 595, height: 842 }, {}], declaredByName: 'Lê Thị Quản' },
    });
    expect(await house.files.get(kept.file.id)).toEqual(bytes);
    const stored = await getReading(house.database.db, house.realm.realmId, kept.id);
    expect(stored.scan).toEqual(kept.scan);
    const audit = await listAuditOf(house.database.db, house.realm.realmId, { type: 'reading', id: kept.id });
    expect(audit).toMatchObject([
      { action: 'documents.receive-scan', after: { declaredWithoutSecret: true, pages: 2 } },
    ]);
  });

  test('shows its pages one by one, and no others', async () => {
    const { id } = await house.send(house.freshScan());
    const showPage = createShowPage(house.world);
    const shown = await showPage(house.realm.realmId, id, 2);
    expect(shown.mediaType).toBe('image/jpeg');
    expect((shown.bytes as Uint8Array).subarray(0, 2)).toEqual(new Uint8Array([0xff, 0xd8]));
    expect((await showPage(house.realm.realmId, id, 2)).bytes).toBe(shown.bytes);
    await expect(showPage(house.realm.realmId, id, 3)).rejects.toMatchObject({
      code: 'page-not-shown',
      status: 404,
    });
    const other = await arrangeRealm(house.database, 'Tỉnh Khác', []);
    await expect(showPage(other.realmId, id, 1)).rejects.toMatchObject({ code: 'reading-not-found' });
  });

  test('that names its secrecy in its file name or in a typed stamp is refused, declared or not', async () => {
    await house.expectRefused(() => house.send(house.freshScan(), true, 'Báo cáo (MẬT).pdf'));
    const stamped = buildPdf([{ picture: true, words: [{ text: 'TUYỆT MẬT', x: 40, y: 60 }] }]);
    await house.expectRefused(() => house.send(stamped));
  });

  test('that is a picture with the name of a PDF is taken as the picture it is', async () => {
    const png = new Uint8Array([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0, 0, 0,
      6, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0, 0, 0, 0,
    ]);
    const kept = await house.send(png, true, 'cong-van.pdf');
    expect(kept).toMatchObject({
      file: { mediaType: 'image/png' },
      scan: { pages: [{ width: 1024, height: 1536 }] },
    });
    expect((await createShowPage(house.world)(house.realm.realmId, kept.id, 1)).mediaType).toBe('image/png');

    const huge = png.slice();
    huge.set([0x7f, 0xff, 0xff, 0xff], 16);
    await expect(house.send(huge)).rejects.toMatchObject({
      code: 'unreadable-file',
      options: { extra: { reason: 'picture-too-large' } },
    });
    const gif = new TextEncoder().encode('GIF89a\u0000\u0000');
    await expect(house.send(gif)).rejects.toMatchObject({ options: { extra: { reason: 'not-yet-image' } } });
  });
});

describe('pasted words', () => {
  test('are a document of their own, called by their first words, and kept as they came', async () => {
    const text = 'Anh chị ơi,\n\nSở Ngoại vụ báo cáo số đoàn ra trước 16 giờ 00 ngày 12/3/2027.';
    const kept = await receivePasted(house.world, house.realm.act(), text);
    expect(kept).toMatchObject({
      way: 'pasted',
      scan: null,
      file: { mediaType: 'text/plain', name: 'Anh chị ơi,.txt' },
    });
    expect(new TextDecoder().decode((await house.files.get(kept.file.id)) ?? undefined)).toBe(text);
    expect((await receivePasted(house.world, house.realm.act(), PLAN)).taskCount).toBe(1);
  });

  test('that bear a mark are refused', async () => {
    await house.expectRefused(() => receivePasted(house.world, house.realm.act(), `MẬT\n\n${PLAN}`));
  });
});
