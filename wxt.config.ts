import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { lateModules } from './scripts/late-modules.ts';
import { STAMP_ORIGINS } from './utils/authorities.ts';
import { OFFERED_ORIGINS, OWN_SERVER_ORIGINS } from './utils/shops.ts';

/**
 * Least privilege (docs/permissions.md): install asks for no site. `activeTab` is enough for one-click capture;
 * shops, the browser's own MHTML and servers of the user's own are asked for when they are first useful.
 */
export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact(), lateModules] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms', 'contextMenus'],
    optional_host_permissions: [...OFFERED_ORIGINS, ...STAMP_ORIGINS, ...OWN_SERVER_ORIGINS],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'juli@juli.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          optional_permissions: ['pageCapture'],
          message_serialization: 'structured_clone',
        }),
    incognito: 'not_allowed',
    commands: {
      capture: {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandCapture__',
      },
    },
  }),
});
