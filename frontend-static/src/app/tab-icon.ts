const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#10201c"/><g transform="translate(3.2 3.2) scale(.8)">' +
  '<path d="M3 5h9l4 11-3.2 11z" fill="#3fae95"/><path d="M29 5h-8.2L12.8 27h6.4z" fill="#8fe3cd"/><path d="M20.8 5H29l-2.7 6.8h-8z" fill="#eab262"/></g></svg>';

/** The mark in the browser's tab. It comes within the page: browsers fetch one of its own before what the page shows. */
export const tabIcon = { url: `data:image/svg+xml,${encodeURIComponent(picture)}`, type: 'image/svg+xml', sizes: 'any' };
