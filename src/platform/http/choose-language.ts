import type { StaffLanguage } from '../words/bilingual.ts';

/** The language of an answer. */
export type RequestLanguage = StaffLanguage;

/** Chooses by Accept-Language (RFC 9110, 12.5.4) between Vietnamese and English; Vietnamese when neither is asked for. */
export function chooseLanguage(acceptLanguage: string | undefined): RequestLanguage {
  const weights = { vi: 0, en: 0 };
  for (const part of (acceptLanguage ?? '').split(',').slice(0, 20)) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = range.trim().split('-')[0];
    if (language === 'vi' || language === 'en') {
      weights[language] = Math.max(weights[language], readWeight(parameters));
    }
  }
  return weights.en > weights.vi ? 'en' : 'vi';
}

function readWeight(parameters: readonly string[]): number {
  const text = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith('q='));
  if (text === undefined) return 1;
  const weight = Number(text.slice(2));
  return Number.isFinite(weight) ? weight : 0;
}
