import { expect, test } from 'vitest';
import { isLeader } from './is-leader.ts';

test.each([
  'Phó Chủ tịch',
  'Giám đốc Sở',
  'Quyền Giám đốc',
  'Phó Bí thư Thường trực',
  'Chánh Văn phòng, Ủy viên',
])('%s leads a body', (position) => expect(isLeader(position)).toBe(true));

test.each(['Chuyên viên', 'Thư ký Chủ tịch', 'Chuyên viên giúp việc Giám đốc', 'Trưởng phòng', null])(
  '%s does the work of one',
  (position) => expect(isLeader(position)).toBe(false),
);
