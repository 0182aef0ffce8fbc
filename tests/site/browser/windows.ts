import type { Browser, Page } from 'playwright-core';

/** How long anything in a browser may take, in milliseconds: a machine that is slow or busy is no fault of a page. */
export const PATIENCE = 120_000;

/** What a window is opened for and stays. */
export interface WindowKind {
  /** False for a reader without script. */
  readonly hasScript: boolean;
  /** True for a reader with a finger. */
  readonly hasTouch: boolean;
  readonly permissions: readonly string[];
}

/** What a window is set to for each reader. */
export interface WindowSetting {
  /** In CSS pixels; every window is 800 pixels high. */
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

/** Windows of a browser that readers come to and leave. */
export interface Windows {
  /** A window that nobody reads in, as if nobody ever had. */
  readonly take: (kind: WindowKind, setting: WindowSetting) => Promise<Page>;
  /** A window that nobody ever read in. */
  readonly open: (kind: WindowKind, setting: WindowSetting) => Promise<Page>;
  /** Gives a window to whoever comes next. */
  readonly leave: (kind: WindowKind, page: Page) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Manages the windows of a browser. To open one costs more than to read most pages, so that each serves one reader after the other. */
export function openWindows(browser: Browser): Windows {
  const free = new Map<string, Page[]>();
  const freeOf = (kind: WindowKind): Page[] => {
    const pages = free.get(JSON.stringify(kind)) ?? [];
    free.set(JSON.stringify(kind), pages);
    return pages;
  };
  const open = async ({ hasScript, hasTouch, permissions }: WindowKind, { width, colorScheme }: WindowSetting): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      javaScriptEnabled: hasScript,
      hasTouch,
      permissions: [...permissions],
      // A worker would answer for the server that a test watches.
      serviceWorkers: 'block',
    });
    context.setDefaultTimeout(PATIENCE);
    return context.newPage();
  };
  return {
    open,
    take: async (kind, setting) => {
      const page = freeOf(kind).pop();
      if (!page) return open(kind, setting);
      await page.setViewportSize({ width: setting.width, height: 800 });
      await page.emulateMedia({ colorScheme: setting.colorScheme, media: null, reducedMotion: null, forcedColors: null });
      return page;
    },
    leave: async (kind, page) => {
      try {
        page.removeAllListeners();
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        for (const other of page.context().pages()) if (other !== page) await other.close();
        if (kind.hasScript) await page.evaluate(() => localStorage.clear());
        freeOf(kind).push(page);
      } catch {
        // One that is about to show another page cannot be cleared.
        await page.context().close();
      }
    },
    close: () => browser.close(),
  };
}
