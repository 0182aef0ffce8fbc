import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { figuresOf } from '#figures/all.ts';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { corpus, origin as published } from '../built-site.ts';
import { openBrowser, type Visit } from './reader.ts';

const visit = openBrowser();
const { articles, agreements, events, claims, disagreements, terms, sources } = corpus;
const first = <Record_ extends { readonly id: string }>(records: readonly Record_[]): string => records[0]?.id ?? assert.fail('no record');
const articlePath = urls.article(first(articles));
const clipboard: Visit = { permissions: ['clipboard-read', 'clipboard-write'] };
const { sharing } = words;

async function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The path and fragment of a copied address, which names where the site is published. */
function pathOf(address: string): string {
  assert.ok(address.startsWith(published), address);
  return address.slice(published.length);
}

/** Drags the mouse from one text of the article to the end of another. */
async function select(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = await page.evaluate(
    ([first = '', last = '']) => {
      const find = (text: string): { node: Text; at: number } => {
        const walker = document.createTreeWalker(document.querySelector('main .prose') ?? document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node as Text).data.indexOf(text);
          if (at >= 0) return { node: node as Text, at };
        }
        throw new Error(`“${text}” is not there`);
      };
      const edge = (node: Text, at: number): { x: number; y: number } => {
        const range = document.createRange();
        range.setStart(node, at);
        range.collapse(true);
        const { x, y, height } = range.getBoundingClientRect();
        return { x, y: y + height / 2 };
      };
      const [a, b] = [find(first), find(last)];
      a.node.parentElement?.scrollIntoView({ block: 'center' });
      return [edge(a.node, a.at), edge(b.node, b.at + last.length)] as const;
    },
    [from, to],
  );
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
}

/** Two bits of text with a citation between them, deep in an article: `from` begins what is selected, `to` ends it. */
async function passageOf(page: Page): Promise<readonly [from: string, to: string]> {
  return page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('main .prose > p')];
    const paragraph = paragraphs.slice(5).find((one) => one.querySelectorAll('.citations').length > 1);
    const texts = [...(paragraph?.childNodes ?? [])].filter(
      (node): node is Text => node instanceof Text && node.data.trim().split(/\s+/).length > 5,
    );
    return [
      texts[0]?.data.trim().split(/\s+/).slice(0, 4).join(' ') ?? '',
      texts.at(-1)?.data.trim().split(/\s+/).slice(-4).join(' ') ?? '',
    ];
  });
}

test('“copy link” copies the address of each kind of page, says so, and the copied address opens that page cold', async () => {
  const paths = [
    articlePath,
    urls.agreement(first(agreements)),
    urls.event(first(events)),
    urls.claim(first(claims)),
    urls.disagreement(first(disagreements)),
    urls.source(first(sources)),
    urls.glossary,
    urls.agreements,
    ...figuresOf(corpus).map(({ id }) => urls.chartPage(id)),
  ];
  for (const path of paths) {
    let address = '';
    await visit(path, clipboard, async ({ page }) => {
      await page.locator('share-control summary').click();
      await page.locator('share-control [data-send="link"]').click();
      await page.locator('share-control [role="status"]', { hasText: words.copied }).waitFor();
      address = await copied(page);
      assert.equal(new URL(page.url()).pathname, path);
    });
    assert.equal(address, published + path);
    await visit(pathOf(address), {}, async ({ page }) => assert.ok(await page.locator('h1').isVisible(), path));
  }
});

test('“copy with a sentence” copies what the page is, dated, with its address', async () => {
  const agreement = agreements[0] ?? assert.fail('no agreement');
  await visit(urls.agreement(agreement.id), clipboard, async ({ page }) => {
    await page.locator('share-control summary').click();
    await page.getByText(sharing.copySentence).click();
    await page.locator('share-control [role="status"]', { hasText: words.copied }).waitFor();
    const text = await copied(page);
    assert.ok(text.startsWith(`${agreement.title}: `), text);
    assert.match(text, /\(newest evidence .*\d{4}\)\. https:/);
    assert.ok(text.endsWith(` ${published}${urls.agreement(agreement.id)}`), text);
  });
});

test('without script the control is plain links: to the page, to four places to send it, and to its sheet with citations', async () => {
  await visit(urls.agreement(first(agreements)), { hasScript: false }, async ({ page, origin }) => {
    const control = page.locator('share-control');
    assert.equal(await control.locator('a:visible').count(), 0);
    await control.locator('summary').click();
    for (const name of [words.copyLink, 'WhatsApp', 'Telegram', 'X', sharing.byMail, sharing.sheet]) {
      assert.ok(await control.getByText(name, { exact: true }).isVisible(), name);
    }
    assert.ok(await control.getByText(sharing.copySentence).isHidden());
    await control.getByText(words.copyLink).click();
    assert.equal(page.url(), origin + urls.agreement(first(agreements)));
  });
});

