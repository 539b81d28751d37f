/**
 * Whose words these are. A draft reports what the seller said or did (“客服骂我是骗子”), quotes it, or denies
 * something (“我不会曝光你们”): none of that is the writer's own fault.
 */
export interface Speech {
  /** Start and end of the sentence around an offset. */
  sentence: (at: number) => [number, number];
  /** Said or done by the other side, quoted or told: the passage begins or ends in such words. */
  isReported: (start: number, end?: number) => boolean;
  /** What stands right before this offset denies it. */
  isDenied: (at: number) => boolean;
}

const SENTENCE_END = /[。!?;\n]/;

/** Everybody who is not the writer: seller, platform, courier, and the page that speaks for the seller. */
const OTHERS =
  '商家|卖家|店家|店主|店铺|本店|老板|客服|掌柜|主播|商户|小二|机器人|你们|你方|你店|贵店|贵司|贵公司|贵方|你家|你|您|对方|他们|她们|他|她|平台|快递员|快递|驿站|被投诉人|被举报人|被告|被申请人|页面|详情页|商品页|直播间|广告|宣传|包装|标签|聊天记录';
const SAYS =
  '威胁|恐吓|吓唬|辱骂|谩骂|骂|扬言|叫嚣|声称|宣称|自称|谎称|说|讲|回复|回答|答复|表示|称|要求(?=我|本人|买家|加|私|线下|先|确认|撤|取消|转|用)|让我|叫我|逼我|劝我|诱导|引导|怂恿|冒充|假冒|假装|伪造|编造|篡改|捏造|承诺|允诺|许诺|宣传|答应|保证|写着|写明|写的|标注|标明|标着|显示|发来|骚扰|曝光|泄露|公布|公开|掉包|调包|p图|修改';
/** Before the other side's name: the writer asks, tells or supposes something, so that what follows is no report. */
const OWN_WISH =
  '请|要求|希望|盼|望|让|催|限|令|叫|跟|和|给|对|向|同|把|将|替|帮|如|若|如果|只要|除非|要是|假如|倘若|告诉|通知|申请|联系|投诉|举报|找';
const REPORT = new RegExp(`(?<!${OWN_WISH})(?:${OTHERS})(?:们)?[^,。!?;:\\n我不没再]{0,10}?(?:${SAYS})`, 'g');
/** Where the writer takes the word again inside the same sentence. */
const OWN_TURN =
  /[,、](?:但是?|可是?|那|所以|因此|现在|如果|若|要是)?(?:否则|不然|要不|再不|不赔|不退|我(?!们?的)|本人|请|望|现|据此|为此|你们|贵店|你方)|[,](?:逾期|限)|我(?:就|会|将|要(?!求)|必|一定|马上|立刻|只好|现在)|否则|不然/;

const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
];
const ATTRIBUTED = new RegExp(`(?:${OTHERS})[^。!?\\n]{0,16}$|(?:原话|原文|内容为|聊天记录)[^。!?\\n]{0,6}$`);
const ATTRIBUTED_AFTER = new RegExp(`^[,]?(?:这是|是|都是|以上是)?(?:${OTHERS})(?:的|说|发|回复)`);

const DENIAL =
  /(?:不会|不想|不愿意?|不打算|不准备|不是要|不是想|并非要?|绝不|决不|从不|从未|没有|没想|没打算|无意|未|不|别|不要|请勿|切勿|不得|拒绝|避免|禁止|不能|不可|不敢|不需要|无需|不再|毫无)(?:再|去|来|用|想|要|会|对|把|将|以|任何|主张|要求|索要|索赔|请求|提出|采取|进行|接受|同意|通过|所谓|有|被|什么|意图?|你们?|贵店|您|的意思|公司|店铺?|信息|图片|截图|任何人|在网上|在平台上|在任何地方|公开){0,5}$/;
/** Looks like a denial and is none. */
const NO_DENIAL =
  /(?:别以为|不要以为|你以为|难道|不信|不怕|不惜|不介意|不排除|不得不|不能不|不会不|不是不|不得已|只能|是不是要?)[^,。!?;\n]{0,10}$/;

function ranges(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (const match of text.matchAll(REPORT)) {
    const start = match.index + match[0].length;
    const rest = text.slice(start);
    const sentenceEnd = rest.search(SENTENCE_END);
    // 威胁我要找人: the first 我 is whom they spoke to, not the writer's turn.
    const object = rest.startsWith('我') ? 1 : 0;
    const turn = rest.slice(object).search(OWN_TURN);
    const ownTurn = turn < 0 ? -1 : turn + object;
    const ends = [sentenceEnd, ownTurn].filter((end) => end >= 0);
    found.push([match.index + match[0].length - 1, start + (ends.length === 0 ? rest.length : Math.min(...ends))]);
  }
  for (const [open, close] of QUOTES) {
    for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, start + 1)) {
      const end = text.indexOf(close, start);
      if (end < 0) break;
      const before = text.slice(0, start);
      if (ATTRIBUTED.test(before) || ATTRIBUTED_AFTER.test(text.slice(end + 1))) found.push([start, end]);
    }
  }
  return found;
}

/** Every place of a name in the text. A shop called 黑店咖啡 is no insult. */
function places(text: string, name: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(name); name.length > 1 && at >= 0; at = text.indexOf(name, at + name.length)) {
    found.push([at, at + name.length]);
  }
  return found;
}

/** Reads a normalised draft for who speaks where. `names` are those of goods, shops and institutions, normalised as the text. */
export function readSpeech(text: string, names: readonly string[] = []): Speech {
  const reported = [...ranges(text), ...names.flatMap((name) => places(text, name))];
  const sentence = (at: number): [number, number] => {
    let start = at;
    while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start -= 1;
    const rest = text.slice(at).search(SENTENCE_END);
    return [start, rest < 0 ? text.length : at + rest];
  };
  return {
    sentence,
    isReported: (start, end = start + 1) =>
      reported.some(([from, to]) => (start >= from && start < to) || (end - 1 >= from && end - 1 < to)),
    isDenied: (at) => {
      const [start] = sentence(at);
      const clause = text.slice(start, at).split(/[,:]/).at(-1) ?? '';
      return DENIAL.test(clause) && !NO_DENIAL.test(clause);
    },
  };
}
