import type { Actor } from '#kernel/law/actor.ts';
import type { LawPage } from '#kernel/law/law-page.ts';
import type { Act } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import type { SheetsOutcome } from '#reading/read-sheets-file.ts';
import type { SearchSource } from './search-everything.ts';

/** Which bodies are looked for. */
export interface BodyQuestion {
  readonly words: string;
  /** Only these; null: whichever. */
  readonly among: readonly string[] | null;
  /** How many at most; null: all of them. */
  readonly most: number | null;
}

/** A body with the name of the one above it, which tells it from others of its name. */
export interface BodyFound {
  readonly id: string;
  readonly name: string;
  readonly above: string | null;
}

/** What access must ask of later modules; the roof plugs the answers in. */
export interface AccessPorts {
  /** Version of the program, for the first-run page. */
  readonly version: string;
  /** Today's names of bodies by id. */
  nameOrganizations(
    db: Queryable,
    realmId: string,
    ids: readonly string[],
    now: Date,
  ): Promise<ReadonlyMap<string, string>>;
  /** Each of these bodies with all bodies above it on that day, itself first. */
  findLines(
    db: Queryable,
    realmId: string,
    ids: readonly string[],
    now: Date,
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /** These bodies and all below them on that day. */
  listBodiesAtOrBelow(
    db: Queryable,
    realmId: string,
    ids: readonly string[],
    now: Date,
  ): Promise<readonly string[]>;
  /** Bodies of that day whose names hold the words, by the alphabet, each with the one above it. */
  findBodies(
    db: Queryable,
    realmId: string,
    question: BodyQuestion,
    now: Date,
  ): Promise<readonly BodyFound[]>;
  /** Reads a spreadsheet of a stranger in the fence. */
  readSheets(file: { readonly bytes: Uint8Array; readonly name: string }): Promise<SheetsOutcome>;
  /** What the pages of law of later modules allow the actor. */
  listPermissions(actor: Actor): readonly string[];
  /** What later modules find by words, in the order in which it is told. */
  readonly search: readonly SearchSource[];
  /** The pages of law of later modules, for who asks who may do something. */
  readonly laws: readonly LawPage[];
  /** Fills a new realm with the invented province, in the transaction of the first run. */
  loadDemo(tx: Transaction, act: Act): Promise<void>;
  /** Fills a new realm with the bodies that come with the program for a realm of its name, in the same transaction. */
  loadPacks(tx: Transaction, act: Act): Promise<void>;
  /** Brings in what cannot join that transaction (documents with their files); runs once it is kept. */
  loadDemoDocuments(world: World, realmId: string): Promise<void>;
}
