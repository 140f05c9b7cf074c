import { ProblemError } from '#platform/http/problem.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import type { ChangeRefusal, RefusedMove } from '../domain/check-change.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { ObligationState } from '../domain/obligation-state.ts';

/** No such obligation in the realm. */
export function obligationNotFound(): ProblemError {
  return new ProblemError(
    'obligation-not-found',
    404,
    { vi: 'Không tìm thấy nhiệm vụ được giao này.', en: 'There is no such obligation.' },
    { remedy: { vi: 'Mở lại danh sách nhiệm vụ.', en: 'Open the list of obligations again.' } },
  );
}

/** Nobody gives work to a body above the own one. */
export function superiorBodies(names: readonly string[]): ProblemError {
  const list = names.join('; ');
  return new ProblemError(
    'superior-body',
    403,
    {
      vi: `Không giao việc cho cơ quan cấp trên: ${list}.`,
      en: `Work is not given to a body above one's own: ${list}.`,
    },
    {
      remedy: {
        vi: 'Bỏ cơ quan cấp trên khỏi danh sách; cần thì gửi văn bản đề nghị.',
        en: 'Leave it out; ask by a letter where it is needed.',
      },
    },
  );
}

/** The state cannot be reached from the one it is in. */
export function stepNotPermitted(
  from: ObligationState,
  to: ObligationState,
  permitted: readonly string[],
): ProblemError {
  return new ProblemError(
    'step-not-permitted',
    422,
    {
      vi: 'Không chuyển được từ trạng thái hiện nay sang trạng thái đã chọn.',
      en: `An obligation cannot go from ${from} to ${to}.`,
    },
    {
      remedy: {
        vi: 'Việc đã đóng phải mở lại (chưa, đang thực hiện hoặc thường xuyên) trước khi đóng theo cách khác.',
        en: 'What is closed must be opened again before it is closed in another way.',
      },
      extra: { from, to, permitted },
    },
  );
}

/** Not doing something needs a reason. */
export function reasonNeeded(): ProblemError {
  return new ProblemError(
    'reason-needed',
    422,
    { vi: 'Chưa nêu lý do không thực hiện.', en: 'The reason for not doing it is missing.' },
    {
      fields: [
        {
          field: 'body.reason',
          reason: { vi: 'cần nêu lý do', en: 'say why' },
        },
      ],
      remedy: { vi: 'Ghi lý do rồi gửi lại.', en: 'Write why, then send again.' },
    },
  );
}

/** Not doing something needs somebody who allowed it. */
export function allowedByNeeded(): ProblemError {
  return new ProblemError(
    'allowed-by-needed',
    422,
    { vi: 'Chưa nêu ai cho phép không thực hiện.', en: 'Who allowed not to do it is missing.' },
    {
      fields: [
        { field: 'body.allowedBy', reason: { vi: 'cần nêu người cho phép', en: 'say who allowed it' } },
      ],
      remedy: {
        vi: 'Ghi người hoặc cơ quan cho phép (kèm số văn bản nếu có), rồi gửi lại.',
        en: 'Write the person or body that allowed it (with the number of the paper), then send again.',
      },
    },
  );
}

/** Work was given to bodies that the realm does not have today. */
export function unknownBodies(ids: readonly string[]): ProblemError {
  return new ProblemError(
    'unknown-organization',
    422,
    {
      vi: `${ids.length} cơ quan được chọn không có hoặc không còn hoạt động.`,
      en: `${ids.length} of the chosen bodies are not there, or no longer.`,
    },
    {
      remedy: { vi: 'Chọn lại cơ quan.', en: 'Choose the bodies again.' },
      extra: { organizationIds: ids },
    },
  );
}

/** Quick work that somebody else gave, or that has been worked on since. */
export function notYoursToWithdraw(): ProblemError {
  return new ProblemError(
    'quick-not-withdrawable',
    409,
    {
      vi: 'Việc này không rút lại được: đã có người xử lý, hoặc do người khác giao.',
      en: 'This cannot be taken back: somebody has worked on it, or somebody else gave it.',
    },
    {
      remedy: {
        vi: 'Mở nhiệm vụ và chuyển sang “không thực hiện”, ghi rõ lý do.',
        en: 'Open the obligation and mark it as not done, with the reason.',
      },
    },
  );
}

/** The cursor belongs to no list of this sort. */
export function wrongCursor(): ProblemError {
  return new ProblemError(
    'cursor-invalid',
    400,
    {
      vi: 'Vị trí trang không thuộc danh sách này.',
      en: 'The place in the list does not belong to this list.',
    },
    {
      fields: [{ field: 'query.cursor', reason: { vi: 'không đọc được', en: 'cannot be read' } }],
      remedy: { vi: 'Mở lại danh sách từ trang đầu.', en: 'Open the list again from its first page.' },
    },
  );
}

