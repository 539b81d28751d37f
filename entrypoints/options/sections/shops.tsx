import { defineSection } from '../../../components/options/model.ts';
import { ShopGrants } from '../../../components/options/ShopGrants.tsx';
import { useShops } from '../../welcome/use-shops.ts';

export const shops = defineSection({
  id: 'shops',
  title: 'optionsShops',
  Section: () => <ShopGrants {...useShops()} />,
});
