import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { RecordList } from '../contract.ts';

type Ask = RecordList['asks'][number];

/** The question that a record answers unless somebody chooses: the first without an answer; null where nothing is to choose. */
export function questionToAnswer(asks: readonly Ask[], chosen: string | null): string | null {
  if (asks.length < 2) return null;
  const known = asks.find(({ id }) => id === chosen);
  return (known ?? asks.find(({ answered }) => !answered) ?? asks[0])?.id ?? null;
}

interface QuestionChoiceProps {
  readonly asks: readonly Ask[];
  readonly question: string;
  readonly onChoose: (question: string) => void;
}

/** Which question of an urgent request is answered: any of them, in any order; what was typed for another one stays. */
export function QuestionChoice({ asks, question, onChoose }: QuestionChoiceProps): ReactNode {
  const t = useTranslations('records.form');
  const answered = asks.filter((one) => one.answered).length;
  return (
    <NativeSelect
      label={t('answers')}
      description={t('answersCount', { answered, all: asks.length })}
      value={question}
      data={asks.map(({ id, text, answered: isAnswered }, index) => ({
        value: id,
        label: `${isAnswered ? '✓ ' : ''}${index + 1}. ${text}`,
      }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
