/** Lets visited pages open without a connection, once the page has loaded; not where the reader saves data or the browser refuses. */
const { serviceWorker, connection } = navigator as Partial<Navigator> & { readonly connection?: { readonly saveData: boolean } };

if (import.meta.env.PROD && serviceWorker && !connection?.saveData) {
  addEventListener('load', () => void serviceWorker.register(`${import.meta.env.BASE_URL}keep.js`).catch(() => undefined));
}

export {};
