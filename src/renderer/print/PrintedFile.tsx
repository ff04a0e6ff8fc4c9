import type { Attachment } from '@shared/contract/notebooks'

/** A picture is shown; of a recording or a PDF only the name can stand on paper. */
export function PrintedFile({ file: { id, name, kind }, note = '' }: { file: Attachment; note?: string }) {
  if (kind !== 'picture') return <p className="file">{note ? `${name} (${note})` : name}</p>
  return (
    <figure>
      <img src={`/attachment/${id}`} alt={name} />
    </figure>
  )
}