/** Something was done under an obligation, so that it cannot be taken back. @param touched how many, null: not known */
export function workHasBegun(touched: number | null): ProblemError {
  const many = touched === null ? { vi: '', en: 'Some' } : { vi: `${touched} `, en: String(touched) };
  return new ProblemError(
    'work-begun',
    409,
    {
      vi: `Không hoàn tác được: đã có người làm ${many.vi}việc được giao từ lần nêu này.`,
      en: `This cannot be undone: ${many.en} of the obligations it made have been worked on.`,
    },
    {
      remedy: {
        vi: 'Chuyển từng việc sang “không thực hiện” kèm lý do, nếu việc không còn phải làm.',
        en: 'Move each of them to "not done" with a reason, if it need not be done.',
      },
    },
  );
}

const REFUSED: Readonly<Record<ChangeRefusal, (obligation: Obligation) => Bilingual>> = {
  'other-organization': () => ({ vi: 'thuộc cơ quan khác', en: 'belongs to another body' }),
  'changed-meanwhile': ({ changedByName }) => ({
    vi: `${changedByName} đã sửa sau khi bạn mở`,
    en: `${changedByName} changed it after you opened it`,
  }),
  'step-not-permitted': () => ({
    vi: 'đã đóng, phải mở lại trước khi đóng theo cách khác',
    en: 'is closed and must be opened again first',
  }),
  'reason-needed': () => ({ vi: 'chưa nêu lý do', en: 'the reason is missing' }),
  'allowed-by-needed': () => ({ vi: 'chưa nêu ai cho phép', en: 'who allowed it is missing' }),
};

/** Some of several moves cannot be made, so none was; each is named with its reason. */
export function refusedMoves(refused: readonly RefusedMove[]): ProblemError {
  const conflict = refused.some(({ refusal }) => refusal === 'changed-meanwhile');
  return new ProblemError(
    conflict ? 'version-conflict' : 'moves-refused',
    conflict ? 409 : 422,
    {
      vi: `${refused.length} nhiệm vụ không chuyển được, nên chưa chuyển nhiệm vụ nào.`,
      en: `${refused.length} obligations cannot be moved, so none was.`,
    },
    {
      fields: refused.map(({ at, refusal, obligation }) => {
        const { number, text, organizationName } = obligation;
        const what = `${organizationName}: ${number === null ? '' : `${number} `}${text.slice(0, 80)}`;
        const why = REFUSED[refusal](obligation);
        return {
          field: `body.moves.${at}`,
          reason: { vi: `${what} – ${why.vi}`, en: `${what} – ${why.en}` },
        };
      }),
      remedy: {
        vi: 'Bỏ chọn những nhiệm vụ này, hoặc tải lại để xem bản mới rồi làm lại.',
        en: 'Leave these out, or load the list again and make the change once more.',
      },
      extra: { refused: refused.map(({ obligation, refusal }) => ({ id: obligation.id, refusal })) },
    },
  );
}

/** No such view, or one that is not shown to whoever asks. */
export function viewNotFound(): ProblemError {
  return new ProblemError(
    'view-not-found',
    404,
    { vi: 'Không còn khung nhìn này.', en: 'There is no such view.' },
    { remedy: { vi: 'Tải lại danh sách khung nhìn.', en: 'Load the list of views again.' } },
  );
}

/** More rows than a workbook takes. */
export function tooManyRows(most: number): ProblemError {
  return new ProblemError(
    'workbook-too-long',
    422,
    {
      vi: `Danh sách có hơn ${most.toLocaleString('vi-VN')} dòng nên không xuất được một tệp.`,
      en: `The list has more than ${most.toLocaleString('en')} rows, more than one file takes.`,
    },
    {
      remedy: {
        vi: 'Lọc hẹp lại (theo năm, quý, cơ quan hoặc kế hoạch) rồi xuất từng phần.',
        en: 'Narrow it (by year, quarter, body or plan) and take it out in parts.',
      },
      extra: { most },
    },
  );
}

/** No such plan in the realm, or it was issued later than the day asked for. */
export function planOfSummaryNotFound(): ProblemError {
  return new ProblemError(
    'plan-not-found',
    404,
    {
      vi: 'Không có kế hoạch này vào ngày đã chọn.',
      en: 'There is no such plan on the chosen day.',
    },
    {
      remedy: { vi: 'Bỏ chọn kế hoạch hoặc chọn ngày sau.', en: 'Take the plan away or choose a later day.' },
    },
  );
}

/** The words of an address that asks for a document cannot be read. */
export function addressUnread(): ProblemError {
  return new ProblemError(
    'address-unread',
    400,
    { vi: 'Không đọc được điều kiện trong địa chỉ.', en: 'The conditions in the address cannot be read.' },
    {
      remedy: { vi: 'Mở lại từ màn hình rồi xuất lại.', en: 'Open the screen again and export from there.' },
    },
  );
}

/** More rows than a document may hold. */
export function listTooLong(most: number): ProblemError {
  return new ProblemError(
    'list-too-long',
    422,
    {
      vi: `Danh sách dài hơn ${most.toLocaleString('vi-VN')} dòng.`,
      en: `The list has more than ${most.toLocaleString('en')} rows.`,
    },
    {
      remedy: {
        vi: 'Lọc bớt (theo kế hoạch, cơ quan, trạng thái) rồi xuất lại.',
        en: 'Narrow it (by plan, body, state) and export again.',
      },
    },
  );
}
