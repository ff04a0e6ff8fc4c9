/** Text whose hits are marked; the index says where, so nothing is parsed here. */
export function Pieces({ pieces }: { pieces: { text: string; hit: boolean }[] }) {
  return pieces.map((piece, index) => (piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text))
}
