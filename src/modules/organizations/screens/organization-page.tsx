import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { HistoryButton } from '#modules/audit/widgets/history-button.tsx';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { SlotPlace } from '#ui-kit/slot/slot-place.tsx';
import type { OrganizationPage as Body, Organization } from '../contract.ts';
import { inspectionsOfBody } from '../widgets/body-slots.ts';
import { OrganizationName } from '../widgets/organization-hover.tsx';
import { branchQuery, organizationQuery } from '../widgets/organization-queries.ts';
import { AsOfField } from './as-of-field.tsx';
import { ChangeMenu } from './change-menu.tsx';
import { ContactList } from './contact-list.tsx';
import { LineageDrawing } from './lineage-drawing.tsx';
import { MovesOfBody } from './moves/moves-of-body.tsx';
import classes from './organization-page.module.css';
import trees from './organization-tree.module.css';
import { BranchList } from './organization-tree.tsx';

/** One body as of a day: card, people, names then and now, what it came from and became, what stands below it. */
export function OrganizationPage(): ReactNode {
  const t = useTranslations('organizations.page');
  const moves = useTranslations('organizations.moves');
  const { organization: id } = useParams({ from: '/shell/co-quan/$organization' });
  const { ngay } = useSearch({ from: '/shell/co-quan/$organization' });
  const navigate = useNavigate({ from: '/co-quan/$organization' });
  const one = useQuery({ ...organizationQuery(id, ngay), placeholderData: (previous) => previous });
  useListKeys();
  if (one.isError)
    return (
      <Page title={t('title')}>
        <FailureNotice reason={one.error} place={t('title')} onRetry={() => void one.refetch()} />
      </Page>
    );
  if (one.data === undefined)
    return (
      <Page title=" ">
        <Skeleton height={360} radius="lg" />
      </Page>
    );
  const body = one.data;
  return (
    <Page
      title={body.name}
      above={<Above body={body} asOf={ngay} />}
      lead={<Lead body={body} />}
      acts={
        <>
          <AsOfField
            tree={body.above[0]?.tree ?? 'state'}
            day={ngay}
            onChange={(day) => void navigate({ search: { ngay: day } })}
          />
          <LinkButton variant="default" to="/nhiem-vu" search={{ organization: body.id }}>
            {t('owes')}
          </LinkButton>
          <HistoryButton type="organization" id={body.id} name={body.name} />
          <ChangeMenu body={body} />
        </>
      }
    >
      <Standing body={body} asOf={ngay} />
      {body.lineage.length > 0 && (
        <Section title={t('lineage')}>
          <LineageDrawing steps={body.lineage} bodyId={body.id} />
        </Section>
      )}
      <MovesOfBody body={body} frame={(content) => <Section title={moves('title')}>{content}</Section>} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Section title={t('people')}>
            <ContactList body={body} />
          </Section>
          <Units body={body} asOf={ngay} />
        </div>
        <div className={classes.column}>
          <Section title={t('names')}>
            <Names body={body} />
          </Section>
          <Section title={t('inspections')}>
            <Suspense fallback={<Skeleton height={96} />}>
              <SlotPlace slot={inspectionsOfBody} given={{ body: body.id }} />
            </Suspense>
          </Section>
          <Section title={t('more')}>
            <Facts body={body} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

interface BodyProps {
  readonly body: Body;
  readonly asOf?: string | undefined;
}

function Above({ body, asOf }: BodyProps): ReactNode {
  return body.above.map((parent, i) => (
    <span key={parent.tree}>
      {i > 0 && ' · '}
      <OrganizationName id={parent.id} name={parent.name} asOf={asOf} />
    </span>
  ));
}

function Lead({ body }: BodyProps): ReactNode {
  const t = useTranslations('organizations');
  const words = [
    t(`kinds.${body.kind}`),
    body.abbreviation,
    body.level === null ? null : t(`levels.${body.level}`),
  ];
  return words.filter((word) => word !== null && word !== '').join(' · ');
}

/** What the reader must know before anything else: the day is past, the body is gone, who does its work. */
function Standing({ body, asOf }: BodyProps): ReactNode {
  const t = useTranslations('organizations.page');
  const renamed = body.latestName !== body.name;
  const heirs = body.today.filter(({ id }) => id !== body.id);
  if (asOf === undefined && body.closedOn === null && !renamed) return null;
  return (
    <p className={trees.past} role="status">
      {asOf !== undefined && <span>{t('asOf', { day: formatDate(asOf) })}</span>}
      {body.closedOn !== null && <span>{t('closed', { day: formatDate(body.closedOn) })}</span>}
      {renamed && <span>{t('latest', { name: body.latestName })}</span>}
      {heirs.length > 0 && (
        <span>
          {t('today')}{' '}
          {heirs.map((heir, i) => (
            <span key={heir.id}>
              {i > 0 && '; '}
              <OrganizationName id={heir.id} name={heir.name} />
            </span>
          ))}
        </span>
      )}
    </p>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className={classes.section} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Names({ body }: BodyProps): ReactNode {
  const t = useTranslations('organizations.page');
  return (
    <ol className={classes.history}>
      {body.names.map((name) => (
        <li key={name.from ?? ''} data-now={name.name === body.name || undefined}>
          <span>
            {name.name}
            {name.abbreviation !== null && <span className={classes.quiet}> ({name.abbreviation})</span>}
          </span>
          <span className={classes.days}>{tellSpan(t, name)}</span>
        </li>
      ))}
    </ol>
  );
}

function Units({ body, asOf }: BodyProps): ReactNode {
  const t = useTranslations('organizations');
  return body.units.map(({ tree, count }) => (
    <Section key={tree} title={t('page.units', { count, tree: t(`list.trees.${tree}`) })}>
      <Branch below={body.id} tree={tree} asOf={asOf} />
    </Section>
  ));
}

function Branch({
  below,
  tree,
  asOf,
}: {
  below: Organization['id'];
  tree: Body['units'][number]['tree'];
  asOf: string | undefined;
}): ReactNode {
  const view = { tree, asOf };
  const branch = useQuery(branchQuery(view, below));
  if (branch.data === undefined) return <Skeleton height={120} />;
  return <BranchList view={view} branch={branch.data.branch} depth={0} />;
}

function Facts({ body }: BodyProps): ReactNode {
  const t = useTranslations('organizations');
  const page = useTranslations('organizations.page');
  const codes = Object.entries(body.codes);
  const moved = body.places.length > body.above.length;
  return (
    <dl className={classes.facts}>
      <dt>{t('page.life')}</dt>
      <dd>{tellSpan(page, { from: body.openedOn, to: body.closedOn })}</dd>
      {moved && (
        <>
          <dt>{t('page.places')}</dt>
          {body.places.map((place) => (
            <dd key={`${place.tree} ${place.from}`}>
              <Link to="/co-quan/$organization" params={{ organization: place.id }} search={{}}>
                {place.name}
              </Link>{' '}
              <span className={classes.quiet}>{tellSpan(page, place)}</span>
            </dd>
          ))}
        </>
      )}
      {body.groups.length > 0 && (
        <>
          <dt>{t('page.groups')}</dt>
          <dd>{body.groups.map(({ name }) => name).join('; ')}</dd>
        </>
      )}
      {codes.map(([register, number]) => (
        <div key={register} className={classes.code}>
          <dt>{t('page.code', { register })}</dt>
          <dd>{number}</dd>
        </div>
      ))}
    </dl>
  );
}

/** From when until when, as far as is known. */
function tellSpan(
  t: ReturnType<typeof useTranslations<'organizations.page'>>,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): string {
  if (from === null && to === null) return t('always');
  if (from === null) return t('until', { to: formatDate(to ?? '') });
  return to === null
    ? t('since', { from: formatDate(from) })
    : t('span', { from: formatDate(from), to: formatDate(to) });
}
