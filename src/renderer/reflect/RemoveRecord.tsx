import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useIntl } from 'react-intl'
import { api, client } from '../api'
import { useNotices } from '../notebooks/notices'
import { useGo } from '../shell/go'
import { flushAll } from '../shell/flush'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'

/** Takes records out of the room, into the trash; there is a way back. `ids` is asked for when it is pressed. */
export function RemoveRecord({ name, ids }: { name: string; ids: () => string[] }) {
  const intl = useIntl()
  const go = useGo()
  const queries = useQueryClient()
  const notices = useNotices()
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: api.reflect.key() }),
      queries.invalidateQueries({ queryKey: api.methods.key() }),
      queries.invalidateQueries({ queryKey: api.due.key() }),
    ])
  const remove = useMutation({
    mutationFn: async () => {
      await flushAll()
      const gone = ids()
      await client.methods.records.remove({ ids: gone })
      go.reflect()
      await refresh()
      const undo = async () => {
        await client.methods.records.restore({ ids: gone })
        await refresh()
      }
      notices.say({ id: 'reflect.removed', values: { name }, undo })
    },
  })
  return (
    <>
      <Button
        size="icon"
        variant="quiet"
        label={intl.formatMessage({ id: 'reflect.remove' })}
        isDisabled={remove.isPending}
        onPress={() => remove.mutate()}
      >
        <Trash2 size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      {remove.isError && <ErrorNotice error={remove.error} />}
    </>
  )
}
