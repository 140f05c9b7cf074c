import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { PackOutcome } from '../contract.ts';
import { organizationsApi } from '../widgets/organization-queries.ts';
import classes from './exchange.module.css';

const packsQuery = {
  queryKey: ['organization-packs'],
  queryFn: () => organizationsApi('get /api/organizations/packs'),
  staleTime: Number.POSITIVE_INFINITY,
};

/** Choose a pack, see what it would make, choose what only some provinces have, then load it. */
export function PackPart({ onDone }: { readonly onDone: () => void }): ReactNode {
  const t = useTranslations('organizations.exchange');
  const language = useLocale() === 'en' ? 'en' : 'vi';
  const packs = useQuery(packsQuery);
  const [key, setKey] = useState('today');
  const [province, setProvince] = useState('');
  const [having, setHaving] = useState<readonly string[]>([]);
  const wanted = { key, province: province.trim() || null, having };
  const look = useLoad(true);
  const write = useLoad(false);
  const outcome = look.data;
  const ofProvince = packs.data?.packs.find((pack) => pack.key === key)?.ofProvince === true;
  const choose = (next: Partial<Wanted>) => {
    look.mutate({ ...wanted, ...next });
    write.reset();
  };
  return (
    <div className={classes.part}>
      {packs.isError && <FailureNotice reason={packs.error} place={t('pack.failed')} />}
      <Radio.Group
        label={t('pack.which')}
        value={key}
        onChange={(chosen) => {
          setKey(chosen);
          look.reset();
          write.reset();
        }}
      >
        <div className={classes.choices}>
          {packs.data?.packs.map((pack) => (
            <Radio
              key={pack.key}
              value={pack.key}
              label={pack.title[language]}
              description={pack.about[language]}
            />
          ))}
        </div>
      </Radio.Group>
      {ofProvince && (
        <TextInput
          label={t('pack.province')}
          description={t('pack.provinceHint')}
          value={province}
          onChange={(event) => setProvince(event.currentTarget.value)}
        />
      )}
      <div className={classes.acts}>
        <Button variant="default" onClick={() => choose({})} loading={look.isPending}>
          {t('pack.look')}
        </Button>
      </div>
      {look.isError && <FailureNotice reason={look.error} place={t('pack.failed')} />}
      {outcome !== undefined && (
        <section aria-live="polite" aria-label={t('pack.result')} className={classes.part}>
          <p>
            {t('pack.summary', {
              made: outcome.made.length,
              kept: outcome.kept,
              successions: outcome.successions.length,
            })}
          </p>
          <Options
            outcome={outcome}
            onChoose={(chosen) => {
              setHaving(chosen);
              choose({ having: chosen });
            }}
          />
          {write.isError && <FailureNotice reason={write.error} place={t('pack.failed')} />}
          {outcome.made.length + outcome.successions.length > 0 && (
            <div className={classes.end}>
              <Button
                loading={write.isPending}
                disabled={look.isPending}
                onClick={() => write.mutate(wanted, { onSuccess: onDone })}
              >
                {t('pack.load')}
              </Button>
            </div>
          )}
          <Made outcome={outcome} />
        </section>
      )}
    </div>
  );
}

interface Wanted {
  readonly key: string;
  readonly province: string | null;
  readonly having: readonly string[];
}

function Options({
  outcome,
  onChoose,
}: {
  readonly outcome: PackOutcome;
  readonly onChoose: (having: readonly string[]) => void;
}): ReactNode {
  const t = useTranslations('organizations.exchange.pack');
  if (outcome.options.length === 0) return null;
  return (
    <Checkbox.Group
      label={t('options')}
      value={outcome.options.filter((option) => option.chosen).map((option) => option.key)}
      onChange={onChoose}
    >
      <div className={classes.options}>
        {outcome.options.map(({ key, name }) => (
          <Checkbox key={key} value={key} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Made({ outcome }: { readonly outcome: PackOutcome }): ReactNode {
  const t = useTranslations('organizations.exchange.pack');
  return (
    <>
      {outcome.made.some((body) => body.unsure) && <p className={classes.lead}>{t('unsure')}</p>}
      <ul className={classes.made}>
        {outcome.made.map(({ name, parent, from, to, unsure }) => (
          <li key={`${name} ${parent} ${from}`}>
            <strong>{name}</strong>
            {parent !== null && <span> · {parent}</span>}
            {from !== null && <span> · {t('from', { day: formatDate(from) })}</span>}
            {to !== null && <span> · {t('to', { day: formatDate(to) })}</span>}
            {unsure && <em> · {t('unsureMark')}</em>}
          </li>
        ))}
      </ul>
      {outcome.heldBack.length > 0 && (
        <p className={classes.lead}>{t('heldBack', { count: outcome.heldBack.length })}</p>
      )}
    </>
  );
}

function useLoad(dryRun: boolean) {
  const t = useTranslations('organizations.exchange');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: ({ key, province, having }: Wanted) =>
      organizationsApi('post /api/organizations/packs/{pack}', {
        params: { pack: key },
        body: { province, having: [...having], dryRun },
      }),
    onSuccess: (outcome) => {
      if (dryRun) return;
      void answers.invalidateQueries({ queryKey: ['organizations'] });
      showToast({ words: t('done', { count: outcome.made.length }) });
    },
  });
}
