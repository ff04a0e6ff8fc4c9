import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Method } from '@shared/domain/method/format'
import { api, client } from '../../api'
import { useNotices } from '../../notebooks/notices'
import { useGo } from '../../shell/go'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Link } from '../../ui/Link'
import { useWords } from '../record/words'
import { useRecordActions } from '../use-record-actions'
import styles from './page.module.css'

type Props = { method: Method; own: boolean; removed: boolean }

/** Where a method leads, and what can be done with the method itself. */
export function MethodActions({ method, own, removed }: Props) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const notices = useNotices()
  const { refresh } = useRecordActions()
  const [removing, setRemoving] = useState(false)
  const { id } = method
  const share = useMutation(
    api.methods.own.saveFile.mutationOptions({
      onSuccess: (written) => written && notices.say({ id: 'methods.own.shared' }),
    }),
  )
  const takeBack = useMutation({
    mutationFn: async () => {
      await client.methods.own.save({ text: await client.methods.own.text({ id }) })
      await refresh()
    },
  })
  const remove = useMutation({
    mutationFn: async () => {
      await client.methods.own.remove({ id })
      setRemoving(false)
      go.methods()
      await refresh()
      notices.say({ id: 'methods.own.removed', undo: () => takeBack.mutateAsync() })
    },
  })
  const error = share.error ?? takeBack.error ?? remove.error
  return (
    <section className={styles.actions}>
      {(method.figures ?? []).length > 0 && (
        <Link onPress={() => go.insights({ method: id })}>
          <FormattedMessage id="methods.figures" />
        </Link>
      )}
      {own && !removed && (
        <Link onPress={() => go.editMethod(id)}>
          <FormattedMessage id="methods.own.edit" />
        </Link>
      )}
      {removed ? (
        <Link onPress={() => takeBack.mutate()}>
          <FormattedMessage id="methods.own.takeBack" />
        </Link>
      ) : (
        <Link onPress={() => go.editMethod('new', id)}>
          <FormattedMessage id="methods.own.copy" />
        </Link>
      )}
      <Link onPress={() => share.mutate({ id })}>
        <FormattedMessage id="methods.own.share" />
      </Link>
      {own && !removed && (
        <Link onPress={() => setRemoving(true)}>
          <FormattedMessage id="methods.own.remove" />
        </Link>
      )}
      {error && <ErrorNotice error={error} />}
      <ConfirmDialog
        isOpen={removing}
        title={intl.formatMessage({ id: 'methods.own.remove.title' }, { name: words(method.name) })}
        confirm={intl.formatMessage({ id: 'methods.own.remove' })}
        onConfirm={() => remove.mutate()}
        onClose={() => setRemoving(false)}
      >
        <p>
          <FormattedMessage id="methods.own.remove.text" />
        </p>
      </ConfirmDialog>
    </section>
  )
}
