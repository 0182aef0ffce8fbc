import { HtmlValidate, StaticConfigLoader, type ConfigData, type Message, type ResolvedConfig } from 'html-validate';
import type { Page } from './built-site.ts';

const config: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // HTML lets an id begin with a digit; records are numbered and their ids are addresses.
    'valid-id': ['error', { relaxed: true }],
    // A title is a headline and the site's name; search engines shorten what is too long, and headlines have their own limit.
    'long-title': 'off',
    // A form of one field is sent with Enter, which the tests of search and keyboard prove; a button would crowd the head on phones.
    'wcag/h32': 'off',
    // No level of sub-heads is left out.
    'heading-level': 'error',
  },
};

/** The role of a list is said where its style has no markers: Safari takes such a list for none. */
const isRoleOfList = ({ ruleId, message }: Message): boolean => ruleId === 'no-redundant-role' && message.includes('"list"');

/** Reads the rules once: the validator would put them together anew for each page, which takes half the time. */
class OneConfig extends StaticConfigLoader {
  private resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.resolved ??= super.getConfigFor(handle));
  }
}

const validator = new HtmlValidate(new OneConfig(config));

/** What is not valid HTML in a page. Style sheets are left out: they are no HTML, and take half the time. */
export function htmlFaults({ url, html }: Pick<Page, 'url' | 'html'>): readonly string[] {
  const { results } = validator.validateStringSync(html.replaceAll(/(<style[^>]*>)[\s\S]*?(?=<\/style>)/g, '$1'));
  const messages = results.flatMap((result) => result.messages).filter((message) => !isRoleOfList(message));
  return messages.map(({ ruleId, message, column }) => `${url}: ${ruleId}: ${message} (at ${column})`);
}
