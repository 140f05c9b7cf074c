import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePassword, type PasswordOwner } from './password-rules.ts';

const owner: PasswordOwner = {
  email: 'minh.chau@songhien.example',
  name: 'Trần Minh Châu',
  realmName: 'Tỉnh Sông Hiền',
  hasSecondFactor: true,
};
const faultOf = (password: string, given: Partial<PasswordOwner> = {}) =>
  judgePassword(password, { ...owner, ...given })?.fault ?? null;

describe('a password', () => {
  it.each(['mot cau dai de nho', 'Con đò nhỏ qua sông lúc 5 giờ', 'tre-xanh-gió-lùa', 'kZ8#vq2L'])(
    'that is a sentence or long enough beside a second factor is taken: %s',
    (password) => {
      expect(faultOf(password)).toBeNull();
    },
  );

  it('needs fourteen characters alone and eight beside a second factor, counted as people see them', () => {
    expect(judgePassword('đò ngang bến', { ...owner, hasSecondFactor: false })).toEqual({
      fault: 'too-short',
      shortest: 14,
    });
    expect(faultOf('đò ngang bến')).toBeNull();
    expect(faultOf('đò sông'.normalize('NFD'))).toBe('too-short');
    expect(faultOf('đò ngang bến sâu', { hasSecondFactor: false })).toBeNull();
  });

  it.each([
    'password',
    'Password123!',
    'P@ssw0rd2026',
    'matkhau123',
    'Mật khẩu 2026',
    'anhyeuem1314',
    'admin@123456',
    'qwertyuiop',
    'matkhaumatkhau',
    'nhipcau-demo-2026',
    'UBND tỉnh 2026',
  ])('that is tried first by everybody is refused: %s', (password) => {
    expect(faultOf(password)).toBe('well-known');
  });

  it.each([
    ['minhchau-2026-xanh', 'names-person'],
    ['toi la Trần Minh Châu day', 'names-person'],
    ['que toi song hien xanh', 'names-realm'],
    ['aaaaaaaaaaaaaaa', 'monotonous'],
    ['abcdefghijklmnop', 'monotonous'],
    ['9876543210', 'monotonous'],
  ])('that %s is refused as one that %s', (password, fault) => {
    expect(faultOf(password)).toBe(fault);
  });

  it('is never both too short for one who has a second factor and long enough for one who has none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (password) => {
        if (faultOf(password) === 'too-short')
          expect(faultOf(password, { hasSecondFactor: false })).toBe('too-short');
      }),
    );
  });
});
