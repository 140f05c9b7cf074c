import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type DraftFinding, type EditProps, newRemedy } from './inspection-draft.ts';
import classes from './inspections.module.css';

const KINDS = ['strength', 'shortcoming', 'cause'] as const;

/** What was found: of the whole, then one thing after another, about a body or an obligation or neither. */
export function EditFindings({ draft, onChange }: EditProps): ReactNode {
  const t = useTranslations('records.inspections.edit');
  const [added, setAdded] = useState(0);
  const { findings, summary } = draft;
  const add = (): void => {
    setAdded(added + 1);
    const [only, another] = draft.bodies;
    const finding: DraftFinding = {
      key: `finding ${added}`,
      kind: 'shortcoming',
      words: '',
      organizationId: another === undefined ? (only?.id ?? '') : '',
      obligationId: '',
    };
    onChange({ findings: [...findings, finding] });
  };
  return (
    <section className={classes.box}>
      <h2>{t('findings')}</h2>
      <Textarea
        label={t('summary')}
        autosize
        minRows={2}
        maxLength={4000}
        value={summary}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
      />
      <ol className={classes.rows}>
        {findings.map((finding, at) => (
          <Finding key={finding.key} draft={draft} onChange={onChange} finding={finding} at={at} />
        ))}
      </ol>
      <Button className={classes.start ?? ''} variant="default" size="compact-sm" onClick={add}>
        {t('addFinding')}
      </Button>
    </section>
  );
}

interface FindingProps extends EditProps {
  readonly finding: DraftFinding;
  readonly at: number;
}

function Finding({ draft, onChange, finding, at }: FindingProps): ReactNode {
  const t = useTranslations('records.inspections');
  const number = at + 1;
  const { findings, bodies, looked, remedies } = draft;
  const put = (part: Partial<DraftFinding>): void =>
    onChange({ findings: findings.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const works = looked.filter(
    ({ organization }) => finding.organizationId === '' || organization.id === finding.organizationId,
  );
  return (
    <li className={classes.row}>
      <Textarea
        label={t('edit.finding', { number })}
        autosize
        minRows={1}
        maxLength={4000}
        required
        value={finding.words}
        onChange={(event) => put({ words: event.currentTarget.value })}
      />
      <div className={classes.fields}>
        <NativeSelect
          aria-label={t('edit.kind', { number })}
          value={finding.kind}
          data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(event) =>
            put({ kind: KINDS.find((kind) => kind === event.currentTarget.value) ?? 'shortcoming' })
          }
        />
        <NativeSelect
          aria-label={t('edit.findingBody', { number })}
          value={finding.organizationId}
          data={[
            { value: '', label: t('edit.everybody') },
            ...bodies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => put({ organizationId: event.currentTarget.value, obligationId: '' })}
        />
        {looked.length > 0 && (
          <NativeSelect
            aria-label={t('edit.findingWork', { number })}
            value={finding.obligationId}
            data={[
              { value: '', label: t('edit.noWork') },
              ...works.map(({ id, text }) => ({ value: id, label: text })),
            ]}
            onChange={(event) => put({ obligationId: event.currentTarget.value })}
          />
        )}
      </div>
      <div className={classes.acts}>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange({ findings: findings.filter((_, index) => index !== at) })}
        >
          {t('edit.removeFinding', { number })}
        </Button>
        {finding.kind !== 'strength' && (
          <Button
            variant="light"
            size="compact-sm"
            onClick={() =>
              onChange({
                remedies: [...remedies, newRemedy(`of ${finding.key} ${remedies.length}`, draft, finding)],
              })
            }
          >
            {t('edit.toRemedy', { number })}
          </Button>
        )}
      </div>
    </li>
  );
}
