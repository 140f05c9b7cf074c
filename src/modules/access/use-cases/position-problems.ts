import { ProblemError } from '#platform/http/problem.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import type { PositionFault } from '../domain/position.ts';

const FAULTS: Readonly<Record<PositionFault, readonly [Bilingual, Bilingual]>> = {
  'organization-needed': [
    { vi: 'Vai trò này phải gắn với một cơ quan, đơn vị.', en: 'This role is held in a body.' },
    { vi: 'Chọn cơ quan, đơn vị.', en: 'Choose the body.' },
  ],
  'role-not-for-desk': [
    {
      vi: 'Tài khoản dùng chung chỉ làm được việc của cán bộ, văn thư hoặc chỉ xem.',
      en: 'A shared desk can only do the work of an officer or a clerk, or look.',
    },
    {
      vi: 'Phê duyệt, ký, quản trị cần tài khoản riêng: lập tài khoản cho từng người.',
      en: 'Approving, clearing and administering need a personal account: make one for the person.',
    },
  ],
  'days-turned-round': [
    { vi: 'Ngày cuối đứng trước ngày đầu.', en: 'The last day stands before the first.' },
    { vi: 'Đổi lại hai ngày.', en: 'Set the two days right.' },
  ],
};

/** A position that its account cannot hold. */
export function positionFaulty(fault: PositionFault): ProblemError {
  const [title, remedy] = FAULTS[fault];
  return new ProblemError(`access.${fault}`, 422, title, { remedy });
}

/** The body of a position is none of this realm. */
export function organizationUnknown(): ProblemError {
  return new ProblemError(
    'access.organization-unknown',
    422,
    { vi: 'Không có cơ quan, đơn vị này.', en: 'There is no such body.' },
    { remedy: { vi: 'Chọn lại cơ quan, đơn vị.', en: 'Choose the body again.' } },
  );
}

/** There is no such account in the realm, or none that the person may look at. */
export function accountUnknown(): ProblemError {
  return new ProblemError(
    'access.account-unknown',
    404,
    { vi: 'Không có tài khoản này.', en: 'There is no such account.' },
    { remedy: { vi: 'Mở lại danh sách tài khoản.', en: 'Open the list of accounts again.' } },
  );
}

/** There is no such position. */
export function positionUnknown(): ProblemError {
  return new ProblemError(
    'access.position-unknown',
    404,
    { vi: 'Không có vai trò này.', en: 'There is no such position.' },
    { remedy: { vi: 'Mở lại trang tài khoản.', en: 'Open the page of the account again.' } },
  );
}

/** A position that is never given away for a while. */
export function notDelegable(): ProblemError {
  return new ProblemError(
    'access.not-delegable',
    409,
    { vi: 'Vai trò này không ủy quyền được.', en: 'This position cannot be given away for a while.' },
    {
      remedy: {
        vi: 'Chỉ ủy quyền vai trò của chính mình; quyền quản trị và giám sát do người quản trị giao.',
        en: 'Only a position of your own can; administrators name who keeps or watches the house.',
      },
    },
  );
}

/** Whoever gives a position away must choose another person with an open account. */
export function unfitDelegate(): ProblemError {
  return new ProblemError(
    'access.unfit-delegate',
    422,
    {
      vi: 'Người nhận ủy quyền phải là người khác, có tài khoản riêng đang dùng.',
      en: 'The one who stands in must be another person with an open account of their own.',
    },
    { remedy: { vi: 'Chọn người khác.', en: 'Choose somebody else.' } },
  );
}

/** Nobody could keep the house afterwards. */
export function lastAdministrator(): ProblemError {
  return new ProblemError(
    'access.last-administrator',
    409,
    {
      vi: 'Đây là quản trị viên cuối cùng; đóng lại thì không ai quản trị được nữa.',
      en: 'This is the last administrator; nobody could keep the house without one.',
    },
    { remedy: { vi: 'Tạo một quản trị viên khác trước.', en: 'Make another administrator first.' } },
  );
}

/** No page of law knows the act that somebody asked about. */
export function actionUnknown(action: string): ProblemError {
  return new ProblemError(
    'access.action-unknown',
    404,
    { vi: `Không có việc nào mang tên "${action}".`, en: `No page of law knows "${action}".` },
    { remedy: { vi: 'Chọn việc trong danh sách.', en: 'Choose an act from the list.' } },
  );
}
