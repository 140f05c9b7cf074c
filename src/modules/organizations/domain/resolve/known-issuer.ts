import { type KnownOrganization, nameOn } from '../known-organization.ts';
import type { Directory } from './directory.ts';
import { type Place, textOfKey } from './name-key.ts';
import type { NamePlace } from './suggestion.ts';

/** What is known of who issued a paper, on the day of the paper: the same for all names printed in it. */
export interface KnownIssuer {
  readonly body: KnownOrganization | null;
  /** The province of the issuer, or of the realm, to which a name without one belongs. */
  readonly place: string | null;
  /** That province without its name, for keys from which only the level is left out. */
  readonly nameless: Place;
  /** The territory that the issuer's name speaks of, by its key words: `huyen na hien` with its unit `huyen`. */
  readonly territory: { readonly whole: string; readonly unit: string } | null;
}

const TERRITORY = /(?:^| )((xa|phuong|dac khu|thi tran|huyen|thi xa|thanh pho|quan) .+)$/u;

/** Reads who issued the paper in which names stand; worked out once for an issuer and a day. */
export function readIssuer(directory: Directory, { issuerId, day }: NamePlace): KnownIssuer {
  return directory.remember(`issuer ${issuerId} ${day}`, () => {
    const body = issuerId === null ? null : (directory.get(issuerId) ?? null);
    const realm = directory.realmPlace.words.join(' ');
    const place =
      body === null
        ? (directory.places.find(({ words }) => words.join(' ') === realm)?.id ?? null)
        : directory.placeOf(body);
    const { city } = directory.places.find(({ id }) => id === place) ?? directory.realmPlace;
    return {
      body,
      place,
      nameless: { words: [], city },
      territory: body === null ? null : territoryOf(body, day),
    };
  });
}

function territoryOf(body: KnownOrganization, day: string): KnownIssuer['territory'] {
  const [, whole, unit] = TERRITORY.exec(textOfKey(nameOn(body, day).name)) ?? [];
  return whole === undefined || unit === undefined ? null : { whole, unit };
}

/** The own name of a unit of the issuer: "Văn phòng Sở" is the department's "Văn phòng", "Công an huyện" the district's. */
export function ownName(key: string, issuer: KnownIssuer): string {
  const tail = tailsOf(issuer).find((words) => key.endsWith(words));
  return tail === undefined ? key : key.slice(0, -tail.length);
}

/** The keys that units of the issuer may have whose own name this is. */
export function listKeysOfUnits(own: string, issuer: KnownIssuer): string[] {
  const keys = [own, ...tailsOf(issuer).map((tail) => own + tail)];
  return keys.filter((key) => ownName(key, issuer) === own);
}

const OF_OFFICE = [' so'];

function tailsOf({ territory }: KnownIssuer): readonly string[] {
  return territory === null ? OF_OFFICE : [` ${territory.whole}`, ` ${territory.unit}`];
}

/** In a district's paper "Công an huyện" is that of the district: the name of the territory is filled in. */
export function nameTerritory(words: readonly string[], { territory }: KnownIssuer): readonly string[] {
  if (territory === null || !` ${words.join(' ')}`.endsWith(` ${territory.unit}`)) return words;
  return [...words, ...territory.whole.slice(territory.unit.length + 1).split(' ')];
}
