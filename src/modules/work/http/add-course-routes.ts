import { serve } from '#modules/access/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { courseEndpoints as endpoints } from '../contract/course.ts';
import { canWork } from '../domain/permissions.ts';
import { actOnCourse } from '../use-cases/act-on-course.ts';
import { askPart } from '../use-cases/ask-part.ts';
import { getCourse, listReceivers } from '../use-cases/get-course.ts';
import { getWorkRule, setWorkRule } from '../use-cases/set-work-rule.ts';
import { presentCourse } from './present-course.ts';

/** The routes of an obligation's course through the hands of people. */
export const addCourseRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.getCourse, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act, params }) =>
      presentCourse(await getCourse(world.db, actor, params.obligation, act.now)),
  });
  serve(api, endpoints.actOnCourse, {
    law: (actor) => canWork(actor, 'work.accept'),
    answer: async ({ actor, act, params, body }) => {
      const said = Object.values(body.act).filter((value) => typeof value === 'string');
      await refuseSecretWords(world.db, act, said);
      const { version, act: wanted } = body;
      await inTransaction(world.db, (tx) =>
        actOnCourse(tx, { ...act, actor }, { id: params.obligation, version, wanted }),
      );
      return presentCourse(await getCourse(world.db, actor, params.obligation, act.now));
    },
  });
  serve(api, endpoints.listReceivers, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act, params }) => {
      const { holder, people, bodies } = await listReceivers(
        world.db,
        actor.realmId,
        params.obligation,
        act.now,
      );
      return { holder, people: [...people], bodies: [...bodies] };
    },
  });
  serve(api, endpoints.askPart, {
    law: (actor) => canWork(actor, 'work.ask-part'),
    answer: async ({ actor, act, params, body }) => {
      await refuseSecretWords(world.db, act, [body.text]);
      const { obligation: id } = params;
      const given = await inTransaction(world.db, (tx) => askPart(tx, { ...act, actor }, { id, ...body }));
      return {
        course: presentCourse(await getCourse(world.db, actor, id, act.now)),
        obligations: given.obligations.map((one) => one.id),
        asked: [...given.asked],
      };
    },
  });
  serve(api, endpoints.getWorkRule, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor }) => presentRule(await getWorkRule(world.db, actor.realmId)),
  });
  serve(api, endpoints.setWorkRule, {
    law: (actor) => canWork(actor, 'work.set-rules'),
    answer: async ({ actor, act, body }) =>
      presentRule(await inTransaction(world.db, (tx) => setWorkRule(tx, { ...act, actor }, body))),
  });
};

function presentRule({ changedAt, changedByName, ...rule }: Awaited<ReturnType<typeof getWorkRule>>) {
  const { giverDecides, mostExtensions, version } = rule;
  const changed =
    changedAt === null || changedByName === null ? null : { at: changedAt.toISOString(), by: changedByName };
  return { giverDecides, mostExtensions, version, changed };
}
