import { readShippedJson } from '#platform/files/read-shipped-json.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { PackBodies, PackDescription, PackFiles, PackProvince } from '../domain/packs/pack-data.ts';

let files: PackFiles | null = null;

/** All packs that come with the program; their shape is kept by a test. */
export function readPacks(): PackFiles {
  if (files !== null) return files;
  const { provinces, merged } = readShippedJson('packs/provinces.json') as {
    provinces: PackProvince[];
    merged: PackProvince[];
  };
  const districts = readShippedJson('packs/districts.json') as { provinces: PackFiles['districts'] };
  files = {
    packs: readShippedJson('packs/packs.json') as PackDescription[],
    central: readShippedJson('packs/central.json') as PackBodies,
    province: readShippedJson('packs/province.json') as PackBodies,
    provinces,
    merged,
    districts: districts.provinces,
  };
  return files;
}

/**
 * The pack of that key.
 *
 * @throws ProblemError `organizations.pack-unknown` (404), naming those that there are.
 */
export function getPack(key: string): PackDescription {
  const { packs } = readPacks();
  const pack = packs.find((each) => each.key === key);
  if (pack !== undefined) return pack;
  const names = packs.map((each) => each.key).join(', ');
  throw new ProblemError(
    'organizations.pack-unknown',
    404,
    { vi: `Không có gói cơ quan "${key}".`, en: `There is no pack of bodies "${key}".` },
    { remedy: { vi: `Các gói có sẵn: ${names}.`, en: `The packs there are: ${names}.` } },
  );
}
