import { defineSection } from '../../../components/options/model.ts';
import { StorageView } from '../../../components/storage/StorageView.tsx';
import { useStorage } from '../storage/use-storage.ts';

export const storage = defineSection({
  id: 'storage',
  title: 'optionsStorage',
  Section: () => <StorageView {...useStorage()} />,
});
