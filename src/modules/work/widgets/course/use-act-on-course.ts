import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { CourseAct, CourseShape } from '../../contract.ts';
import { workApi } from '../work-queries.ts';
import { courseQuery } from './course-queries.ts';

interface Step {
  readonly act: CourseAct;
  readonly version: number;
}

/** Does one act on an obligation's course and offers the way back where there is one; a change by somebody else is shown. */
export function useActOnCourse(id: string, onDone?: () => void): UseMutationResult<CourseShape, Error, Step> {
  const t = useTranslations('work.course');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const act = useMutation<CourseShape, Error, Step>({
    mutationFn: (body) =>
      workApi('post /api/obligations/{obligation}/course', { params: { obligation: id }, body }),
    onSuccess: (course, { act: done }) => {
      answers.setQueryData(courseQuery(id).queryKey, course);
      void answers.invalidateQueries({ queryKey: ['work'] });
      const back = wayBack(done, course);
      showToast({
        words: t(`done.${done.kind}`),
        ...(back === null
          ? {}
          : {
              undo: {
                words: kit('undo'),
                act: () => act.mutateAsync({ act: back, version: course.version }),
              },
            }),
      });
      onDone?.();
    },
    onError: (reason) => {
      if (reason instanceof ApiProblem && reason.status === 409)
        void answers.invalidateQueries({ queryKey: ['work'] });
    },
  });
  return act;
}

/** The act that takes this one back; null where it is no mistake of a moment but a decision. */
function wayBack(done: CourseAct, course: CourseShape): CourseAct | null {
  switch (done.kind) {
    case 'accept':
      return { kind: 'take-back-acceptance' };
    case 'hand-down': {
      const last = course.chain.filter(({ ended }) => ended === null).at(-1);
      return last === undefined ? null : { kind: 'take-back-handing', handing: last.id };
    }
    case 'ask-more-time': {
      const asked = course.extensions.find(({ state }) => state === 'asked');
      return asked === undefined ? null : { kind: 'withdraw-more-time', extension: asked.id };
    }
    case 'raise-blocker': {
      const raised = course.blockers.at(-1);
      return raised === undefined ? null : { kind: 'close-blocker', blocker: raised.id };
    }
    case 'close-blocker':
      return { kind: 'reopen-blocker', blocker: done.blocker };
    default:
      return null;
  }
}
