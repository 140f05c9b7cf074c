import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import type { Obligation, ObligationContext } from '#modules/work/contract.ts';
import { StateChip } from '#modules/work/widgets/state-chip.tsx';
import classes from './obligation-page.module.css';

interface WhoDoesItProps {
  readonly obligation: Obligation;
  readonly context: ObligationContext;
}

type NamedBody = ObligationContext['owing'];

const roles = ['lead', 'duty', 'coordinate', 'advise'] as const;

/** Who leads, coordinates and advises under their names then and now; how the work came down; who gathers results. */
export function WhoDoesIt({ obligation, context }: WhoDoesItProps): ReactNode {
  const t = useTranslations('records.page');
  const { participants, siblings, consolidators } = context;
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(context.plan?.date ?? '') ? context.plan?.date : null;
  const asOf = day ?? undefined;
  return (
    <section className={classes.who} aria-label={t('who')}>
      <dl className={classes.roles}>
        {roles.map((role) => {
          const named = participants.filter((participant) => participant.role === role);
          return named.length === 0 ? null : (
            <Role key={role} role={role} named={named} owing={context.owing.id} asOf={asOf} />
          );
        })}
        <dt>{t('chain')}</dt>
        <dd>
          <Chain obligation={obligation} context={context} asOf={asOf} />
          {siblings.length > 0 && (
            <details className={classes.folded}>
              <summary>{t('siblings', { count: siblings.length })}</summary>
              <ul>
                {siblings.map(({ id, organization, state }) => (
                  <li key={id}>
                    <Link to="/nhiem-vu/$obligation" params={{ obligation: id }}>
                      {organization}
                    </Link>
                    <StateChip state={state} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </dd>
        {consolidators.length > 0 && (
          <>
            <dt>{t('consolidates')}</dt>
            <dd>
              {consolidators.map(({ id, name, by, words }) => (
                <div key={id}>
                  <OrganizationName id={id} name={name} />
                  <p className={classes.quiet}>
                    {by === 'duty' ? t('byDuty', { words: clip(words ?? '') }) : t('byAbove')}
                  </p>
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

interface RoleProps {
  readonly role: (typeof roles)[number];
  readonly named: ObligationContext['participants'];
  /** The body whose obligation is read. */
  readonly owing: string;
  readonly asOf: string | undefined;
}

/** Up to here bodies stand open; more are folded, so that what was done stays in sight. */
const FEW = 3;

/** The names of one role; of many the body's own stands open, or the first ones, and the rest is folded. */
function Role({ role, named, owing, asOf }: RoleProps): ReactNode {
  const t = useTranslations('records.page');
  const own = named.filter(({ organizations }) => organizations.some(({ id }) => id === owing));
  const open = named.length <= FEW + 1 ? named : own.length > 0 ? own : named.slice(0, FEW);
  const folded = named.filter((one) => !open.includes(one));
  const show = ({ printedName, organizations }: RoleProps['named'][number]): ReactNode => (
    <Printed key={printedName} printedName={printedName} organizations={organizations} asOf={asOf} />
  );
  return (
    <>
      <dt>{t(`roles.${role}`)}</dt>
      <dd>
        {open.map(show)}
        {folded.length > 0 && (
          <details className={classes.folded}>
            <summary>{t('others', { count: folded.length })}</summary>
            <div className={classes.others}>{folded.map(show)}</div>
          </details>
        )}
      </dd>
    </>
  );
}

interface PrintedProps {
  readonly printedName: string;
  readonly organizations: readonly NamedBody[];
  readonly asOf: string | undefined;
}

function Printed({ printedName, organizations, asOf }: PrintedProps): ReactNode {
  const t = useTranslations('records.page');
  const bodies = organizations.map((body) => <Body key={body.id} body={body} asOf={asOf} />);
  if (organizations.length === 0) {
    return (
      <div>
        {printedName} <span className={classes.quiet}>{t('nobodyYet')}</span>
      </div>
    );
  }
  if (organizations.length > FEW) {
    return (
      <details className={classes.folded}>
        <summary>
          {printedName} ({organizations.length})
        </summary>
        <ul>
          {bodies.map((body) => (
            <li key={body.key}>{body}</li>
          ))}
        </ul>
      </details>
    );
  }
  const isNamed = organizations.length === 1 && sameName(printedName, organizations[0]?.name ?? '');
  return (
    <div>
      {bodies}
      {!isNamed && <span className={classes.quiet}> {t('printed', { name: printedName })}</span>}
    </div>
  );
}

function Body({ body, asOf }: { body: NamedBody; asOf: string | undefined }): ReactNode {
  const t = useTranslations('records.page');
  return (
    <div>
      <OrganizationName id={body.id} name={body.name} asOf={asOf} />
      {body.nameNow !== null && (
        <span className={classes.quiet}> ({t('nameNow', { name: body.nameNow })})</span>
      )}
    </div>
  );
}

function Chain({ obligation, context, asOf }: WhoDoesItProps & { asOf: string | undefined }): ReactNode {
  const { printedName } = obligation;
  const issuer = context.plan?.issuer ?? null;
  const plan: Obligation['plan'] | null = obligation.plan;
  const group = sameName(printedName, context.owing.name) ? null : printedName;
  return (
    <ol className={classes.chain}>
      {issuer !== null && (
        <li>
          {issuer}
          {plan?.number != null && <span className={classes.quiet}> ({plan.number})</span>}
        </li>
      )}
      {group !== null && <li>{group}</li>}
      <li>
        <OrganizationName id={context.owing.id} name={context.owing.name} asOf={asOf} />
      </li>
    </ol>
  );
}

function sameName(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}

function clip(words: string): string {
  return words.length <= 140 ? words : `${words.slice(0, words.lastIndexOf(' ', 140))} …`;
}
