import { labelIfAny, t } from '../../utils/i18n.ts';

/** The name of a fact by its path (`order.items[0].title`); of an unknown one the path itself, so that nothing is hidden. */
export function fieldName(path: string): string {
  const member =
    path
      .split('.')
      .at(-1)
      ?.replace(/\[\d*\]$/, '') ?? path;
  return labelIfAny('field', member) ?? path;
}

/** Several facts by name, each name once. */
export function fieldNames(paths: readonly string[]): string {
  return [...new Set(paths.map(fieldName))].join(t('listSeparator'));
}
