import {
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Tooltip,
} from '@mantine/core';

const river: MantineColorsTuple = [
  '#eaf4f4',
  '#d3e7e7',
  '#a6cfd0',
  '#7fc4c8',
  '#6bbcc2',
  '#2c858c',
  '#17727a',
  '#0b5f68',
  '#094c54',
  '#073b42',
];
const lacquer: MantineColorsTuple = [
  '#fceeed',
  '#f7d9d6',
  '#edb0ab',
  '#f0a49e',
  '#f0928b',
  '#c7443f',
  '#b23230',
  '#9c2426',
  '#7f1c1f',
  '#641619',
];
const bronze: MantineColorsTuple = [
  '#faf4e6',
  '#f1e5c6',
  '#e3cb8f',
  '#dcbf7d',
  '#d9b871',
  '#a57b27',
  '#8c661c',
  '#735317',
  '#5a4112',
  '#43300d',
];
const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f4f2ec',
  '#e9e6de',
  '#dad6cb',
  '#c4c0b4',
  '#8b8d86',
  '#646f70',
  '#4c5456',
  '#333d3f',
  '#1d2628',
];
const dark: MantineColorsTuple = [
  '#e4e9e7',
  '#c3ccca',
  '#a5b2b0',
  '#7a8987',
  '#3d4b4e',
  '#2b373a',
  '#202a2c',
  '#182123',
  '#131a1c',
  '#0e1415',
];

/** The kit's theme, drawn from the same palette as tokens.css. */
export const theme = createTheme({
  colors: { river, lacquer, bronze, gray, dark },
  primaryColor: 'river',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  black: '#1c2628',
  fontFamily: 'var(--font-text)',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: Modal.extend({
      defaultProps: { centered: true, transitionProps: { duration: 120 }, radius: 'lg' },
      styles: { title: { lineHeight: 1.35 } },
    }),
    Drawer: Drawer.extend({ defaultProps: { position: 'right', transitionProps: { duration: 140 } } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 90 } } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 90 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, withArrow: true } }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-quiet)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-color-error': 'var(--lacquer)',
  '--mantine-color-anchor': 'var(--river)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-quiet)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
};

/** Ties the kit's own colour variables to our tokens, in light and in dark. */
export const tieVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
