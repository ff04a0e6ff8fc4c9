import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import { client } from '../../api'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'

type Props = {
  /** Id of the walk; what it holds must have been saved. */
  walk: string
  /** Saves what is still being typed. */
  onBefore?: () => Promise<unknown>
}

/** Writes the route of a walk as GPX, with its meeting point and stops, without the questions. */
export function SaveRoute({ walk, onBefore }: Props) {
  const save = useMutation({
    mutationFn: async () => {
      await onBefore?.()
      return client.mentoring.routes.save({ id: walk })
    },
  })
  return (
    <>
      <Button variant="quiet" size="sm" isDisabled={save.isPending} onPress={() => save.mutate()}>
        <Download size={15} strokeWidth={1.75} aria-hidden />
        <FormattedMessage id="route.save" />
      </Button>
      {save.isError && <ErrorNotice error={save.error} />}
      <span role="status" className="sr">
        {save.data === true && <FormattedMessage id="route.saved" />}
      </span>
    </>
  )
}
