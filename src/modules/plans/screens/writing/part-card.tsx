import { ActionIcon, Button, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ManuscriptPart } from '#kernel/composition/manuscript.ts';
import { NamesPicker } from '#modules/organizations/widgets/names-picker.tsx';
import { AddPart } from './add-part.tsx';
import { TimeField } from './time-field.tsx';
import type { PartActs } from './use-part-acts.ts';
import classes from './writing.module.css';

interface PartCardProps {
  readonly part: ManuscriptPart;
  readonly number: string;
  readonly year: number | null;
  readonly may: boolean;
  readonly acts: PartActs;
}

/** One part of the text with what belongs to its kind. */
export const PartCard = memo(function PartCard({ part, number, year, may, acts }: PartCardProps): ReactNode {
  const t = useTranslations('plans.writing');
  const { id, kind } = part;
  const label = `${t(`kinds.${kind}`)} ${number}`.trim();
  return (
    <section
      className={classes.part}
      data-kind={kind}
      data-look={part.look || undefined}
      id={`part-${id}`}
      aria-label={label}
    >
      <header className={classes.partHead}>
        <span className={classes.kind}>{label}</span>
        {part.look && (
          <Button
            size="compact-xs"
            variant="light"
            color="bronze"
            disabled={!may}
            onClick={() => acts.change(id, {})}
          >
            {t('looked')}
          </Button>
        )}
        {may && <PartActsRow id={id} label={label} acts={acts} />}
      </header>
      <PartWords part={part} label={label} year={year} may={may} acts={acts} />
    </section>
  );
});

function PartActsRow({ id, label, acts }: { id: string; label: string; acts: PartActs }): ReactNode {
  const t = useTranslations('plans.writing');
  const icons = [
    ['up', IconArrowUp, () => acts.move(id, -1)],
    ['down', IconArrowDown, () => acts.move(id, 1)],
    ['remove', IconTrash, () => acts.remove(id)],
  ] as const;
  return (
    <span className={classes.partActs}>
      {icons.map(([name, Icon, act]) => (
        <Tooltip key={name} label={t(`acts.${name}Key`)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t(`acts.${name}`, { part: label })}
            onClick={act}
          >
            <Icon size={15} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      ))}
      <AddPart behind={id} acts={acts} label={t('acts.add', { part: label })} />
    </span>
  );
}

function PartWords({
  part,
  label,
  year,
  may,
  acts,
}: Omit<PartCardProps, 'number'> & { label: string }): ReactNode {
  const t = useTranslations('plans.writing');
  const { id, kind } = part;
  const isLine = kind === 'section' || kind === 'heading';
  const words = {
    'aria-label': `${t(`fields.${kind}`)} – ${label}`,
    placeholder: t(`fields.${kind}`),
    disabled: !may,
    value: part.text,
    'data-words': true,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        event.preventDefault();
        acts.move(id, event.key === 'ArrowUp' ? -1 : 1);
      }
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        acts.add(kind, id);
      }
    },
  };
  const text = isLine ? (
    <TextInput {...words} onChange={(event) => acts.change(id, { text: event.currentTarget.value })} />
  ) : (
    <Textarea
      {...words}
      autosize
      minRows={kind === 'prose' ? 2 : 1}
      onChange={(event) => acts.change(id, { text: event.currentTarget.value })}
    />
  );
  const lead = (
    <NamesPicker
      label={t(kind === 'duty' ? 'fields.body' : 'fields.lead')}
      disabled={!may}
      value={part.lead}
      onChange={(names) => acts.change(id, { lead: names })}
    />
  );
  if (kind === 'duty')
    return (
      <div className={classes.duty}>
        {lead}
        {text}
      </div>
    );
  if (kind !== 'task') return text;
  return (
    <>
      {text}
      <div className={classes.columns}>
        {lead}
        <NamesPicker
          label={t('fields.coordinate')}
          disabled={!may}
          value={part.coordinate}
          onChange={(names) => acts.change(id, { coordinate: names })}
        />
        <TimeField value={part.time} year={year} may={may} onChange={(time) => acts.change(id, { time })} />
        <TextInput
          label={t('fields.product')}
          disabled={!may}
          value={part.product}
          onChange={(event) => acts.change(id, { product: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
