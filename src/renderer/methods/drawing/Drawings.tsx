import type { Drawing } from '@shared/domain/method/drawings'
import type { RecordKeeper } from '../record/record-keeper'
import { useKept, type KnownType } from '../record/use-record'
import { ChangeDrawing } from './ChangeDrawing'
import { ColumnsDrawing } from './ColumnsDrawing'
import { GridDrawing } from './GridDrawing'
import { GuessDrawing } from './GuessDrawing'
import { LeadsDrawing } from './LeadsDrawing'
import { PeopleDrawing } from './PeopleDrawing'
import { RepeatsDrawing } from './RepeatsDrawing'
import { RingsDrawing } from './RingsDrawing'
import { RoundsDrawing } from './RoundsDrawing'
import { ScoresDrawing } from './ScoresDrawing'
import { StepsDrawing } from './StepsDrawing'
import { TurnsDrawing } from './TurnsDrawing'

/** Those that need the width of the page stand above the form, the others beside it. */
const wide = new Set<Drawing['kind']>(['columns', 'steps', 'repeats', 'rounds'])
export const isWide = ({ kind }: Drawing) => wide.has(kind)

type Props = { keeper: RecordKeeper; known: KnownType; drawings: readonly Drawing[] }

/** What a method has drawn of a record, live while it is written. */
export function Drawings({ keeper, known: { method, type }, drawings }: Props) {
  const { opened, data } = useKept(keeper)
  return drawings.map((drawing, at) => (
    <One key={at} {...{ drawing, type, methodId: method.id, keeper, opened, data }} />
  ))
}

type OneProps = Omit<Parameters<typeof RingsDrawing>[0], 'drawing'> & { drawing: Drawing }

function One({ drawing, ...shown }: OneProps) {
  switch (drawing.kind) {
    case 'rings':
      return <RingsDrawing drawing={drawing} {...shown} />
    case 'leads':
      return <LeadsDrawing drawing={drawing} {...shown} />
    case 'columns':
      return <ColumnsDrawing drawing={drawing} {...shown} />
    case 'grid':
      return <GridDrawing drawing={drawing} {...shown} />
    case 'steps':
      return <StepsDrawing drawing={drawing} {...shown} />
    case 'repeats':
      return <RepeatsDrawing drawing={drawing} {...shown} />
    case 'scores':
      return <ScoresDrawing drawing={drawing} {...shown} />
    case 'people':
      return <PeopleDrawing drawing={drawing} {...shown} />
    case 'change':
      return <ChangeDrawing drawing={drawing} {...shown} />
    case 'guess':
      return <GuessDrawing drawing={drawing} {...shown} />
    case 'turns':
      return <TurnsDrawing drawing={drawing} {...shown} />
    case 'rounds':
      return <RoundsDrawing drawing={drawing} {...shown} />
  }
}
