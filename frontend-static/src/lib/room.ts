/** Where there is room for the sidebar, as a media query: `md` of the styles. */
export const roomForSidebar = '(min-width: 48rem)';
