import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { startOfDate } from '#model/calendar-date.ts';
import { urls } from '#urls.ts';
import { language } from '#words/en.ts';

/** The articles as RSS, newest first. */
export async function GET({ site }: APIContext): Promise<Response> {
  const { summit, articles } = await getCorpus();
  return rss({
    title: summit.name,
    description: summit.description,
    site: site ?? summit.url,
    customData: `<language>${language}</language>`,
    items: articles.map((article) => ({
      title: article.headline,
      description: article.standfirst,
      link: urls.article(article.id),
      pubDate: startOfDate(article.updatedAt ?? article.publishedAt),
    })),
  });
}
