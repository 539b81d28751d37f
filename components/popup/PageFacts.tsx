import { t, tCount } from '../../utils/i18n.ts';
import type { Chat, Conflict, Extraction, Product, Site } from '../../utils/marketplaces/types.ts';
import { pageMoney } from '../format.ts';
import { Notice } from '../ui/Notice.tsx';
import { fieldName, fieldNames } from './field-name.ts';
import { Pair } from './OrderCard.tsx';

/** What a product page or a chat says, so that one sees what a capture of it would prove. */
export function PageFacts({ extraction }: { extraction: Extraction }) {
  const { product, chat, page, missing } = extraction;
  if (page === 'gate') return <Notice>{t('pageGate')}</Notice>;
  if (!product && !chat) return null;
  return (
    <section class="card" aria-labelledby="facts-heading">
      <h2 id="facts-heading" class="eyebrow">
        {t('factsHeading')}
      </h2>
      {product && <ProductFacts site={extraction.site} product={product} />}
      {chat && <ChatFacts chat={chat} />}
      {extraction.conflicts?.map((conflict) => (
        <p key={conflict.field} class="small caution-text">
          {t('factsConflict', fieldName(conflict.field), values(conflict))}
        </p>
      ))}
      {missing.length > 0 && <p class="small muted">{t('captureFactsMissing', fieldNames(missing))}</p>}
    </section>
  );
}

function values(conflict: Conflict): string {
  return conflict.values.map(({ value }) => String(value)).join(' / ');
}

function ProductFacts({ site, product }: { site: Site; product: Product }) {
  const { price, priceMax, listPrice, currency } = product;
  const range = price === undefined ? undefined : [price, ...(priceMax === undefined ? [] : [priceMax])];
  return (
    <>
      {product.title !== undefined && <p class="order-title">{product.title}</p>}
      <dl class="facts">
        <Pair
          name={t('productPrice')}
          value={range?.map((amount) => pageMoney(site, amount, currency)).join(' – ')}
          strong
        />
        <Pair
          name={t('productListPrice')}
          value={listPrice === undefined ? undefined : pageMoney(site, listPrice, currency)}
        />
        <Pair name={t('orderShop')} value={product.shop ?? product.seller} />
        <Pair name={t('productPromises')} value={product.promises?.join(t('listSeparator'))} />
      </dl>
    </>
  );
}

function ChatFacts({ chat }: { chat: Chat }) {
  return (
    <dl class="facts">
      <Pair name={t('chatPeer')} value={chat.peer} strong />
      <dt class="visually-hidden">{t('factsHeading')}</dt>
      <dd class="chat-count">{tCount('chatMessagesOne', 'chatMessages', chat.messages.length)}</dd>
    </dl>
  );
}
