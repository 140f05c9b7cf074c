import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MOST_NOTICES } from '#ui-kit/toast/make-room.ts';
import { theme, tieVariables } from '#ui-kit/tokens/theme.ts';
import { LOOK_KEY } from './chosen-look.ts';
import { LanguageProvider } from './language-provider.tsx';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';

const look = localStorageColorSchemeManager({ key: LOOK_KEY });

/** The staff application: look, words, answers of the server, addresses. */
export function Application({ nonce }: { nonce: string | undefined }): ReactNode {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={tieVariables}
      colorSchemeManager={look}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ''}
    >
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-center" limit={MOST_NOTICES} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
