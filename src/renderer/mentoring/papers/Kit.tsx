import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../api'
import { useLanguage, type Language } from '../../i18n'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choices'
import { Dialog } from '../../ui/Dialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import styles from './papers.module.css'

/** The blank kit for the one who runs a programme, in either language. `isAlone`: on the page that has no pairs yet. */
export function Kit({ isAlone = false }: { isAlone?: boolean }) {
  const intl = useIntl()
  const own = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [language, setLanguage] = useState<Language>(own)
  const save = useMutation(
    api.mentoring.papers.kit.mutationOptions({ onSuccess: (isSaved) => isSaved && setOpen(false) }),
  )
  const open = () => {
    save.reset()
    setLanguage(own)
    setOpen(true)
  }
  return (
    <>
      <Button size={isAlone ? 'lg' : 'sm'} variant={isAlone ? 'quiet' : 'default'} onPress={open}>
        <FormattedMessage id="papers.kit" />
      </Button>
      <Dialog title={intl.formatMessage({ id: 'papers.kit.title' })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className={styles.kit}>
          <p>
            <FormattedMessage id="papers.kit.text" />
          </p>
          <RadioGroup
            label={intl.formatMessage({ id: 'papers.kit.language' })}
            layout="line"
            value={language}
            onChange={setLanguage}
            options={(['en', 'nl'] as const).map((id) => ({
              id,
              name: intl.formatMessage({ id: `papers.kit.${id}` }),
            }))}
          />
          {save.isError && <ErrorNotice error={save.error} />}
          <div className={styles.buttons}>
            <Button isDisabled={save.isPending} onPress={() => save.mutate({ language, to: 'printer' })}>
              <FormattedMessage id="papers.print" />
            </Button>
            <Button variant="primary" isDisabled={save.isPending} onPress={() => save.mutate({ language, to: 'pdf' })}>
              <FormattedMessage id="papers.pdf" />
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}
