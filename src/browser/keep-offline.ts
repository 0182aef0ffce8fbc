/** Lets visited pages open without a connection, once the page has loaded; not where the reader saves data or the browser refuses. */
const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData: boolean } };

if (import.meta.env.PROD && !connection?.saveData)
  addEventListener('load', async () => {
    try {
      await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}keep.js`);
    } catch {
      // Then pages open with a connection alone.
    }
  });

export {};
