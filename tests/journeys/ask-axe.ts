import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Rules whose findings are moderate at most: they are not asked, as only serious findings count. */
const slightRules = [
  ...['aria-allowed-role', 'aria-deprecated-role', 'empty-heading', 'empty-table-header', 'heading-order'],
  ...['form-field-multiple-labels', 'html-xml-lang-mismatch', 'image-redundant-alt', 'meta-viewport'],
  ...['landmark-banner-is-top-level', 'landmark-contentinfo-is-top-level', 'landmark-main-is-top-level'],
  ...['landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-no-duplicate-main'],
  ...['landmark-one-main', 'landmark-unique', 'meta-viewport-large', 'no-autoplay-audio', 'region'],
  ...['page-has-heading-one', 'presentation-role-conflict', 'scope-attr-valid', 'server-side-image-map'],
  ...['skip-link', 'table-duplicate-name'],
];
const everything: axe.RunOptions = {
  resultTypes: ['violations'],
  rules: Object.fromEntries(slightRules.map((rule) => [rule, { enabled: false }])),
};
/** What night can change: names, roles and keys are the same in either look. */
const contrastAlone: axe.RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['color-contrast', 'link-in-text-block'],
};

/** The small form: it goes into each page anew, and is less than half as long. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a look asks: everything, or, where the same screen is looked at by day, what night can change. */
export type Look = 'everything' | 'contrast';

/**
 * Lists what axe finds serious or critical on a screen (WCAG 2.2 AA and best practice), each with where it stands. What is
 * found is looked at once more when the screen rests: a button that a save just held back is drawn pale for a moment, and
 * only what stands in both looks is a fault.
 */
export async function listSerious(page: Page, look: Look = 'everything'): Promise<readonly string[]> {
  const found = await lookOnce(page, look);
  if (found.length === 0) return found;
  await page.waitForTimeout(1000);
  const again = new Set(await lookOnce(page, look));
  return found.filter((fault) => again.has(fault));
}

async function lookOnce(page: Page, look: Look): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  await page.evaluate(chooseContrasts);
  const options = look === 'contrast' ? contrastAlone : everything;
  // What lies behind an open dialog cannot be reached, and is looked at where it lies open.
  const { violations } = await page.evaluate(
    (how) => window.axe.run([...document.querySelectorAll('[aria-modal=true]')].at(-1) ?? document, how),
    options,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/**
 * Has axe measure contrast on three texts of each look, not on every row of a long list: measuring one takes a hundred
 * times longer than telling that two look the same. Looks are the same where every colour, size and place in the stack is,
 * from the text up to the page.
 */
function chooseContrasts(): void {
  const OF_EACH_LOOK = 3;
  const MARK = 'data-contrast';
  const properties = [
    ...[
      'color',
      'background-color',
      'background-image',
      'opacity',
      'font-size',
      'font-weight',
      'text-shadow',
    ],
    ...['position', 'z-index', 'overflow', 'clip-path', 'visibility', 'filter', 'mix-blend-mode'],
  ];
  const looks = new Map<string, number>();
  const lookOf = new Map<Element, number>();
  const tellLook = (element: Element): number => {
    const known = lookOf.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const control = (element instanceof HTMLLabelElement ? element.control : null) ?? element;
    const disabled = control.matches(':disabled, [aria-disabled=true]');
    const own = properties.map((property) => style.getPropertyValue(property));
    const parent = element.parentElement === null ? 0 : tellLook(element.parentElement);
    const words = [parent, element.tagName, element.getAttribute('class'), disabled, ...own].join('\n');
    const look = looks.get(words) ?? looks.size + 1;
    looks.set(words, look);
    lookOf.set(element, look);
    return look;
  };
  const seen = new Map<number, number>();
  for (const element of document.querySelectorAll('body, body *')) {
    element.removeAttribute(MARK);
    const speaks =
      element.matches('input, select, textarea, button') ||
      [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim());
    if (!speaks || !element.checkVisibility({ visibilityProperty: true })) continue;
    const look = tellLook(element);
    const count = (seen.get(look) ?? 0) + 1;
    seen.set(look, count);
    if (count <= OF_EACH_LOOK) element.setAttribute(MARK, '');
  }
  window.axe.configure({ noHtml: true, rules: [{ id: 'color-contrast', selector: `[${MARK}]` }] });
}
