/** The program and the system of somebody's device, as far as they say; for telling one's own sessions apart. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

// The order counts: most browsers name Chrome and Safari as well.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bZalo\b/i, 'Zalo'],
  [/\bcoc_coc_browser\//i, 'Cốc Cốc'],
  [/\bEdg(?:e|A|iOS)?\//, 'Microsoft Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Reads the header User-Agent; what is unknown stays null, for a header may say anything. */
export function readDevice(userAgent: string): Device {
  return { browser: firstName(BROWSERS, userAgent), system: firstName(SYSTEMS, userAgent) };
}

function firstName(names: readonly (readonly [RegExp, string])[], words: string): string | null {
  return names.find(([sign]) => sign.test(words))?.[1] ?? null;
}
