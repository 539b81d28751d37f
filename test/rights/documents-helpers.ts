import { draftText } from '../../utils/rights/documents/index.ts';
import { advise } from '../../utils/rights/index.ts';
import type { CaseRecord, DocumentId } from '../../utils/rights/types.ts';

/** An ordinary dispute: a cup with a fault, three days after it was signed for. */
export const CUP: CaseRecord = {
  now: '2026-11-23',
  marketplace: 'taobao',
  problem: 'quality-fault',
  seller: { name: '某某家居旗舰店', address: '福建省莆田市城厢区' },
  order: {
    id: '4123456789012345678',
    title: '水杯',
    price: 80,
    paid: 80,
    placedOn: '2026-11-16',
    signedOn: '2026-11-20',
    signedBy: 'buyer',
  },
  facts: { faultFoundOn: '2026-11-21', faultProof: ['photo'], humanCaused: false },
  wants: ['refund'],
  events: [],
};

/** The text of a document with the advice on its case. */
export const text = (id: DocumentId, record: CaseRecord) => draftText(id, record, advise(record)) ?? '';
