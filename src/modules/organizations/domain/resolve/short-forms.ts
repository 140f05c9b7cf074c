/** A shorter way in which bodies of a sort are commonly named; `bare` where it no longer says of which level. */
interface Form {
  readonly pattern: RegExp;
  readonly short: readonly string[];
  readonly bare: boolean;
}

function form(pattern: RegExp, short: readonly string[], bare = false): Form {
  return { pattern, short, bare };
}

/** Keys as `nameKey` makes them. */
const FORMS: readonly Form[] = [
  form(/^uy ban (mat tran to quoc)$/u, ['$1'], true),
  form(
    /^(?:ban chap hanh )?doan thanh nien cong san ho chi minh$/u,
    ['tinh doan', 'doan thanh nien', 'doan thanh nien cong san'],
    true,
  ),
  form(/^tinh doan(?: thanh nien(?: cong san ho chi minh)?)?$/u, ['tinh doan']),
  form(
    /^tinh doan(?: thanh nien(?: cong san ho chi minh)?)?$/u,
    ['doan thanh nien', 'doan thanh nien cong san ho chi minh', 'doan thanh nien cong san'],
    true,
  ),
  form(/^hoi lien hiep phu nu$/u, ['hoi phu nu'], true),
  form(/^(?:bo|ban) chi huy (bo doi )(bien phong)$/u, ['$1$2', 'chi huy $1$2'], true),
  form(/^((?:bo|ban) chi huy) bo doi (bien phong)$/u, ['$1 $2']),
  form(/^(?:bo|ban) chi huy (quan su)$/u, ['chi huy $1'], true),
  form(/^dai (phat thanh truyen hinh)$/u, ['dai phat thanh', 'dai truyen hinh'], true),
  form(/^lien hiep cac to chuc huu nghi$/u, [
    'lien hiep to chuc huu nghi',
    'lien hiep huu nghi',
    'lien hiep hoi huu nghi',
  ]),
  form(/^van phong doan dai bieu quoc hoi hoi dong nhan dan$/u, [
    'van phong hoi dong nhan dan',
    'van phong doan dai bieu quoc hoi',
  ]),
  form(/^(.+ trung uong) dang(?: cong san)?$/u, ['$1']),
  form(/^(ban bi thu|bo chinh tri) trung uong(?: dang)?(?: cong san)?$/u, ['$1', '$1 trung uong']),
  form(/^(ban bi thu|bo chinh tri)$/u, ['$1 trung uong', '$1 trung uong dang']),
  form(
    /^(ban tuyen giao|ban dan van|ban noi chinh|ban tuyen giao dan van|uy ban kiem tra) (?:tinh uy|trung uong)$/u,
    ['$1'],
    true,
  ),
];

/** First words of the names that have shorter forms: most names have none and are passed over. */
const MAY_BE_SHORT =
  /^(?:uy ban mat|ban |bo |doan |tinh doan|hoi |dai |lien |van phong |uy ban kiem)| trung uong\b/u;

const TERRITORY = /^(?:xa|phuong|dac khu|thi tran|huyen|thi xa|thanh pho|quan) /u;

/**
 * The name of which these words are the common short form (`xã Nà Hiền` of its people's committee), or null. Thousands
 * of communes have this form, so that it is read backwards and not laid out.
 */
export function nameOfTerritory(key: string): string | null {
  return TERRITORY.test(key) ? `uy ban nhan dan ${key}` : null;
}

const NONE: readonly never[] = [];

/** The shorter forms of a name, by its key; empty for most names. */
export function listShortForms(key: string): readonly { readonly key: string; readonly bare: boolean }[] {
  if (!MAY_BE_SHORT.test(key)) return NONE;
  const found = new Map<string, boolean>();
  for (const { pattern, short, bare } of FORMS) {
    if (!pattern.test(key)) continue;
    for (const each of short) {
      const shorter = key.replace(pattern, each).trim();
      if (shorter !== key && found.get(shorter) !== false) found.set(shorter, bare);
    }
  }
  return [...found].map(([shorter, bare]) => ({ key: shorter, bare }));
}
