import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

interface LinkFaceProps
  extends ButtonProps,
    Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> {
  readonly ref?: Ref<HTMLAnchorElement>;
}

function LinkFace({ ref, ...props }: LinkFaceProps): ReactNode {
  return <Button {...props} component="a" ref={ref ?? null} />;
}

/** A link to another screen that looks like a button, its address checked like any other link's. */
export const LinkButton = createLink(LinkFace);
