import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { notebookColours, notebookKinds, type Notebook } from '@shared/contract/notebooks'
import { api, client } from '../../api'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Dialog } from '../../ui/Dialog'
import styles from './shelf.module.css'

type NotebookFormProps = {
  /** Without it a new notebook is made. */
  notebook?: Notebook
  onDone: (notebook: Notebook) => void
  onClose: () => void
}

/** Name, kind and colour of a notebook. Colours have names, so that none is needed to tell notebooks apart. */
export function NotebookForm({ notebook, onDone, onClose }: NotebookFormProps) {
  const intl = useIntl()
  const queries = useQueryClient()
  const field = useId()
  const [title, setTitle] = useState(notebook?.title ?? '')
  const [kind, setKind] = useState(notebook?.kind ?? 'reflection')
  const [colour, setColour] = useState(notebook?.colour ?? 'moss')
  const save = useMutation({
    mutationFn: () =>
      notebook
        ? client.notebooks.update({ id: notebook.id, title: title.trim(), colour })
        : client.notebooks.create({ title: title.trim(), kind, colour }),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: api.notebooks.list.key() })
      onDone(made)
    },
  })
  return (
    <Dialog isOpen title={intl.formatMessage({ id: notebook ? 'notebooks.edit' : 'notebooks.new' })} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim()) save.mutate()
        }}
      >
        {save.error && <ErrorNotice error={save.error} />}
        <div>
          <label className={styles.label} htmlFor={field}>
            <FormattedMessage id="notebooks.name" />
          </label>
          <input
            id={field}
            className={styles.field}
            value={title}
            maxLength={120}
            autoFocus
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        {!notebook && (
          <RadioGroup
            value={kind}
            onChange={(value) => setKind(notebookKinds.find((known) => known === value) ?? 'reflection')}
          >
            <Label className={styles.label ?? ''}>
              <FormattedMessage id="notebooks.kind" />
            </Label>
            <div className={styles.choices}>
              {notebookKinds.map((known) => (
                <Radio key={known} value={known} className={styles.choice ?? ''}>
                  <FormattedMessage id={`notebooks.kind.${known}`} />
                </Radio>
              ))}
            </div>
          </RadioGroup>
        )}
        <RadioGroup
          value={colour}
          onChange={(value) => setColour(notebookColours.find((known) => known === value) ?? 'moss')}
        >
          <Label className={styles.label ?? ''}>
            <FormattedMessage id="notebooks.colour" />
          </Label>
          <div className={styles.choices}>
            {notebookColours.map((known) => (
              <Radio key={known} value={known} className={styles.choice ?? ''}>
                <span className={styles.swatch} data-colour={known} />
                <FormattedMessage id={`notebooks.colour.${known}`} />
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <div className={styles.buttons}>
          <Button onPress={onClose}>
            <FormattedMessage id="notebooks.cancel" />
          </Button>
          <Button type="submit" variant="primary" isDisabled={!title.trim() || save.isPending}>
            <FormattedMessage id={notebook ? 'notebooks.saveNotebook' : 'notebooks.make'} />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
