import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { localDay } from '#kernel/time/local-time.ts';
import type { Act } from '#modules/audit/door.ts';
import { listReceivedNames, type ReadDocument, receiveDocument } from '#modules/documents/door.ts';
import { listOrganizationsOn } from '#modules/organizations/door.ts';
import { confirmPlan } from '#modules/plans/door.ts';
import { bringInRecords } from '#modules/records/door.ts';
import { bringInStates, makeObligations } from '#modules/work/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { createReadingFence } from '#reading/create-reading-fence.ts';
import { fillDays } from './fill-days.ts';
import { inventPast } from './invent-past.ts';
import { inventResults, type Reporters } from './invent-results.ts';
import { loadSampleInspection } from './load-sample-inspection.ts';
import { readProvince, readProvinceContacts, readProvinceResults } from './read-province.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

const STANDING_OFFICE = 'Sở Văn hóa, Thể thao và Du lịch';
const PARTY_OFFICE = 'Ban Tuyên giáo và Dân vận Tỉnh ủy';

/** A paper of the invented province; what people would have confirmed is confirmed. */
interface SamplePaper {
  readonly folder: 'plans' | 'plans-around-today';
  readonly file: string;
  readonly confirmed: boolean;
  /** The body that puts results together, by its name: the standing one of the State's plans when left out. */
  readonly consolidator?: string;
  /** Its carrying out was inspected. */
  readonly inspected?: boolean;
}

/** Plans of four levels and several years; one waits for whoever tries the house. */
const PAPERS: readonly SamplePaper[] = [
  ...readdirSync(path.join(SAMPLES, 'plans-around-today'))
    .sort()
    .map((file) => ({ folder: 'plans-around-today' as const, file, confirmed: true })),
  { folder: 'plans', file: '1-tinh-uy-chuong-trinh-2026.md', confirmed: true, consolidator: PARTY_OFFICE },
  { folder: 'plans', file: '2-ubnd-tinh-ke-hoach-2026.md', confirmed: true, inspected: true },
  { folder: 'plans', file: '3-so-vhttdl-ke-hoach-2026.md', confirmed: true },
  { folder: 'plans', file: '4-ubnd-xa-ke-hoach-2026.md', confirmed: false },
];

/**
 * Brings the plans of the invented province in by the way every document comes (secrets gate, fence, reading,
 * confirming) and gives their work a past, so that every screen has life. Those that came in before are left as
 * they are, even when today has moved on since.
 */
export async function loadSamplePlans(world: World, realmId: string): Promise<void> {
  const known = await listReceivedNames(world.db, realmId);
  const awaited = PAPERS.filter(({ file }) => !known.has(file));
  if (awaited.length === 0) return;
  // Our own papers: no hostile file is among them, and a machine may be slow at the first start.
  const fence = createReadingFence({ timeLimit: 60_000 });
  try {
    for (const paper of awaited) await loadPaper({ ...world, readDocument: fence.read }, realmId, paper);
  } finally {
    fence.close();
  }
}

type ReadingWorld = World & { readonly readDocument: ReadDocument };

async function loadPaper(world: ReadingWorld, realmId: string, paper: SamplePaper): Promise<void> {
  const act = startAct(world, realmId);
  const today = localDay(act.now);
  const words = readFileSync(path.join(SAMPLES, paper.folder, paper.file), 'utf8');
  const bytes = new TextEncoder().encode(fillDays(words, today));
  const reading = await receiveDocument(world, act, { name: paper.file, bytes });
  if (!paper.confirmed) return;
  const seen = { id: reading.id, version: reading.version };
  await inTransaction(world.db, async (tx) => {
    const { planId } = await confirmPlan(tx, act, seen, {}, makeObligations);
    const reporters = await gatherReporters(tx, act, paper.consolidator ?? STANDING_OFFICE);
    const invent = inventPast(today);
    const obligations = await bringInStates(tx, act, planId, (obligation) => {
      const past = invent(obligation);
      const changedByName = reporters.people.get(obligation.organizationName) ?? reporters.consolidator.name;
      return past === null ? null : { ...past, changedByName };
    });
    const reported = obligations.flatMap(inventResults(act.now, readProvinceResults(), reporters));
    await bringInRecords(tx, act, planId, reported);
    if (paper.inspected === true) await loadSampleInspection(tx, act, planId);
  });
}

/** Who answers for each body by its name of today, and who puts results together. */
async function gatherReporters(tx: Transaction, act: Act, consolidator: string): Promise<Reporters> {
  const contacts = readProvinceContacts();
  const people = new Map<string, string>();
  for (const { key, names } of readProvince().organizations) {
    const [person] = contacts[key] ?? [];
    const name = names.at(-1)?.name;
    if (person !== undefined && name !== undefined) people.set(name, person.name);
  }
  const bodies = await listOrganizationsOn(tx, act.realmId, localDay(act.now));
  const office = bodies.find(({ name }) => name === consolidator);
  const name = people.get(consolidator);
  if (office === undefined || name === undefined)
    throw new Error(`Nobody of "${consolidator}" puts results together.`);
  return { people, consolidator: { name, organizationId: office.id } };
}

function startAct({ clock, newId }: World, realmId: string): Act {
  return { realmId, actor: null, now: clock.now(), newId, requestId: null, address: null };
}
