import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ShopsActions, ShopsModel } from '../../components/shops/model.ts';
import { grantedShops, removeShops, requestShops } from '../../utils/permissions.ts';
import { SHOPS } from '../../utils/shops.ts';

/** The shops and their grants, kept up to date with the browser's own settings page. */
export function useShops(): { model: ShopsModel; actions: ShopsActions } {
  const [model, setModel] = useState<ShopsModel>({ shops: SHOPS });
  useEffect(() => {
    const read = async () => {
      const granted = await grantedShops();
      setModel((before) => ({ ...before, granted }));
    };
    const follow = () => void read();
    follow();
    browser.permissions.onAdded.addListener(follow);
    browser.permissions.onRemoved.addListener(follow);
    return () => {
      browser.permissions.onAdded.removeListener(follow);
      browser.permissions.onRemoved.removeListener(follow);
    };
  }, []);
  const say = (said: NonNullable<ShopsModel['said']>) => setModel((before) => ({ ...before, said }));
  const failed = (error: unknown) => {
    console.error(error);
    say('failed');
  };
  return {
    model,
    actions: {
      allow: (shops) => void requestShops(shops).then((isYes) => say(isYes ? 'granted' : 'denied'), failed),
      remove: (shops) => void removeShops(shops).then(() => say('removed'), failed),
    },
  };
}
