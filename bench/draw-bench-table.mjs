/**
 * @typedef {object} BenchRow
 * @property {string} work
 * @property {number} ratio
 * @property {[number, number]} [spread]
 * @property {{ least?: number, most?: number }} bar
 * @property {string} ours
 * @property {string} peer
 * @property {string} conditions
 *
 * @typedef {{ name: string, date: string, commit: string, machine: string, rows: BenchRow[] }} BenchResult
 */

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

/**
 * Puts the figures of all benchmarks between the marks of a page; a page without marks stays as it is. Conditions,
 * machine, day and commit stand in the results themselves.
 *
 * @param {string} page
 * @param {readonly BenchResult[]} results
 * @returns {string}
 */
export function drawBenchTable(page, results) {
  const from = page.indexOf(START);
  const to = page.indexOf(END);
  if (from < 0 || to < from) return page;
  const lines = [
    '| work | ratio (least – most) | bar | beside |',
    '|---|---|---|---|',
    ...results.flatMap(({ rows }) =>
      rows.map((row) => {
        const spread = row.spread ? ` (${row.spread[0]} – ${row.spread[1]})` : '';
        return `| ${row.work} | ${row.ratio}${spread} | ${drawBar(row.bar)} | ${row.peer} |`;
      }),
    ),
  ];
  return `${page.slice(0, from + START.length)}\n${lines.join('\n')}\n${page.slice(to)}`;
}

function drawBar(/** @type {BenchRow['bar']} */ { least, most }) {
  if (least !== undefined) return `at least ${least}`;
  return `at most ${most}`;
}
