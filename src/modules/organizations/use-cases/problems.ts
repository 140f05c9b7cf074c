import { ProblemError } from '#platform/http/problem.ts';

/** No such body in the realm. */
export function organizationNotFound(): ProblemError {
  return new ProblemError(
    'organizations.not-found',
    404,
    { vi: 'Không tìm thấy cơ quan này.', en: 'There is no such body.' },
    { remedy: { vi: 'Mở lại danh sách cơ quan.', en: 'Open the list of bodies again.' } },
  );
}

/** The body named as the one above is not known. */
export function parentUnknown(): ProblemError {
  return new ProblemError(
    'organizations.parent-unknown',
    422,
    { vi: 'Không có cơ quan cấp trên này.', en: 'There is no such parent body.' },
    { remedy: { vi: 'Chọn lại cơ quan cấp trên.', en: 'Choose the parent body again.' } },
  );
}

/** Something was to begin on a day on which the body does not exist. */
export function notAliveOn(day: string): ProblemError {
  return new ProblemError(
    'organizations.not-alive',
    422,
    { vi: `Cơ quan không hoạt động vào ngày ${show(day)}.`, en: `The body does not exist on ${show(day)}.` },
    {
      remedy: {
        vi: 'Chọn một ngày trong thời gian cơ quan hoạt động.',
        en: 'Choose a day on which the body exists.',
      },
    },
  );
}

/** The body to stand above does not exist on that day. */
export function parentNotAlive(day: string): ProblemError {
  return new ProblemError(
    'organizations.parent-not-alive',
    422,
    {
      vi: `Cơ quan cấp trên không hoạt động vào ngày ${show(day)}.`,
      en: `The parent body does not exist on ${show(day)}.`,
    },
    { remedy: { vi: 'Chọn cơ quan khác hoặc ngày khác.', en: 'Choose another body or another day.' } },
  );
}

/** A body that was chosen to take work over is not known. */
export function successorUnknown(): ProblemError {
  return new ProblemError(
    'organizations.successor-unknown',
    422,
    { vi: 'Không có cơ quan tiếp nhận này.', en: 'There is no such successor.' },
    { remedy: { vi: 'Chọn lại cơ quan tiếp nhận.', en: 'Choose the successor again.' } },
  );
}

/** Nothing reorganised the body on that day. */
export function nothingToTakeBack(day: string): ProblemError {
  return new ProblemError(
    'organizations.nothing-to-take-back',
    409,
    {
      vi: `Ngày ${show(day)} cơ quan này không có sắp xếp nào để hoàn lại.`,
      en: `Nothing reorganised this body on ${show(day)}.`,
    },
    { remedy: { vi: 'Mở lại trang cơ quan để xem hiện trạng.', en: 'Open the page of the body again.' } },
  );
}

/** Bodies stand below one that is to end. */
export function hasUnits(count: number): ProblemError {
  return new ProblemError(
    'organizations.has-units',
    409,
    { vi: `Còn ${count} đơn vị trực thuộc.`, en: `${count} bodies still stand below it.` },
    {
      remedy: {
        vi: 'Chuyển các đơn vị đi trước, hoặc cho kết thúc cùng ngày.',
        en: 'Move them first, or end them on the same day.',
      },
      extra: { units: count },
    },
  );
}

/** The wished place would put a body above itself on some day. */
export function standsAboveItself(): ProblemError {
  return new ProblemError(
    'organizations.circle',
    422,
    { vi: 'Cơ quan sẽ đứng trên chính mình.', en: 'The body would stand above itself.' },
    {
      remedy: {
        vi: 'Chọn cơ quan cấp trên không nằm bên dưới cơ quan này.',
        en: 'Choose a parent that is not below this body.',
      },
    },
  );
}

/** The wished succession would make a body its own successor. */
export function succeedsItself(): ProblemError {
  return new ProblemError(
    'organizations.succession-circle',
    422,
    { vi: 'Cơ quan sẽ kế thừa chính mình.', en: 'The body would be its own successor.' },
    { remedy: { vi: 'Xem lại cơ quan kế thừa và ngày.', en: 'Check the successor and the day.' } },
  );
}

/** The same succession was recorded before. */
export function successionKnown(): ProblemError {
  return new ProblemError(
    'organizations.succession-known',
    409,
    { vi: 'Việc kế thừa này đã được ghi.', en: 'This succession is recorded already.' },
    { remedy: { vi: 'Không cần ghi lại.', en: 'There is nothing to record again.' } },
  );
}

/** No such contact of the body. */
export function contactNotFound(): ProblemError {
  return new ProblemError(
    'organizations.contact-not-found',
    404,
    { vi: 'Không tìm thấy người liên hệ này.', en: 'There is no such contact.' },
    { remedy: { vi: 'Tải lại trang của cơ quan.', en: 'Load the page of the body again.' } },
  );
}

/** No such group of the realm's own. */
export function groupNotFound(): ProblemError {
  return new ProblemError(
    'organizations.group-not-found',
    404,
    { vi: 'Không tìm thấy nhóm cơ quan này.', en: 'There is no such group.' },
    { remedy: { vi: 'Tải lại danh sách nhóm.', en: 'Load the list of groups again.' } },
  );
}

/** A group with this key holds on those days already. */
export function groupTaken(): ProblemError {
  return new ProblemError(
    'organizations.group-taken',
    409,
    { vi: 'Đã có quy tắc cho nhóm này.', en: 'There is a rule for this group already.' },
    { remedy: { vi: 'Sửa quy tắc đã có.', en: 'Change the one that is there.' } },
  );
}

function show(day: string): string {
  return day.split('-').reverse().join('/');
}
