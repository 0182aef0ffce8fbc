import type { Summit } from '#model/summit.ts';
import { formatCalendarDate } from './words.ts';

/** How readers put questions, in English, Hindi (also in Latin letters) and Russian. */
export const questionWords = {
  /** Words that ask and join, and find nothing. “ka” and “с” are not among them: they begin Ka-226 and С-400. */
  smallWords: [
    'arent between betwen cant didnt doesnt dont find found hapen hapend hapened happend hav hw isnt meny out plz pls stil wasnt wat wats wen whn wich wht',
    'a an and any are as at be been being but by can come comes coming could did do does doing done explain for from full get gets getting give go going got had happen',
    'happened happening happens has have he how i if in into is it its just know latest left let many me mean meaning means much my need news now of off on or our',
    'please remaining say says shall should so some status still tell that the their them then there these they this those till to today too up was we were what whats',
    'when whens where wheres which who whom whos whose why will with would yet you your',
    'अब अभी आएंगे आएगा और कब कर कहां कहाँ का कितना कितनी कितने किया किस किसने की के कैसे को कौन क्या क्यों गई गए गया तक था थी थे ने पर बनती बना बनी बने बनेगा बनेगी मिला मिली',
    'मिले मिलेंगे मिलेगा मिलेगी में यह या रहा रही लिए वह से है हैं हो होगा होगी हुआ हुई हुए',
    'aayega abhi aur ayega banega bani gaya gayi hai hain hoga hua hui kab kahan kaise kaun ke ki kitna kitne kitni kiya ko kya kyon kyu kyun mein mila mile milega milenge',
    'milegi mili par raha se tak tha thi',
    'бы был была были будет будут в во где для до ещё же за зачем и из или как какая какие какой когда кто ли на не о об осталось от по получила получили получит почему',
    'поставили поставить построят со сколько стал стала стали стало такая такие такое такой у уже что это эти этот',
  ].flatMap((line) => line.split(' ')),
  /** Spellings and words of others, each with ours. */
  spellings: {
    airplane: 'aircraft',
    armor: 'armour',
    authorization: 'authorisation',
    billion: 'bn',
    center: 'centre',
    defense: 'defence',
    dedollarization: 'dedollarisation',
    favor: 'favour',
    harbor: 'harbour',
    honor: 'honour',
    labor: 'labour',
    license: 'licence',
    mistake: 'error',
    modernization: 'modernisation',
    neighbor: 'neighbour',
    organization: 'organisation',
    program: 'programme',
    recognize: 'recognise',
    recognizing: 'recognising',
    tons: 'tonnes',
    weapons: 'arms',
    ऊर्जा: 'energy',
    तेल: 'oil',
    दूसरा: 'second',
    परमाणु: 'nuclear',
    प्रतिबंध: 'sanctions',
    मिसाइल: 'missiles',
    रक्षा: 'defence',
    राइफल: 'rifles',
    लागू: 'force',
    व्यापार: 'trade',
    भुगतान: 'pay',
    डॉलर: 'dollar',
    कीमत: 'cost',
    पैसा: 'money',
    साइट: 'site',
    शिखर: 'summit',
    संयंत्र: 'plant',
    समझौता: 'agreements',
    सूची: 'list',
    सौदा: 'deal',
    samjhauta: 'agreement',
    sauda: 'deal',
    аэс: 'nuclear',
    визит: 'visit',
    вторая: 'second',
    договор: 'agreement',
    контракт: 'contract',
    нефть: 'oil',
    оборона: 'defence',
    подписали: 'signed',
    ракеты: 'missiles',
    саммит: 'summit',
    санкции: 'sanctions',
    сила: 'force',
    соглашения: 'agreements',
    список: 'list',
    торговля: 'trade',
    платит: 'pay',
    платят: 'pay',
    оплата: 'payment',
    доллар: 'dollar',
    деньги: 'money',
    цена: 'cost',
    стоимость: 'cost',
    сайт: 'site',
    финансирует: 'funds',
    скачать: 'download',
    данные: 'data',
    ошибка: 'error',
    энергетика: 'energy',
    ядерный: 'nuclear',
  },
  /** Words that ask for one answer of an agreement; a bare name asks what it is. */
  asking: {
    is: 'what whats who mean meaning means about explain क्या कौन kya kaun что кто такое'.split(' '),
    stands: [
      'did does has have had how many much when status still happened now far got signed force delivered',
      'कितने कितनी कितना मिले मिला हुआ लागू बनी kitne kitni kitna hua mila mile bani сколько стало стал вступил поставили выпустили подписали',
    ].flatMap((line) => line.split(' ')),
    matters: 'why matter matters important importance क्यों kyu kyun kyon почему зачем'.split(' '),
    unknown: [
      'will next remaining left last due future कब मिलेगा मिलेंगे मिलेगी आएगा बनेगा',
      'kab milega milenge milegi aayega ayega banega когда будет получит осталось построят',
    ].flatMap((line) => line.split(' ')),
  },
};

/** What the pages that are no records are asked for by. */
export function pageNames({
  announced,
  date,
}: Pick<Summit, 'announced' | 'date'>): Readonly<Record<keyof typeof PAGES, readonly string[]>> {
  return {
    ...PAGES,
    agreements: [
      `list of ${announced} agreements`,
      `list of the ${announced}`,
      `signed on ${formatCalendarDate(date)}`,
      ...PAGES.agreements,
    ],
  };
}

/** What the facts about the publisher are asked for by. */
export function publisherNames({ sides }: Pick<Summit, 'sides'>): Readonly<Record<keyof Summit['publisher'], readonly string[]>> {
  return {
    writes: [
      'who runs this site',
      'who writes this site',
      'who wrote this site',
      'who made this site',
      'who made this website',
      'authors',
      'owner',
      'behind this site',
    ],
    pays: ['who pays for this site', 'who funds this site', 'funding', 'advertising', 'donations'],
    ties: ['bias', 'biased', 'independent', 'neutral', 'propaganda', ...sides.map(({ name }) => `pro ${name}`)],
    wrong: ['can I trust this site', 'trust this', 'is this true', 'reliable', 'accuracy'],
    licence: ['copyright', 'use these charts', 'use this text', 'reuse', 'permission', 'Creative Commons'],
  };
}

const PAGES = {
  home: ['start page', 'main page'],
  explainers: ['articles', 'explainers', 'stories'],
  agreements: ['list of agreements', 'list of deals', 'all agreements', 'all deals', 'agreements signed', 'ledger'],
  timeline: ['chronology', 'dates', 'history'],
  sources: ['where does this information come from', 'references', 'bibliography', 'evidence', 'documents'],
  glossary: ['terms', 'abbreviations', 'who is who', 'people'],
  search: [],
  disagreements: ['disagreements', 'disagreements of sources', 'contradictions', 'conflicting reports'],
  claims: ['fact check', 'fact checks', 'verdicts'],
  figures: ['charts', 'graphs', 'statistics', 'numbers', 'maps'],
  data: ['download', 'download data', 'data csv', 'dataset', 'csv', 'json', 'api', 'excel'],
  about: ['about this site', 'contact'],
  updates: ['changes', 'updates', 'new on this site', 'what is new', 'recent changes', 'changed since'],
  corrections: ['errors', 'report an error', 'mistakes'],
  feed: ['rss', 'subscribe', 'newsletter'],
} as const;
