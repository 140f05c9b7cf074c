import { admit, serve } from '#modules/access/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import type { UrgingPorts } from '#modules/work/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { describeWritten, handOutWritten, readFormat } from '#writing/hand-out-written.ts';
import type { WriteDocument } from '#writing/write-or-refuse.ts';
import { inspectionVersionEndpoints as versionEndpoints } from '../contract/inspection-versions.ts';
import { inspectionEndpoints as endpoints, type InspectionContentShape } from '../contract/inspections.ts';
import { canInspect } from '../domain/inspection/inspection-law.ts';
import { answerHandedIn } from '../use-cases/answer-handed-in.ts';
import { actOnRemedy } from '../use-cases/inspections/act-on-remedy.ts';
import { beginInspection } from '../use-cases/inspections/begin-inspection.ts';
import { inspectionNotFound } from '../use-cases/inspections/inspection-problems.ts';
import { receiveRemedyFile } from '../use-cases/inspections/keep-remedy-files.ts';
import { listInspectionVersions } from '../use-cases/inspections/list-inspection-versions.ts';
import {
  findInspectionOfObligation,
  getInspection,
  listInspections,
} from '../use-cases/inspections/look-at-inspections.ts';
import { changeInspection, moveInspection, sendInspection } from '../use-cases/inspections/run-inspection.ts';
import { writeOutcome } from '../use-cases/inspections/write-outcome.ts';
import type { ReadEvidence } from '../use-cases/keep-files.ts';
import { addReachRoutes } from './add-reach-routes.ts';
import { presentInspection, presentListed } from './present-inspection.ts';
import { presentVersions } from './present-inspection-versions.ts';
import { presentFile } from './present-record.ts';

const ports: Pick<UrgingPorts, 'handedIn'> = answerHandedIn;

/** The routes of inspections; `readEvidence` reads a file, `write` writes the outcome, both behind the fence. */
export function inspectionRoutes(readEvidence: ReadEvidence, write: WriteDocument): AddRoutes {
  return (api, world) => {
    addReachRoutes(api, world);
    addLooking(api, world);
    addRunning(api, world);
    addRemedyRoutes(readEvidence)(api, world);
    addOutcome(write)(api, world);
  };
}

const addLooking: AddRoutes = (api, world) => {
  serve(api, endpoints.listInspections, {
    law: (actor) => canInspect(actor, 'records.read-inspection'),
    answer: async ({ actor, act, query }) => {
      const asked = {
        state: query.state ?? null,
        organizationId: query.organization ?? null,
        concerning: query.concerning ?? null,
        planId: query.plan ?? null,
        obligationId: query.obligation ?? null,
        words: query.q?.trim() || null,
      };
      return { inspections: (await listInspections(world.db, actor, asked, act.now)).map(presentListed) };
    },
  });
  serve(api, endpoints.getInspection, {
    law: (actor) => canInspect(actor, 'records.read-inspection'),
    answer: async ({ actor, act, params }) =>
      presentInspection(await getInspection(world.db, actor, params.inspection, act.now), act.now),
  });
  serve(api, versionEndpoints.listInspectionVersions, {
    law: (actor) => canInspect(actor, 'records.read-inspection'),
    answer: async ({ actor, params }) =>
      presentVersions(await listInspectionVersions(world.db, actor, params.inspection)),
  });
  serve(api, endpoints.findInspectionOf, {
    law: (actor) => canInspect(actor, 'records.read-inspection'),
    answer: ({ actor, params }) => findInspectionOfObligation(world.db, actor, params.obligation),
  });
};

/** All that a person typed into an inspection. */
function wordsOf(content: InspectionContentShape): string[] {
  const { title, decision, place, summary, members, findings, remedies } = content;
  const parts = [...findings, ...remedies].map(({ words }) => words);
  return [title, decision, place, summary, ...members.map((member) => member.title), ...parts];
}

