import { type ReactNode, useEffect } from 'react';
import classes from './page.module.css';
import { setPageName } from './page-name.ts';

interface PageProps {
  readonly title: string;
  /** One quiet line below the title. */
  readonly lead?: ReactNode;
  /** The page's acts; the primary one last. */
  readonly acts?: ReactNode;
  /** Words above the title: what kind of thing this is. */
  readonly above?: ReactNode;
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

/** One screen: its title (also of the browser tab), its acts at the top right, its content. */
export function Page({ title, lead, acts, above, width = 'wide', children }: PageProps): ReactNode {
  usePageTitle(title);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.head}>
        <div className={classes.words}>
          {above !== undefined && <div className={classes.above}>{above}</div>}
          <h1 className={classes.title}>{title}</h1>
          {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        </div>
        {acts !== undefined && <div className={`${classes.acts} no-print`}>{acts}</div>}
      </header>
      {children}
    </div>
  );
}

/** Names the browser tab, and the place where one is, after the screen. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Nhịp Cầu`;
    setPageName(title.trim() === '' ? null : title);
    return () => setPageName(null);
  }, [title]);
}
