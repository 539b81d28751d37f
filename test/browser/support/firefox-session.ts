import { type DemoShop, startDemoShop } from '../../demo-shop/index.ts';
import type { Answerer } from '../../demo-shop/server/server.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import type { ProfileOptions } from './profile.ts';

/** A demo shop and a Firefox in front of it. */
export interface FirefoxSession {
  shop: DemoShop;
  firefox: Firefox;
  end(): Promise<void>;
}

export async function startFirefoxSession({
  extra,
  ...options
}: ProfileOptions & { extra?: Answerer } = {}): Promise<FirefoxSession> {
  const shop = await startDemoShop(extra ? { extra } : {});
  const firefox = await launchFirefox({ ...options, port: shop.port });
  return {
    shop,
    firefox,
    async end() {
      await firefox.close();
      await shop.close();
    },
  };
}
