import { languages, type Words } from './words.ts';

/** Where a letter stands: waiting, handed over, not taken, or overtaken by its own end. */
export type MailState = 'queued' | 'sent' | 'failed' | 'dropped';

/** One letter as people of the house write it: leading language first, the other below. */
export interface MailContent {
  readonly language: keyof Words;
  readonly subject: Words;
  readonly paragraphs: readonly Words[];
  /** Lists below the paragraphs, each line with the address it leads to. */
  readonly sections?: readonly MailSection[];
  /** The address to open, with the words of its button. */
  readonly link?: { readonly words: Words; readonly address: string };
}

/** A list in a letter. */
export interface MailSection {
  readonly title: Words;
  readonly lines: readonly { readonly words: Words; readonly address: string }[];
}

/** A letter laid out as it is kept. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Stands where a private link goes until the letter is handed over; people who look at the log see it as it is. */
export const PRIVATE_LINK = '[liên kết riêng của người nhận · private link of the recipient]';

/** Lays a letter out as plain words and as a page; every word of it is text, never markup. */
export function layOutMail(content: MailContent): MailText {
  const order = languages(content.language);
  const text = order.map((language) => textIn(content, language)).join(`\n\n${'-'.repeat(24)}\n\n`);
  const html = order.map((language) => htmlIn(content, language)).join('<hr>');
  return {
    subject: content.subject[content.language].replace(/\s+/g, ' ').trim(),
    text: `${text}\n`,
    html:
      `<!doctype html><html lang="${content.language}"><head><meta charset="utf-8"></head>` +
      `<body style="font:16px/1.5 Arial,sans-serif;color:#1c2b2d;max-width:36rem">${html}</body></html>`,
  };
}

/** Puts the private link into a kept letter. */
export function fillPrivateLink(mail: MailText, address: string): MailText {
  return {
    subject: mail.subject,
    text: mail.text.replaceAll(PRIVATE_LINK, address),
    html: mail.html.replaceAll(PRIVATE_LINK, escapeHtml(address)),
  };
}

function textIn({ paragraphs, sections = [], link }: MailContent, language: keyof Words): string {
  const lines = paragraphs.map((paragraph) => paragraph[language]);
  const lists = sections.map(({ title, lines: listed }) =>
    [
      title[language].toLocaleUpperCase('vi'),
      ...listed.map(({ words, address }) => `- ${words[language]}\n  ${address}`),
    ].join('\n'),
  );
  return [
    ...lines,
    ...lists,
    ...(link === undefined ? [] : [`${link.words[language]}:\n${link.address}`]),
  ].join('\n\n');
}

function htmlIn({ paragraphs, sections = [], link }: MailContent, language: keyof Words): string {
  const lines =
    paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph[language])}</p>`).join('') +
    sections.map((section) => sectionIn(section, language)).join('');
  if (link === undefined) return `<div lang="${language}">${lines}</div>`;
  const address = escapeHtml(link.address);
  const button =
    `<p><a href="${address}" style="color:#0b5f68;font-weight:bold">${escapeHtml(link.words[language])}</a></p>` +
    `<p style="color:#5b6b6d;word-break:break-all">${address}</p>`;
  return `<div lang="${language}">${lines}${button}</div>`;
}

function sectionIn({ title, lines }: MailSection, language: keyof Words): string {
  const items = lines.map(
    ({ words, address }) =>
      `<li><a href="${escapeHtml(address)}" style="color:#0b5f68">${escapeHtml(words[language])}</a></li>`,
  );
  return `<h2 style="font-size:17px">${escapeHtml(title[language])}</h2><ul>${items.join('')}</ul>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
