import { describe, expect, it } from 'vitest';
import { readDevice } from './device.ts';

const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a device', () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KIT} Chrome/141.0.0.0 Safari/537.36`, 'Chrome', 'Windows'],
    [
      `Mozilla/5.0 (Windows NT 10.0) ${KIT} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`,
      'Microsoft Edge',
      'Windows',
    ],
    [
      `Mozilla/5.0 (Windows NT 6.1) ${KIT} coc_coc_browser/109.0.0 Chrome/109.0.0 Safari/537.36`,
      'Cốc Cốc',
      'Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    [
      `Mozilla/5.0 (Linux; Android 14; SM-A155F) ${KIT} Chrome/141.0 Mobile Safari/537.36 Zalo/24.1`,
      'Zalo',
      'Android',
    ],
    ['curl/8.5.0', null, null],
    ['', null, null],
  ])('that says "%s" is %s on %s', (words, browser, system) => {
    expect(readDevice(words)).toEqual({ browser, system });
  });
});
