import { foldText } from '#kernel/language/fold-text.ts';

/**
 * Abbreviations in the names of bodies, as offices of a province write them (domain notes, section 8).
 * Keys are folded, without spaces, hyphens, dots and `&`; values are folded words. What stands for two
 * things with equal right (`BTC`, `SNV`, `BTV`) is left out: it stays as printed and finds nothing.
 */
const WRITTEN: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  dbqh: 'dai bieu quoc hoi',
  tw: 'trung uong',
  ckqt: 'cua khau quoc te',
  dtts: 'dan toc thieu so',
  mttq: 'mat tran to quoc',
  mttqvn: 'mat tran to quoc',
  ubmttq: 'uy ban mat tran to quoc',
  ubmttqvn: 'uy ban mat tran to quoc',
  tttt: 'thong tin va truyen thong',
  vhttdl: 'van hoa the thao va du lich',
  vhxh: 'van hoa xa hoi',
  khdt: 'ke hoach va dau tu',
  khcn: 'khoa hoc va cong nghe',
  gtvt: 'giao thong van tai',
  tnmt: 'tai nguyen va moi truong',
  nnptnt: 'nong nghiep va phat trien nong thon',
  ptnt: 'phat trien nong thon',
  nnmt: 'nong nghiep va moi truong',
  ldtbxh: 'lao dong thuong binh va xa hoi',
  gddt: 'giao duc va dao tao',
  dttg: 'dan toc va ton giao',
  sttt: 'so thong tin va truyen thong',
  stttt: 'so thong tin va truyen thong',
  svhttdl: 'so van hoa the thao va du lich',
  skhcn: 'so khoa hoc va cong nghe',
  sngv: 'so ngoai vu',
  stp: 'so tu phap',
  stc: 'so tai chinh',
  sct: 'so cong thuong',
  sxd: 'so xay dung',
  syt: 'so y te',
  sgddt: 'so giao duc va dao tao',
  snnmt: 'so nong nghiep va moi truong',
  tu: 'tinh uy',
  vptu: 'van phong tinh uy',
  vpub: 'van phong uy ban nhan dan',
  vpubnd: 'van phong uy ban nhan dan',
  vp: 'van phong',
  btg: 'ban tuyen giao',
  btgtu: 'ban tuyen giao tinh uy',
  tgdv: 'tuyen giao va dan van',
  btgdv: 'ban tuyen giao va dan van',
  btgdvtu: 'ban tuyen giao va dan van tinh uy',
  ubkt: 'uy ban kiem tra',
  bnc: 'ban noi chinh',
  bcd: 'ban chi dao',
  ttdn: 'thong tin doi ngoai',
  ttcs: 'thong tin co so',
  ptth: 'phat thanh truyen hinh',
  bdbp: 'bo doi bien phong',
  bchqs: 'bo chi huy quan su',
  chqs: 'chi huy quan su',
  bchbdbp: 'bo chi huy bo doi bien phong',
  ca: 'cong an',
  cat: 'cong an tinh',
  bql: 'ban quan ly',
  kkt: 'khu kinh te',
  kcn: 'khu cong nghiep',
  ttxt: 'trung tam xuc tien',
  xtdt: 'xuc tien dau tu',
  xttm: 'xuc tien thuong mai',
  xtdl: 'xuc tien du lich',
  cntt: 'cong nghe thong tin',
  cds: 'chuyen doi so',
  lhctchn: 'lien hiep cac to chuc huu nghi',
  tncs: 'thanh nien cong san',
  dtn: 'doan thanh nien',
  lhpn: 'lien hiep phu nu',
  hnd: 'hoi nong dan',
  ccb: 'cuu chien binh',
  ldld: 'lien doan lao dong',
  gdnn: 'giao duc nghe nghiep',
};

/** Abbreviations that are also ordinary words when written small (`tu`, `ca`): only capitals count. */
const ONLY_IN_CAPITALS: ReadonlySet<string> = new Set(['tu', 'ca', 'cat']);

/**
 * Writes an abbreviation out in folded words, or answers null when it is none. Letters with accents are no
 * abbreviation, so that `SỞ TƯ PHÁP` in capitals keeps its `TƯ`.
 *
 * @param printed the word as printed, without hyphens, dots and `&`
 */
export function expandAbbreviation(printed: string): string | null {
  if (!/^[A-Za-zĐđ]+$/u.test(printed)) return null;
  const folded = foldText(printed);
  const written = Object.hasOwn(WRITTEN, folded) ? WRITTEN[folded] : undefined;
  if (written === undefined) return null;
  return ONLY_IN_CAPITALS.has(folded) && printed !== printed.toUpperCase() ? null : written;
}
