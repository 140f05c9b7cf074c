import { addDays } from '#kernel/time/iso-day.ts';

/**
 * Puts days into a sample plan that is written around today: `{{+9}}` is the day after nine days as a plan prints
 * it, `{{words-62}}` the same in words, `{{year-1}}` last year. Today is ISO.
 */
export function fillDays(template: string, today: string): string {
  const later = (count: string) => splitDay(addDays(today, Number(count)));
  return template
    .replace(/\{\{year([+-]\d+)?\}\}/gu, (_, count: string | undefined) =>
      String(Number(today.slice(0, 4)) + Number(count ?? 0)),
    )
    .replace(/\{\{words([+-]\d+)\}\}/gu, (_, count: string) => {
      const { day, month, year } = later(count);
      return `ngày ${day} tháng ${month} năm ${year}`;
    })
    .replace(/\{\{([+-]\d+)\}\}/gu, (_, count: string) => {
      const { day, month, year } = later(count);
      return `${day}/${month}/${year}`;
    });
}

/** Days below 10 and months below 3 with their zero, as official papers print them (Decree 30/2020, Annex I). */
function splitDay(iso: string): { readonly day: string; readonly month: string; readonly year: string } {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day, month: Number(month) < 3 ? month : String(Number(month)), year };
}
