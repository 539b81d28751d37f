import type { CertificateName } from '../../../utils/evidence/types.ts';
import { t } from '../../../utils/i18n.ts';

/** Certificates by name and fingerprint, to be compared by eye. */
export function CertificateNames({ certificates }: { certificates: readonly CertificateName[] }) {
  return (
    <ul class="bullets small">
      {certificates.map(({ name, fingerprint }) => (
        <li key={fingerprint}>
          {name} <span class="table-line mono muted">{t('stampFingerprint', fingerprint)}</span>
        </li>
      ))}
    </ul>
  );
}
