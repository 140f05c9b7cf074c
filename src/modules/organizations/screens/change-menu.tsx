import { Button, Menu } from '@mantine/core';
import {
  IconAdjustments,
  IconArrowBackUp,
  IconArrowRight,
  IconArrowsSplit2,
  IconChevronDown,
  IconPencil,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import type { OrganizationPage } from '../contract.ts';
import { CloseForm } from './close-form.tsx';
import { DescribeForm } from './describe-form.tsx';
import { MoveForm } from './move-form.tsx';
import { listDaysToTakeBack, TakeBackForm } from './moves/take-back-form.tsx';
import { RenameForm } from './rename-form.tsx';
import { SuccessionForm } from './succession-form.tsx';

/** What may be changed of a body, each from a day. */
export function ChangeMenu({ body }: { body: OrganizationPage }): ReactNode {
  const t = useTranslations('organizations.change');
  const moves = useTranslations('organizations.moves');
  const session = useSession();
  const [form, setForm] = useState<'rename' | 'move' | 'succeed' | 'describe' | 'close' | 'take-back' | null>(
    null,
  );
  if (!mayDo(session, 'organizations.change')) return null;
  const close = () => setForm(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={16} />}>{t('menu')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setForm('rename')}>
            {t('rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowRight size={16} />} onClick={() => setForm('move')}>
            {t('move')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowsSplit2 size={16} />} onClick={() => setForm('succeed')}>
            {t('succeed')}
          </Menu.Item>
          <Menu.Item leftSection={<IconAdjustments size={16} />} onClick={() => setForm('describe')}>
            {t('describe')}
          </Menu.Item>
          {body.closedOn === null && (
            <Menu.Item color="lacquer" leftSection={<IconX size={16} />} onClick={() => setForm('close')}>
              {t('close')}
            </Menu.Item>
          )}
          {listDaysToTakeBack(body).length > 0 && (
            <Menu.Item
              color="lacquer"
              leftSection={<IconArrowBackUp size={16} />}
              onClick={() => setForm('take-back')}
            >
              {moves('takeBack')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {form === 'rename' && <RenameForm body={body} onClose={close} />}
      {form === 'move' && <MoveForm body={body} onClose={close} />}
      {form === 'succeed' && <SuccessionForm body={body} onClose={close} />}
      {form === 'describe' && <DescribeForm body={body} onClose={close} />}
      {form === 'take-back' && <TakeBackForm body={body} onClose={close} />}
      {form === 'close' && <CloseForm body={body} onClose={close} />}
    </>
  );
}
