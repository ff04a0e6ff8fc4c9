import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Template } from '@shared/contract/notebooks'
import { api } from '../../api'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Dialog } from '../../ui/Dialog'
import shelf from '../shelf/shelf.module.css'
import { TemplateForm } from './TemplateForm'
import styles from './templates.module.css'

type TemplatesDialogProps = {
  /** Without it the dialog only manages. */
  onInsert?: (body: string) => void
  /** Opens with a new template of this text. */
  startWith?: { name: string; body: string }
  onClose: () => void
}

/** Templates of the house in your language and your own: insert, make, change, remove. */
export function TemplatesDialog({ onInsert, startWith, onClose }: TemplatesDialogProps) {
  const intl = useIntl()
  const queries = useQueryClient()
  const templates = useQuery(
    api.notebooks.templates.list.queryOptions({ input: { language: intl.locale.startsWith('nl') ? 'nl' : 'en' } }),
  )
  const [picked, setPicked] = useState<string | null>(null)
  const [form, setForm] = useState<{ id?: string; name: string; body: string } | null>(startWith ?? null)
  const remove = useMutation(
    api.notebooks.templates.remove.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.notebooks.templates.key() }),
    }),
  )
  const own = templates.data?.filter((template) => !template.builtin) ?? []
  const house = templates.data?.filter((template) => template.builtin) ?? []
  const chosen = templates.data?.find((template) => template.id === picked) ?? own[0] ?? house[0]

  if (form) {
    return (
      <Dialog
        isOpen
        title={intl.formatMessage({ id: form.id ? 'notebooks.template.change' : 'notebooks.template.new' })}
        onClose={() => (startWith ? onClose() : setForm(null))}
      >
        <TemplateForm
          start={form}
          onSaved={(template) => {
            if (startWith) return onClose()
            setPicked(template.id)
            setForm(null)
          }}
          onCancel={() => (startWith ? onClose() : setForm(null))}
        />
      </Dialog>
    )
  }
  const group = (title: string, members: Template[]) =>
    members.length > 0 && (
      <section aria-label={title}>
        <h3 className={styles.group}>{title}</h3>
        {members.map((template) => (
          <button
            key={template.id}
            type="button"
            className={styles.item}
            aria-pressed={template.id === chosen?.id}
            onClick={() => setPicked(template.id)}
            onDoubleClick={() => onInsert?.(template.body)}
          >
            {template.name}
          </button>
        ))}
      </section>
    )
  return (
    <Dialog isOpen title={intl.formatMessage({ id: 'notebooks.templates' })} width={960} onClose={onClose}>
      {(templates.error ?? remove.error) && <ErrorNotice error={templates.error ?? remove.error} />}
      <div className={styles.split}>
        <div className={styles.names}>
          {group(intl.formatMessage({ id: 'notebooks.template.own' }), own)}
          {group(intl.formatMessage({ id: 'notebooks.template.house' }), house)}
          <button type="button" className={styles.item} onClick={() => setForm({ name: '', body: '' })}>
            <Plus size={15} strokeWidth={1.75} aria-hidden />
            <FormattedMessage id="notebooks.template.new" />
          </button>
        </div>
        {!chosen && templates.isSuccess && (
          <p className={shelf.text}>
            <FormattedMessage id="notebooks.template.none" />
          </p>
        )}
        {chosen && (
          <div className={styles.preview}>
            <div className={styles.body} tabIndex={0}>
              {chosen.body}
            </div>
            <div className={shelf.buttons}>
              {!chosen.builtin && (
                <>
                  <Button isDisabled={remove.isPending} onPress={() => remove.mutate({ id: chosen.id })}>
                    <Trash2 size={15} strokeWidth={1.75} aria-hidden />
                    <FormattedMessage id="notebooks.template.remove" />
                  </Button>
                  <Button onPress={() => setForm({ id: chosen.id, name: chosen.name, body: chosen.body })}>
                    <FormattedMessage id="notebooks.template.change" />
                  </Button>
                </>
              )}
              {chosen.builtin && (
                <Button onPress={() => setForm({ name: chosen.name, body: chosen.body })}>
                  <FormattedMessage id="notebooks.template.copy" />
                </Button>
              )}
              {onInsert && (
                <Button variant="primary" onPress={() => onInsert(chosen.body)}>
                  <FormattedMessage id="notebooks.template.put" />
                </Button>
              )}
            </div>
          </div>
        )}
      </div>
    </Dialog>
  )
}
