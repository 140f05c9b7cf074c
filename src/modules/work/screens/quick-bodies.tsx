import { Pill } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationPicker } from '#modules/organizations/widgets/organization-picker.tsx';
import classes from './quick-assign.module.css';
import type { QuickFields } from './quick-work-fields.ts';

interface QuickBodiesProps {
  readonly bodies: QuickFields['bodies'];
  readonly onChange: (bodies: QuickFields['bodies']) => void;
}

/** The bodies that work is given to, each added by its words and taken out by its cross. */
export function QuickBodies({ bodies, onChange }: QuickBodiesProps): ReactNode {
  const t = useTranslations('work.quick');
  // The picker forgets what was typed when a body was added.
  const [added, setAdded] = useState(0);
  return (
    <div className={classes.bodies}>
      {bodies.length > 0 && (
        <ul className={classes.chosen} aria-label={t('bodies')}>
          {bodies.map(({ id, name }) => (
            <li key={id}>
              <Pill
                size="md"
                withRemoveButton
                removeButtonProps={{
                  'aria-label': t('removeBody', { name }),
                  tabIndex: 0,
                  'aria-hidden': false,
                }}
                onRemove={() => onChange(bodies.filter((body) => body.id !== id))}
              >
                {name}
              </Pill>
            </li>
          ))}
        </ul>
      )}
      <OrganizationPicker
        key={added}
        label={bodies.length === 0 ? t('bodies') : t('addBody')}
        value={null}
        onChange={(id, name = '') => {
          if (id === null) return;
          setAdded(added + 1);
          if (bodies.every((body) => body.id !== id)) onChange([...bodies, { id, name }]);
        }}
      />
    </div>
  );
}
