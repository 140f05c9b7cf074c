import { type SeededFault, state } from './seeded-fault.ts';

const styles = 'word/styles.xml';

function style(name: string, change: (style: string) => string): (xml: string) => string {
  return (xml) => xml.replace(new RegExp(`<w:style [^>]*w:styleId="NC${name}".*?</w:style>`, 'su'), change);
}

/** Faults of paper, fonts and distances. */
export const faultsOfLooks: readonly SeededFault[] = [
  {
    what: 'paper of another size',
    code: 'page-size',
    clause: state('I khoản 1'),
    seed: (xml) => xml.replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
  },
  {
    what: 'a narrow top margin',
    code: 'margin-top',
    clause: state('I khoản 1, khoản 3'),
    seed: (xml) => xml.replace('w:top="1134"', 'w:top="700"'),
  },
  {
    what: 'a wide bottom margin',
    code: 'margin-bottom',
    clause: state('I khoản 1, khoản 3'),
    seed: (xml) => xml.replace('w:bottom="1134"', 'w:bottom="2000"'),
  },
  {
    what: 'a narrow left margin',
    code: 'margin-left',
    clause: state('I khoản 1, khoản 3'),
    seed: (xml) => xml.replace('w:left="1701"', 'w:left="1134"'),
  },
  {
    what: 'a wide right margin',
    code: 'margin-right',
    clause: state('I khoản 1, khoản 3'),
    seed: (xml) => xml.replace('w:right="850"', 'w:right="1700"'),
  },
  {
    what: 'a number on the first page',
    code: 'page-number-first',
    clause: state('I khoản 7'),
    seed: (xml) => xml.replace('<w:titlePg/>', ''),
  },
  {
    what: 'page numbers on the right',
    code: 'page-number-place',
    clause: state('I khoản 7'),
    part: styles,
    seed: style('PageNumber', (one) => one.replace('w:val="center"', 'w:val="right"')),
  },
  {
    what: 'another font',
    code: 'font',
    clause: state('I khoản 4'),
    part: styles,
    seed: style('Text', (one) =>
      one.replace('<w:rPr>', '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
    ),
  },
  {
    what: 'letters in colour',
    code: 'colour',
    clause: state('I khoản 4'),
    part: styles,
    seed: style('Kind', (one) => one.replace('<w:rPr>', '<w:rPr><w:color w:val="C00000"/>')),
  },
  {
    what: 'small running text',
    code: 'size',
    clause: state('II khoản 6'),
    part: styles,
    seed: style('Text', (one) => one.replace('<w:sz w:val="28"/>', '<w:sz w:val="24"/>')),
  },
  {
    what: 'a large motto',
    code: 'size',
    clause: state('II khoản 1'),
    part: styles,
    seed: style('Motto', (one) => one.replace('<w:sz w:val="26"/>', '<w:sz w:val="32"/>')),
  },
  {
    what: 'a light issuer',
    code: 'bold',
    clause: state('II khoản 2'),
    part: styles,
    seed: style('Issuer', (one) => one.replace(/<w:b\/>/u, '<w:b w:val="false"/>')),
  },
  {
    what: 'an upright date',
    code: 'italic',
    clause: state('II khoản 4'),
    part: styles,
    seed: style('PlaceAndDate', (one) => one.replace(/<w:i\/>/u, '<w:i w:val="false"/>')),
  },
  {
    what: 'running text without an indent',
    code: 'first-line',
    clause: state('II khoản 6'),
    part: styles,
    seed: style('Text', (one) => one.replace(/w:firstLine="\d+"/u, 'w:firstLine="0"')),
  },
  {
    what: 'running text set to the left',
    code: 'align',
    clause: state('II khoản 6'),
    part: styles,
    seed: style('Text', (one) => one.replace('w:val="both"', 'w:val="left"')),
  },
  {
    what: 'paragraphs that touch',
    code: 'space-between',
    clause: state('II khoản 6'),
    part: styles,
    seed: style('Text', (one) => one.replace('w:after="120"', 'w:after="0"')),
  },
  {
    what: 'lines far apart',
    code: 'line-pitch',
    clause: state('II khoản 6'),
    part: styles,
    seed: style('Text', (one) =>
      one.replace(
        /w:line="360" w:lineRule="atLeast"|w:lineRule="atLeast" w:line="360"/u,
        'w:line="480" w:lineRule="auto"',
      ),
    ),
  },
  {
    what: 'upright bases of a decision',
    code: 'italic',
    clause: state('II khoản 6'),
    part: styles,
    kind: 'decision',
    seed: style('Basis', (one) => one.replace(/<w:i\/>/u, '<w:i w:val="false"/>')),
  },
];
