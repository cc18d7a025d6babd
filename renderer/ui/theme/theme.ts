import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Petrol: the house's own colour, chosen so that white on it is at least 5.9 : 1. Region colours come from the office's letterhead only. */
const petrol: MantineColorsTuple = ['#e8f4f4', '#d0e7e8', '#a3d2d4', '#74babd', '#4ba4a9', '#2d9095', '#197f85', '#0f6d73', '#0b5c62', '#07454a']
const red: MantineColorsTuple = ['#fdeceb', '#f9d5d3', '#f1a9a4', '#e97b74', '#e2534b', '#d23b33', '#bf2c25', '#a6231d', '#8c1d18', '#6b1511']
const gray: MantineColorsTuple = ['#f5f7f6', '#eceff0', '#dfe4e3', '#cdd5d3', '#aab5b3', '#7f8c8a', '#62706d', '#4a5755', '#323d3b', '#18211f']
const dark: MantineColorsTuple = ['#e4ebe9', '#c6d1ce', '#a9b7b4', '#82918e', '#4a5855', '#374441', '#26322f', '#18211f', '#111918', '#0a100f']

const font = "'Inter Variable', 'Segoe UI', system-ui, sans-serif"

export const theme = createTheme({
  colors: { petrol, red, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 7 },
  white: '#ffffff',
  black: '#15201e',
  fontFamily: font,
  headings: {
    fontFamily: font,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.35' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Portal: { defaultProps: { target: '#layers' } },
    Button: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 300 } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
  },
})
