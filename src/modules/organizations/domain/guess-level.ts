import { lowerText } from '#kernel/language/fold-text.ts';
import { type KnownOrganization, nameOn, parentsOn } from './known-organization.ts';
import type { OrganizationKind, OrganizationLevel } from './organization.ts';
import { writeOutUnits } from './resolve/write-out-units.ts';

const OF_KIND: Partial<Record<OrganizationKind, OrganizationLevel | null>> = {
  central: 'central',
  commune: 'commune',
  department: 'province',
  division: null,
  'foreign-partner': null,
};

const CENTRAL =
  /(?<!\p{L})trung ương$|^(?:quốc hội|chính phủ|thủ tướng|chủ tịch nước|bộ chính trị|ban bí thư|văn phòng (?:quốc hội|chính phủ|chủ tịch nước)|bộ (?!chỉ huy|đội|phận|môn))/u;
const DISTRICT = /(?<!\p{L})(?:huyện|thị xã|quận|thị ủy)(?!\p{L})/u;
const COMMUNE = /(?<!\p{L})(?:(?<!thị |tấn |tác )xã(?! hội)|phường|đặc khu|thị trấn)(?= \p{L})/u;
/** A city is below a province or stands in its place: what is above the body tells. */
const CITY = /(?<!\p{L})(?:thành phố|thành ủy)(?!\p{L})/u;

/**
 * Proposes at what level a body stands by its kind and name; null for a unit inside another body and for what
 * stands outside the levels (a partner abroad).
 *
 * @param isRoot whether nothing stands above the body
 */
export function guessLevel(kind: OrganizationKind, name: string, isRoot: boolean): OrganizationLevel | null {
  const ofKind = OF_KIND[kind];
  if (ofKind !== undefined) return ofKind;
  const words = lowerText(writeOutUnits(name.normalize('NFC')));
  if (CENTRAL.test(words)) return 'central';
  if (COMMUNE.test(words)) return 'commune';
  if (DISTRICT.test(words)) return 'district';
  return CITY.test(words) && !isRoot ? 'district' : 'province';
}

/** The level of a body on a day: the one somebody gave it, else the guess by its name and place of that day. */
export function levelOf(body: KnownOrganization, day: string): OrganizationLevel | null {
  return body.level ?? guessLevel(body.kind, nameOn(body, day).name, parentsOn(body, day).length === 0);
}
