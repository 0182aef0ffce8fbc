import { checkContent } from '#check/check-content.ts';
import { countWords, proseOf, sentencesOf } from '#check/sentences.ts';
import { contentDirectory } from '#content-directory.ts';
import { sourceIdsOfArticle, wordsOfArticle } from '#model/article.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// How long each article and its sentences are, and how many sources it names.
const { corpus, report } = checkContent(contentDirectory());
if (!corpus) throw new Error(report);
const primary = new Set(corpus.sources.filter(({ kind }) => kind === 'primary').map(({ id }) => id));

const rows = corpus.articles
  .toSorted((a, b) => a.order - b.order)
  .map((article) => {
    const text = readFileSync(join(contentDirectory(), 'articles', `${article.id}.md`), 'utf8');
    const sentences = sentencesOf(proseOf(text.replace(/^---\n[\s\S]*?\n---\n/, ''))).map((sentence) => countWords(sentence.text));
    const sources = sourceIdsOfArticle(article);
    return {
      article: article.id,
      words: wordsOfArticle(article),
      'words a sentence': Number((sentences.reduce((sum, count) => sum + count, 0) / sentences.length).toFixed(1)),
      'longest sentence': Math.max(...sentences),
      sources: sources.length,
      'of them primary': sources.filter((id) => primary.has(id)).length,
    };
  });
console.table(rows);
