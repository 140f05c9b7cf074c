import { Button, Pill, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationPicker } from '#modules/organizations/widgets/organization-picker.tsx';
import type { UrgentShape } from '../../contract.ts';
import classes from './urgent.module.css';

/** One question as it is being set right; without an identifier until it is kept. */
export interface TypedQuestion {
  readonly key: string;
  readonly id?: string;
  readonly text: string;
  readonly bodies: UrgentShape['questions'][number]['bodies'];
}

interface UrgentQuestionsProps {
  readonly questions: readonly TypedQuestion[];
  readonly onChange: (questions: readonly TypedQuestion[]) => void;
}

/** The questions of a letter, each with the bodies that answer it; who answers one is asked the rest by one act. */
export function UrgentQuestions({ questions, onChange }: UrgentQuestionsProps): ReactNode {
  const t = useTranslations('work.urgent.setup');
  const [added, setAdded] = useState(0);
  const put = (at: number, part: Partial<TypedQuestion>): void =>
    onChange(questions.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const isSilent = questions.some(({ bodies }) => bodies.length === 0);
  const askRest = (asked: TypedQuestion['bodies']): void =>
    onChange(questions.map((one) => (one.bodies.length === 0 ? { ...one, bodies: asked } : one)));
  return (
    <>
      <ol className={classes.questions}>
        {questions.map(({ key, text, bodies }, at) => {
          const number = at + 1;
          return (
            <li key={key} className={classes.question}>
              <Textarea
                label={t('question', { number })}
                autosize
                minRows={1}
                maxLength={2000}
                required
                value={text}
                onChange={(event) => put(at, { text: event.currentTarget.value })}
              />
              {bodies.length > 0 && (
                <ul className={classes.chosen} aria-label={t('bodies', { number })}>
                  {bodies.map(({ id, name }) => (
                    <li key={id}>
                      <Pill
                        withRemoveButton
                        removeButtonProps={{
                          'aria-label': t('remove', { name }),
                          tabIndex: 0,
                          'aria-hidden': false,
                        }}
                        onRemove={() => put(at, { bodies: bodies.filter((body) => body.id !== id) })}
                      >
                        {name}
                      </Pill>
                    </li>
                  ))}
                </ul>
              )}
              <OrganizationPicker
                key={bodies.length}
                label={t('bodies', { number })}
                value={null}
                onChange={(id, name = '') => {
                  if (id !== null && bodies.every((body) => body.id !== id))
                    put(at, { bodies: [...bodies, { id, name }] });
                }}
              />
              <div className={classes.questionActs}>
                {isSilent && bodies.length > 0 && (
                  <Button size="compact-sm" variant="light" onClick={() => askRest(bodies)}>
                    {t('askRest')}
                  </Button>
                )}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => onChange(questions.filter((_, index) => index !== at))}
                >
                  {t('removeQuestion', { number })}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <Button
        variant="default"
        size="compact-sm"
        className={classes.start}
        onClick={() => {
          setAdded(added + 1);
          onChange([...questions, { key: `new ${added}`, text: '', bodies: [] }]);
        }}
      >
        {t('add')}
      </Button>
    </>
  );
}