const addRunning: AddRoutes = (api, world) => {
  serve(api, endpoints.beginInspection, {
    law: (actor) => canInspect(actor, 'records.run-inspection'),
    answer: async ({ actor, act, body }) => {
      await refuseSecretWords(world.db, act, [body.title ?? '']);
      const id = await inTransaction(world.db, (tx) => beginInspection(tx, { ...act, actor }, ports, body));
      return presentInspection(await getInspection(world.db, actor, id, act.now), act.now);
    },
  });
  serve(api, endpoints.changeInspection, {
    law: (actor) => canInspect(actor, 'records.run-inspection'),
    answer: async ({ actor, act, params, body }) => {
      const { version, ...content } = body;
      await refuseSecretWords(world.db, act, wordsOf(content));
      const seen = { id: params.inspection, version };
      await inTransaction(world.db, (tx) => changeInspection(tx, { ...act, actor }, seen, content));
      return presentInspection(await getInspection(world.db, actor, seen.id, act.now), act.now);
    },
  });
  serve(api, endpoints.sendInspection, {
    law: (actor) => canInspect(actor, 'records.run-inspection'),
    answer: async ({ actor, act, params, body }) => {
      const seen = { id: params.inspection, version: body.version };
      await inTransaction(world.db, (tx) => sendInspection(tx, { ...act, actor }, seen));
      return presentInspection(await getInspection(world.db, actor, seen.id, act.now), act.now);
    },
  });
  serve(api, endpoints.moveInspection, {
    law: (actor) => canInspect(actor, 'records.run-inspection'),
    answer: async ({ actor, act, params, body }) => {
      const seen = { id: params.inspection, version: body.version };
      await inTransaction(world.db, (tx) => moveInspection(tx, { ...act, actor }, seen, body.state));
      return presentInspection(await getInspection(world.db, actor, seen.id, act.now), act.now);
    },
  });
};

function addRemedyRoutes(readEvidence: ReadEvidence): AddRoutes {
  return (api, world) => {
    serve(api, endpoints.actOnRemedy, {
      // The body that answers and the one that judges come in by one door; the object tells which.
      law: (actor) => canInspect(actor, 'records.answer-remedy'),
      answer: async ({ actor, act, params, body }) => {
        const { words = '', files = [], toldHow = null, day = null, version, kind } = body;
        await refuseSecretWords(world.db, act, [words]);
        const wanted = { id: params.remedy, version, kind, words, files, toldHow, day };
        const id = await inTransaction(world.db, (tx) => actOnRemedy(tx, { ...act, actor }, wanted, world));
        return presentInspection(await getInspection(world.db, actor, id, act.now), act.now);
      },
    });
    serve(api, endpoints.uploadRemedyFile, {
      law: (actor) => canInspect(actor, 'records.answer-remedy'),
      answer: async ({ actor, act, params, query, file }) => {
        if (file === null) throw new TypeError('An upload came without its file.');
        const bytes = new Uint8Array(await file.arrayBuffer());
        const sent = { name: file.name, bytes, declared: query.declared === 'yes' };
        const evidence = { ...world, readEvidence };
        return presentFile(await receiveRemedyFile(evidence, { ...act, actor }, params.remedy, sent));
      },
    });
  };
}

function addOutcome(write: WriteDocument): AddRoutes {
  return (api, world) => {
    describeWritten(
      api,
      '/inspections/{inspection}/document',
      'The outcome of an inspection as an official notice, number and day left open.',
    );
    api.get('/inspections/:inspection/document', async (context) => {
      const { actor, act } = await admit(context, (who) => canInspect(who, 'records.read-inspection'));
      readFormat(context);
      const named = endpoints.getInspection.params.safeParse(context.req.param());
      if (!named.success) throw inspectionNotFound();
      const { document, name } = await writeOutcome(world.db, actor, named.data.inspection, act.now);
      return handOutWritten(context, write, document, name);
    });
  };
}
