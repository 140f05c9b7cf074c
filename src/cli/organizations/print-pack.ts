import { type LoadedPack, presentPack } from '#modules/organizations/door.ts';

/** Puts into lines what loading a pack would make, for a terminal; `?` marks what no primary source was read for. */
export function printPack(pack: LoadedPack, realmName: string): string {
  const { province, made, kept, successions, heldBack, options } = presentPack(pack);
  const lines = [
    `${pack.pack.title.vi} · ${pack.pack.title.en}`,
    `${realmName}${province === null ? '' : ` (${province})`}`,
    '',
    `Sẽ thêm ${made.length} cơ quan, đã có ${kept}  ·  To be made: ${made.length}, there already: ${kept}`,
    ...made.map(
      ({ name, parent, from, to, unsure }) =>
        `  ${unsure ? '?' : ' '} ${name}${parent === null ? '' : ` ← ${parent}`}${printDays(from, to)}`,
    ),
    '',
    `Kế thừa ${successions.length}  ·  Successions: ${successions.length}`,
    ...successions.map(printSuccession),
  ];
  if (heldBack.length > 0) {
    lines.push(
      '',
      'Để lại, vì cơ quan cũ ở đây chưa có ngày kết thúc:',
      'Left out, because the older body has no end here yet:',
      ...heldBack.map(printSuccession),
    );
  }
  const offered = options.filter((option) => !option.chosen);
  if (offered.length > 0) {
    lines.push(
      '',
      'Chỉ một số tỉnh có, thêm bằng --with  ·  Only in some provinces, added by --with:',
      ...offered.map(({ key, name }) => `    ${key}  ${name}`),
    );
  }
  if (made.some((body) => body.unsure)) {
    lines.push('', '? chưa đọc được nguồn gốc; hãy kiểm tra  ·  ? no primary source was read; please check');
  }
  return lines.join('\n');
}

function printSuccession(succession: ReturnType<typeof presentPack>['successions'][number]): string {
  const { from, to, on, scope, unsure } = succession;
  return `  ${unsure ? '?' : ' '} ${from} → ${to} (${printDay(on)}${scope === null ? '' : `; ${scope}`})`;
}

function printDays(from: string | null, to: string | null): string {
  if (from === null && to === null) return '';
  return ` [${from === null ? '' : printDay(from)}–${to === null ? '' : printDay(to)}]`;
}

function printDay(day: string): string {
  return day.split('-').reverse().join('/');
}
