import type { ChainFault, ChainReport } from '#modules/audit/door.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';

/** Says in both languages what a check of a chain found; the first line is the verdict. */
export function describeChain(report: ChainReport): Bilingual[] {
  const { checked, last, erasures, minutesElsewhere, fault } = report;
  if (fault !== null) return [describeFault(fault), wholeUpTo(last)];
  return [
    {
      vi: `✓ Chuỗi nguyên vẹn: ${checked} mục, tới mục số ${last.seq}${dayOf(last.at)}.`,
      en: `The chain is whole: ${checked} entries, up to number ${last.seq}.`,
    },
    { vi: `Mã băm cuối: ${last.hash}`, en: 'the last hash' },
    ...(erasures === 0
      ? []
      : [
          {
            vi: `${erasures} phần dữ liệu cá nhân đã xóa, có biên bản trong chuỗi.`,
            en: `${erasures} parts with personal data were erased, with minutes in the chain.`,
          },
        ]),
    ...(minutesElsewhere === 0
      ? []
      : [
          {
            vi: `! Biên bản của ${minutesElsewhere} phần đã xóa không nằm trong tệp này; kiểm cả chuỗi để thấy.`,
            en: `Minutes of ${minutesElsewhere} erased parts are not in this file; check the whole chain to see them.`,
          },
        ]),
  ];
}

function wholeUpTo(last: ChainReport['last']): Bilingual {
  return {
    vi: `Nguyên vẹn tới mục số ${last.seq}${dayOf(last.at)}.`,
    en: `Whole up to number ${last.seq}.`,
  };
}

function describeFault({ kind, seq, at }: ChainFault): Bilingual {
  const place = `mục số ${seq}${dayOf(at)}`;
  const where = `number ${seq}`;
  const words: Readonly<Record<ChainFault['kind'], Bilingual>> = {
    gap: {
      vi: `thiếu ${place}, hoặc mục đứng sai chỗ`,
      en: `${where} is missing or stands in the wrong place`,
    },
    changed: {
      vi: `${place} đã bị sửa, hoặc mục trước nó đã bị thay`,
      en: `${where} was changed, or what stood before it was replaced`,
    },
    checkpoint: {
      vi: `điểm kiểm tra ở ${place} không khớp với chuỗi`,
      en: `the checkpoint at ${where} is another one`,
    },
    cut: { vi: `bị cắt: từ ${place} trở đi không còn`, en: `it was cut: nothing is left from ${where} on` },
    unmet: {
      vi: `mã băm đã cho không có trong chuỗi (chuỗi dừng trước mục số ${seq})`,
      en: `the given hash is nowhere in the chain, which ends before ${where}`,
    },
    'erased-unsaid': {
      vi: `${place} bị xóa một phần mà không có biên bản`,
      en: `a part of ${where} was erased without minutes`,
    },
  };
  const { vi, en } = words[kind];
  return { vi: `✗ Chuỗi đứt: ${vi}. [audit.${kind}]`, en: `The chain is broken: ${en}.` };
}

/** The day in Vietnam, as people write it. */
function dayOf(at: string | null): string {
  if (at === null) return '';
  const [year, month, day] = new Date(new Date(at).getTime() + VIETNAM_AHEAD)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return ` (${day}/${month}/${year})`;
}

const VIETNAM_AHEAD = 7 * 3_600_000;
