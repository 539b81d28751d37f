import type { Exhibit as Filed } from '../../case/exhibits.ts';
import type { PageKind } from '../../marketplaces/types.ts';
import { canonicalise } from '../canonical.ts';
import { digestOf } from '../ledger/entry.ts';
import type { ArtefactRef, Capture, RecordingSummary } from '../types.ts';
import { beijingTime, timeInName } from './moment.ts';
import { endingOf } from './names.ts';
import type { PlannedExhibit, PlannedPart } from './plan.ts';
import type { Words } from './words.ts';

/** What a page of a kind shows, where its user said nothing. It states what can be seen, not what follows from it. */
const SHOWS: Readonly<Record<PageKind, string>> = {
  product: '商品的名称、价格、描述和所作承诺',
  'order-list': '买卖关系、订单和付款情况',
  order: '买卖关系、订单内容、价款和各节点时间',
  logistics: '发货、运输和签收情况',
  'after-sale': '售后申请的内容、时间和处理结果',
  chat: '与商家沟通的内容、时间和商家的答复',
  gate: '取证时页面要求登录或者验证',
  other: '页面所载内容',
};

const RECORDING_SHOWS = '依次打开各网页的过程、各网页的地址及当时显示的内容';

/** `录像 3分5秒、画面 4 幅等` */
function formOf({ mode, ms, stills }: RecordingSummary): string {
  const seconds = Math.round(ms / 1000);
  const length = `${seconds >= 60 ? `${Math.floor(seconds / 60)}分` : ''}${seconds % 60}秒`;
  return mode === 'film' ? `${length}的带时钟录像、画面${stills}幅等` : `${length}内的带时钟连续画面${stills}幅等`;
}

/** A capture as an exhibit: its parts under names that a person understands, its record as the ledger knows it. */
export function exhibitOfCapture(filed: Filed, capture: Capture, words: Words): PlannedExhibit {
  const { id, at, site, page, meta, failures, artefacts, recording } = capture;
  const kind = words.name('page', page);
  const where = `${site === 'generic' ? '' : words.name('site', site)}${kind}`;
  const offset = meta.serverTime?.offsetMs;
  const skew = offset === undefined ? '' : `，与网站服务器时间相差${(Math.abs(offset) / 1000).toFixed(1)}秒`;
  const absent =
    failures.length > 0 ? `；未能取得：${failures.map(({ part }) => words.name('part', part)).join('、')}` : '';
  return {
    class: filed.class,
    name: recording ? meta.title : `${where}：${meta.title}`,
    source: recording
      ? `本人在自己的浏览器中依次打开网页时录制，自 ${meta.url || '浏览器标签页'} 开始`
      : `本人在自己的浏览器中打开 ${meta.url} 时取证`,
    formedAt: `${beijingTime(at)}（设备时间${skew}）`,
    proves: filed.proves ?? (recording ? RECORDING_SHOWS : SHOWS[page]),
    form: `电子数据（${recording ? formOf(recording) : '网页原件、画面截图等'}${artefacts.length}个文件${absent}）`,
    record: { type: 'capture', id, digest: digestOf(capture) },
    recordText: canonicalise(capture),
    at,
    label: `${recording ? '取证过程' : kind}_${timeInName(at)}`,
    parts: artefacts.map((artefact) => partOf(artefact, words)),
  };
}

function partOf({ name, hash, size, type, redrawn }: ArtefactRef, words: Words): PlannedPart {
  const number = /\/(\d+)\.png$/.exec(name)?.[1];
  const kind = words.name('part', name);
  const known = kind === name ? name.replace(/\.[^.]+$/, '') : kind.replace(/[（(].*[)）]$/, '');
  return {
    name: `${known}${number === undefined ? '' : `_${number}`}${redrawn && !known.includes('重绘') ? '（重绘）' : ''}`,
    ending: endingOf(name, type),
    type,
    role: 'original',
    hash,
    size,
    ...(name === 'chat.json' ? { isChat: true as const } : {}),
  };
}
