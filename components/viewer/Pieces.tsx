import type { Piece } from '../../utils/case/words.ts';

/** One wording of two, with the words marked that the other does not have. */
export function Pieces({ pieces, without }: { pieces: readonly Piece[]; without: 'gone' | 'new' }) {
  return (
    <>
      {pieces
        .filter(({ kind }) => kind !== without)
        .map(({ kind, text }, index) => {
          const key = `${index} ${text}`;
          if (kind === 'same') return <span key={key}>{text}</span>;
          return kind === 'gone' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
        })}
    </>
  );
}
