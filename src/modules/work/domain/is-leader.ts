const OFFICES =
  /^(?:quyền |phó )?(?:chủ tịch|bí thư|giám đốc|tổng giám đốc|trưởng ban|chánh văn phòng|chánh thanh tra|tổng biên tập|viện trưởng|cục trưởng|chỉ huy trưởng|chính ủy)(?=[\s,.;]|$)/iu;

/** Whether somebody of this position leads a body, as its office is named: whoever reads the work by the page, not by the row. */
export function isLeader(position: string | null): boolean {
  return position !== null && OFFICES.test(position.normalize('NFC').trim());
}
