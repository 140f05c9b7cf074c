/** Ways in which bodies of a sort are commonly named beside their full name; keys as `nameKey` makes them. */
const FORMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^uy ban (mat tran to quoc)\b(.*)$/u, ['$1$2']],
  [
    /^(?:ban chap hanh )?doan thanh nien cong san ho chi minh$/u,
    ['tinh doan', 'doan thanh nien', 'doan thanh nien cong san'],
  ],
  [
    /^tinh doan(?: thanh nien(?: cong san ho chi minh)?)?$/u,
    ['doan thanh nien', 'doan thanh nien cong san ho chi minh', 'tinh doan'],
  ],
  [/^hoi lien hiep phu nu$/u, ['hoi phu nu']],
  [/^(?:bo|ban) chi huy (bo doi )(bien phong)$/u, ['$1$2', 'chi huy $1$2']],
  [/^(?:bo|ban) chi huy (quan su)$/u, ['chi huy $1']],
  [/^dai (phat thanh truyen hinh)$/u, ['dai phat thanh', 'dai truyen hinh']],
  [
    /^lien hiep cac to chuc huu nghi$/u,
    ['lien hiep to chuc huu nghi', 'lien hiep huu nghi', 'lien hiep hoi huu nghi'],
  ],
  [
    /^van phong doan dai bieu quoc hoi hoi dong nhan dan$/u,
    ['van phong hoi dong nhan dan', 'van phong doan dai bieu quoc hoi'],
  ],
  [/^uy ban nhan dan ((?:xa|phuong|dac khu|thi tran) .+)$/u, ['$1']],
  [/^uy ban nhan dan ((?:huyen|thi xa|thanh pho|quan) .+)$/u, ['$1']],
  [/^(ban tuyen giao|ban dan van|ban noi chinh|ban tuyen giao dan van|uy ban kiem tra) tinh uy$/u, ['$1']],
];

/** The shorter forms of a name, by its key; empty for most names. */
export function listShortForms(key: string): readonly string[] {
  const found: string[] = [];
  for (const [pattern, forms] of FORMS) {
    if (!pattern.test(key)) continue;
    for (const form of forms) {
      const short = key.replace(pattern, form).trim();
      if (short !== key) found.push(short);
    }
  }
  return found;
}
