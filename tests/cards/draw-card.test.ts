import assert from 'node:assert/strict';
import test from 'node:test';
import sharp from 'sharp';
import { SAFE_AREA } from '#cards/card-tree.ts';
import { CARD_SIZE, type Card } from '#cards/card.ts';
import { drawCard, setCard } from '#cards/draw-card.ts';
import { element } from '#drawings/element.ts';

const squares: Card['squares'] = Array.from({ length: 28 }, (_, place) =>
  place === 9 ? 'lit' : place < 12 ? 'documented' : 'unidentified',
);
const base = { siteName: 'The 28', source: '19 sources, to 5 Mar 2026.', squares } as const;
/** The three scripts the site is to speak, each with signs that stand over and under its letters or beside them. */
const cards: Readonly<Record<'latin' | 'cyrillic' | 'devanagari', Card>> = {
  latin: {
    ...base,
    kicker: 'DEFENCE · AGREEMENT',
    title: 'Five S-400 air defence systems, “ordered” in 2018 for ₹40,000 crore',
    state: { name: 'Under way', date: '5 March 2026', tone: 'active' },
  },
  cyrillic: {
    ...base,
    kicker: 'ОБОРОНА · СОГЛАШЕНИЕ',
    title: 'Пять зенитных ракетных систем С-400, заказанных в 2018 году',
    state: { name: 'Выполняется', date: '5 марта 2026', tone: 'agreed' },
  },
  devanagari: {
    ...base,
    kicker: 'रक्षा · समझौता',
    title: 'पाँच एस-400 वायु रक्षा प्रणालियाँ, 2018 में ऑर्डर की गईं',
    state: { name: 'जारी', date: '5 मार्च 2026', tone: 'deferred' },
  },
};

test('drawCard(card) makes a PNG of the size that link previews ask for, light enough for every chat', async () => {
  for (const card of Object.values(cards)) {
    const image = await drawCard(card);
    const { format, width, height } = await sharp(image).metadata();
    assert.deepEqual({ format, width, height }, { format: 'png', ...CARD_SIZE });
    assert.ok(image.length <= 60_000, `${image.length} bytes: ${card.title}`);
  }
});

test('drawCard(card) gives the same bytes when it draws the same card again', async () => {
  for (const card of Object.values(cards)) assert.deepEqual(await drawCard(card), await drawCard(structuredClone(card)));
});

test('drawCard(card) draws another picture when another square is lit', async () => {
  const other = { ...cards.latin, squares: squares.map((square) => (square === 'lit' ? 'documented' : square)) };
  assert.notDeepEqual(await drawCard(cards.latin), await drawCard(other));
});

test('setCard(card) keeps every text inside the square that a cropped preview shows', async () => {
  for (const card of Object.values(cards)) {
    const { texts } = await setCard(card);
    assert.ok(texts.length >= 5, card.title);
    for (const { left, top, width, height, text } of texts) {
      assert.ok(left >= SAFE_AREA.left - 1 && left + width <= SAFE_AREA.right + 1, `${text} at ${left} + ${width}`);
      assert.ok(top >= SAFE_AREA.top && top + height <= SAFE_AREA.bottom, `${text} at ${top} + ${height}`);
    }
  }
});

test('setCard(card) sets each script in outlines of its own, and nothing as text that a machine would set in its own fonts', async () => {
  for (const card of Object.values(cards)) {
    const { svg } = await setCard(card);
    assert.doesNotMatch(svg, /<text|font-family/);
    const withoutTitle = (await setCard({ ...card, title: 'I' })).svg;
    assert.ok(svg.length > withoutTitle.length + 2_000, card.title);
  }
});

test('setCard(card) draws what only breaks otherwise as its plain kin, and three dots for letters that no face has', async () => {
  const svgOf = async (title: string): Promise<string> => (await setCard({ ...cards.latin, title })).svg;
  assert.equal(await svgOf('The S\u2011400 of\u00a0the night\u2060'), await svgOf('The S-400 of the night'));
  assert.equal(await svgOf('The summit of 北京 → ไทย'), await svgOf('The summit of … -> …'));
  assert.notEqual(await svgOf('Việt Nam, Ωμέγα'), await svgOf('Vi…t Nam, …'));
});

