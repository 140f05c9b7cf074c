import type { ObligationState } from './obligation-state.ts';

/** The states as official papers name them; papers of the State are written in Vietnamese alone. */
export const stateWords: Readonly<Record<ObligationState, string>> = {
  'not-started': 'Chưa thực hiện',
  'in-progress': 'Đang thực hiện',
  continuous: 'Thường xuyên',
  done: 'Hoàn thành',
  reported: 'Chờ đánh giá',
  'carried-over': 'Chuyển kỳ sau',
  'not-done': 'Không thực hiện',
};

/** A day as official papers print it: days below 10 and months below 3 with a zero (Decree 30/2020, Annex I). */
export function printDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${Number(month) < 3 ? month : String(Number(month))}/${year}`;
}
