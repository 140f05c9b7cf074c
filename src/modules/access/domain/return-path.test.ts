import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReturnPath } from './return-path.ts';

describe('where a sign-in at another provider leads', () => {
  it('is the screen that was asked for', () => {
    expect(readReturnPath('/nhiem-vu?late=yes')).toBe('/nhiem-vu?late=yes');
  });

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\r\nset-cookie: a=b',
    'https://elsewhere.example',
    'javascript:alert(1)',
    '@elsewhere.example',
    '',
  ])('is the first screen for what leads elsewhere (%j)', (wanted) => {
    expect(readReturnPath(wanted)).toBe('/');
  });

  it('stays on the own host, whatever is asked for', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '..',
      '.',
      '\t',
      '\n',
      '@',
      ':',
      '//',
      'a.example',
      '%2f',
      '?',
      '#',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (wanted) => {
          const led = new URL(`/app${readReturnPath(wanted)}`, 'https://house.example');
          expect(led.origin).toBe('https://house.example');
        },
      ),
    );
  });
});