test('setCard(card) sets a short title larger than a long one, and cuts one that no size holds', async () => {
  const heightOf = async (title: string): Promise<number> => {
    const { texts } = await setCard({ ...cards.latin, title });
    return texts.find(({ text }) => text === title)?.height ?? 0;
  };
  const one = await heightOf('Short');
  const six = await heightOf(
    'Delivery would begin within the month and would not be held up by any pressure or by any law, whatever its name may be.',
  );
  assert.ok(six < 6 * one, `${one} for a line, ${six} for six or less`);
  for (const long of ['A word after a word '.repeat(60), 'W'.repeat(400)]) {
    const { texts } = await setCard({ ...cards.latin, title: long });
    const cut = texts.find(({ text }) => text.endsWith('…'))?.text ?? '';
    assert.ok(cut.length > 60 && long.startsWith(cut.slice(0, -1)), cut);
  }
  await assert.rejects(setCard({ ...cards.latin, source: 'W'.repeat(900) }), /shorten its kicker or its source line/);
});

test('setCard(card) sets the states of an agreement across the card, none over another, in every script', async () => {
  const names = ['In talks', 'Отложено', 'वार्ता जारी', 'Signed', 'Delivering', 'Nothing found since', 'Ratified'];
  for (const count of [2, 3, 5, 7]) {
    const steps = names.slice(0, count).map((name, place) => ({ name, year: String(2016 + place), tone: 'agreed' as const }));
    const { texts } = await setCard({ ...cards.latin, squares: [], steps });
    const set = texts.filter(({ isBeyond }) => isBeyond);
    assert.deepEqual(
      set.map(({ text }) => text),
      steps.flatMap(({ name, year }) => [name, year]),
    );
    for (const [place, one] of set.entries()) {
      assert.ok(one.left >= 0 && one.left + one.width <= CARD_SIZE.width);
      for (const other of set.slice(place + 1)) {
        const meet =
          one.left < other.left + other.width &&
          other.left < one.left + one.width &&
          one.top < other.top + other.height &&
          other.top < one.top + one.height;
        assert.ok(!meet, `${one.text} meets ${other.text}`);
      }
    }
  }
});

test('setCard(card) keeps the squares of any number of agreements clear of the words', async () => {
  for (const count of [1, 5, 28, 56, 90, 220, 1000]) {
    const { svg, texts } = await setCard({ ...cards.latin, squares: Array.from({ length: count }, () => 'documented' as const) });
    const tops = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="#c3cfda"/g)].map((match) =>
      match.slice(1).map(Number),
    );
    assert.equal(tops.length, count > 224 ? 0 : count);
    for (const [x = 0, y = 0, width = 0, height = 0] of tops) {
      assert.ok(x >= 0 && x + width <= CARD_SIZE.width && y >= 0 && y + height <= CARD_SIZE.height);
      for (const text of texts) {
        const meet = x < text.left + text.width && text.left < x + width && y < text.top + text.height && text.top < y + height;
        assert.ok(!meet, `a square of ${count} meets “${text.text}”`);
      }
    }
  }
});

test('setCard(card) leaves out a sentence of the story where the title takes its room', async () => {
  const shows = async (title: string): Promise<boolean> =>
    (await setCard({ ...cards.latin, title, line: 'A sentence of the story.' })).texts.some(
      ({ text }) => text === 'A sentence of the story.',
    );
  assert.ok(await shows('Short'));
  assert.ok(!(await shows('A word after a word and a word more '.repeat(7))));
});

test('setCard(card) places the drawing of a chart in the middle, whole', async () => {
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 640 320' };
  const drawing = { tree: element('svg', frame, element('rect', { width: 640, height: 320 })), ratio: 2 };
  const { svg } = await setCard({ ...base, kicker: 'CHART', title: 'Twelve of the 28 have a published source', drawing });
  assert.match(svg, /<image[^>]+width="500"[^>]+height="250"/);
});
