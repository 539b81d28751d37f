import { useEffect, useState } from 'preact/hooks';
import { readSetting, type Setting, watchSetting, writeSetting } from '../../utils/settings.ts';

/** A setting in a view: its value once read, how to change it, and what went wrong when it could not be stored. */
export function useSetting<T>(setting: Setting<T>): {
  value: T | undefined;
  change: (value: T) => void;
  failure: string | undefined;
} {
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<string>();
  const fail = (error: unknown) => setFailure(error instanceof Error ? error.message : String(error));
  useEffect(() => {
    readSetting(setting).then(setValue, fail);
    return watchSetting(setting, setValue);
  }, [setting]);
  const change = (next: T) => {
    setFailure(undefined);
    // The view follows what is stored, not what was asked for: a value that was not kept is never shown as kept.
    writeSetting(setting, next).catch(fail);
  };
  return { value, change, failure };
}
