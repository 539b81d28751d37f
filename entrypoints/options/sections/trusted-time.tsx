import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { defineSection } from '../../../components/options/model.ts';
import { NotKept } from '../../../components/options/NotKept.tsx';
import { TrustedTime } from '../../../components/options/TrustedTime.tsx';
import { type Authority, originOf } from '../../../utils/authorities.ts';
import { type StampRow, watchStamps } from '../../../utils/evidence/trusted-time/stamps.ts';
import { send } from '../../../utils/messaging.ts';
import { TRUSTED_TIME } from '../../../utils/settings.ts';
import { useSetting } from '../use-setting.ts';

function Section() {
  const { value, change, failure } = useSetting(TRUSTED_TIME);
  const [stamps, setStamps] = useState<StampRow[]>([]);
  const [isDenied, setDenied] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<string>();
  const fail = (reason: unknown) => setError(reason instanceof Error ? reason.message : String(reason));
  useEffect(() => watchStamps(setStamps, fail), []);
  if (!value) return failure === undefined ? null : <NotKept detail={failure} />;

  /** The browser asks only straight from a click: nothing may be awaited before. */
  const allowed = (authorities: readonly Authority[], then: () => void) => {
    setDenied(false);
    browser.permissions
      .request({ origins: authorities.map(originOf) })
      .then((isGranted) => (isGranted ? then() : setDenied(true)))
      .catch(fail);
  };
  const { authorities } = value;
  const without = (url: string) => authorities.filter((one) => one.url !== url);

  return (
    <>
      {(failure ?? error) !== undefined && <NotKept detail={failure ?? error ?? ''} />}
      <TrustedTime
        settings={value}
        stamps={stamps}
        isDenied={isDenied}
        isAsking={isAsking}
        actions={{
          turnOn: () => allowed(authorities, () => change({ ...value, isOn: true })),
          turnOff: () => change({ ...value, isOn: false }),
          add: (authority) => {
            const next = { ...value, authorities: [...authorities, authority] };
            if (value.isOn) allowed([authority], () => change(next));
            else change(next);
          },
          remove: (url) => change({ ...value, authorities: without(url) }),
          readRoot: async (file) => {
            // The library for certificates is large: it is loaded when a file was chosen.
            const { readRootFile } = await import('../../../utils/evidence/trusted-time/root-file.ts');
            return readRootFile(file);
          },
          pin: (url, root) =>
            change({ ...value, authorities: authorities.map((one) => (one.url === url ? { url, root } : one)) }),
          first: (url) =>
            change({ ...value, authorities: [...authorities.filter((one) => one.url === url), ...without(url)] }),
          stampNow: () => {
            setAsking(true);
            send('stamp:now', null)
              .catch(fail)
              .finally(() => setAsking(false));
          },
        }}
      />
    </>
  );
}

export const trustedTime = defineSection({ id: 'trusted-time', title: 'stampTitle', Section });
