import { t } from '../../utils/i18n.ts';
import { moment, size } from '../format.ts';
import { Pair } from '../popup/OrderCard.tsx';
import type { Detail } from './model.ts';

/** Where the evidence comes from: what the extension recorded, and what the file says about itself. */
export function ClaimsView({ detail }: { detail: Detail }) {
  const { exhibit, file, capture, seq } = detail;
  const claims = file?.claims ?? {};
  const hasClaims = Object.keys(claims).length > 0;
  return (
    <section class="card" aria-labelledby="claims-heading">
      <h2 id="claims-heading" class="heading">
        {t('claimsHeading')}
      </h2>
      <dl class="facts">
        <Pair name={t(file ? 'claimsImported' : 'claimsCaptured')} value={moment(capture?.at ?? exhibit.at)} />
        <Pair name={t('claimsAddress')} value={capture?.meta.url} />
        <Pair name={t('claimsName')} value={file?.name} />
        <Pair name={t('claimsType')} value={file?.type} />
        <Pair name={t('claimsSize')} value={file && size(file.size)} />
        <Pair name="SHA-256" value={file?.hash} />
        <Pair name={t('claimsSeq')} value={seq === undefined ? undefined : String(seq)} />
      </dl>
      {file && (
        <>
          <h3 class="eyebrow claims-own">{t('claimsOwn')}</h3>
          {hasClaims ? (
            <dl class="facts">
              <Pair name={t('claimsTaken')} value={claims.takenAt && shown(claims.takenAt)} />
              <Pair name={t('claimsDevice')} value={claims.device} />
              <Pair name={t('claimsSoftware')} value={claims.software} />
              <Pair name={t('claimsPlace')} value={claims.hasPlace && t('claimsPlaceYes')} />
              <Pair name={t('claimsModified')} value={claims.modifiedAt && shown(claims.modifiedAt)} />
              <Pair name={t('claimsOtherType')} value={claims.type} />
            </dl>
          ) : (
            <p class="small muted">{t('claimsNone')}</p>
          )}
          <p class="small muted">{t('claimsNote')}</p>
        </>
      )}
    </section>
  );
}

/** An instant in mainland China's clock; a camera's local time as it stands. */
function shown(time: string): string {
  return time.endsWith('Z') ? moment(time) : time.replace('T', ' ');
}
