/** The look under the system's high contrast; fetched when that is switched on. */
export { teamsHighContrastTheme } from '@fluentui/react-components';