test('an entry of a list opens the links of the page for itself, and what they copy opens at the entry', async () => {
  for (const [list, path] of [
    [urls.claims, urls.claim(claims[2]?.id ?? '')],
    [urls.disagreements, urls.disagreement(disagreements[2]?.id ?? '')],
    [urls.glossary, urls.term(terms[5]?.id ?? '')],
  ] as const) {
    let address = '';
    await visit(list, { ...clipboard, width: 360 }, async ({ page }) => {
      const link = page.locator(`a[data-share][href="${path}"]`);
      const fold = page.locator('details', { has: link }).locator('summary');
      if ((await fold.count()) > 0) await fold.click();
      await link.click();
      const links = link.locator('xpath=following-sibling::ul[1]');
      assert.equal(await link.getAttribute('aria-expanded'), 'true');
      const chat = decodeURIComponent((await links.getByText('WhatsApp').getAttribute('href')) ?? '');
      assert.ok(chat.endsWith(published + path), chat);
      assert.ok(chat.includes((await link.getAttribute('data-share')) ?? '?'), chat);
      await links.locator('[data-send="link"]').click();
      await links.locator('[role="status"]', { hasText: words.copied }).waitFor();
      address = await copied(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      await link.click();
      assert.equal(await page.locator('ul.share').count(), 0);
    });
    await visit(pathOf(address), {}, async ({ page }) => {
      const { hash } = new URL(page.url());
      if (hash) assert.ok(await page.locator(hash).isVisible(), address);
      assert.ok(await page.locator('h1').isVisible());
    });
  }
});

test('an entry of a list is a plain link to itself without script', async () => {
  const path = urls.claim(first(claims));
  await visit(urls.claims, { hasScript: false }, async ({ page, origin }) => {
    const link = page.locator(`a[data-share][href="${path}"]`);
    await page.locator('details', { has: link }).locator('summary').click();
    await link.click();
    assert.equal(page.url(), origin + path);
    assert.ok(await page.locator('share-control summary').isVisible());
  });
});

test('a selected passage can be sent: the copied address finds it again, cold, by its words alone', async () => {
  let address = '';
  let from = '';
  await visit(articlePath, clipboard, async ({ page }) => {
    const passage = await passageOf(page);
    from = passage[0];
    await select(page, ...passage);
    await page.getByRole('button', { name: sharing.sentence }).click();
    await page.locator('.passage').getByText(sharing.copySentence).click();
    await page.locator('.passage [role="status"]', { hasText: words.copied }).waitFor();
    const text = await copied(page);
    assert.ok(text.startsWith(`“${from}`), text);
    assert.ok(text.includes(articles[0]?.headline ?? '?'), text);
    address = text.split(' ').at(-1) ?? '';
  });
  assert.match(address, /\/#[a-z0-9-]+:~:text=./);
  for (const path of [pathOf(address), pathOf(address).replace(/#[^:]+:~:/, '#:~:')]) {
    await visit(path, {}, async ({ page }) => {
      await page.waitForFunction(() => scrollY > 100);
      const top = await page.evaluate((text) => {
        const paragraph = [...document.querySelectorAll('main .prose > p')].find((one) => one.textContent?.includes(text));
        return paragraph?.getBoundingClientRect().top ?? -1;
      }, from);
      assert.ok(top >= -200 && top < 800, `${top} at ${path}`);
    });
  }
});

test('the offer to send a passage is reached with the keyboard, and Escape takes it back', async () => {
  await visit(articlePath, {}, async ({ page }) => {
    await select(page, ...(await passageOf(page)));
    const offer = page.getByRole('button', { name: sharing.sentence });
    await offer.waitFor();
    for (let stops = 0; stops < 12 && !(await offer.evaluate((button) => button === document.activeElement)); stops += 1)
      await page.keyboard.press('Tab');
    assert.ok(await offer.evaluate((button) => button === document.activeElement));
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('.passage a').first().isVisible());
    await page.keyboard.press('Escape');
    await page.locator('.passage').waitFor({ state: 'hidden' });
  });
});

test('a double click on a word offers nothing', async () => {
  await visit(articlePath, {}, async ({ page }) => {
    await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('main .prose p')];
      const text = paragraphs.map(({ firstChild }) => firstChild).find((node) => node instanceof Text && node.length > 4);
      if (!text) throw new Error('no paragraph begins with words');
      getSelection()?.setBaseAndExtent(text, 0, text, 4);
    });
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.passage:visible').count(), 0);
  });
});

test('a sheet of every agreement prints on one page of A4', async () => {
  for (const { id } of agreements) {
    await visit(urls.sheet(id), {}, async ({ page }) => {
      const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(file.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1, id);
    });
  }
});
