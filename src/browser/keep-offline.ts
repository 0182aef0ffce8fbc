/** Lets visited pages open without a connection, once the page has loaded; not where the reader saves data or the browser refuses. */
async function keepOffline(): Promise<void> {
  const { serviceWorker, connection } = navigator as Partial<Navigator> & { readonly connection?: { readonly saveData: boolean } };
  if (!connection?.saveData) await serviceWorker?.register(`${import.meta.env.BASE_URL}keep.js`);
}

if (import.meta.env.PROD) addEventListener('load', () => void keepOffline().catch(() => undefined));

export {};
