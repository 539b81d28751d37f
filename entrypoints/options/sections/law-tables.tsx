import { LawTables } from '../../../components/options/LawTables.tsx';
import { defineSection } from '../../../components/options/model.ts';
import { NotKept } from '../../../components/options/NotKept.tsx';
import { legalDay } from '../../../utils/clock.ts';
import { TABLE_CORRECTIONS } from '../../../utils/settings.ts';
import { useSetting } from '../use-setting.ts';

function Section() {
  const { value, change, failure } = useSetting(TABLE_CORRECTIONS);
  return (
    <>
      {failure !== undefined && <NotKept detail={failure} />}
      {value && <LawTables corrections={value} today={legalDay().toString()} onChange={change} />}
    </>
  );
}

export const lawTables = defineSection({ id: 'law-tables', title: 'optionsLawTables', Section });
