import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../api'
import { useLanguage } from '../i18n'
import { Button } from '../ui/Button'
import { CheckboxGroup, RadioGroup } from '../ui/Choices'
import { Dialog } from '../ui/Dialog'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Select } from '../ui/Select'
import { TextArea } from '../ui/TextArea'
import styles from './insights.module.css'
import { PrivateChoice } from './TakeOutDialog'
import { titleWith, type Asked } from './whom'

const mostSentences = 12
const languages = ['en', 'nl'] as const

type Props = { asked: Asked; names: string | null; today: string; onClose: () => void }

/** A year as a PDF: which one, in which language, and the own sentences that go along. */
export function ReviewDialog({ asked, names, today, onClose }: Props) {
  const intl = useIntl()
  const [language, setLanguage] = useState(useLanguage())
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [chosen, setChosen] = useState<string[]>([])
  const [written, setWritten] = useState('')
  const [withPrivate, setWithPrivate] = useState(false)
  const { period: _, ...scope } = asked // the year takes its place
  const found = useQuery(api.insights.takeAlong.queryOptions({ input: { ...scope, year, private: withPrivate } }))
  const own = written.split('\n').map((line) => line.trim()).filter(Boolean) // oxfmt-ignore
  const texts = [...new Map(found.data?.map(({ text }) => [text, text])).keys()]
  const make = useMutation({
    mutationFn: () =>
      client.insights.review({
        ...scope,
        year,
        language,
        private: withPrivate,
        sentences: [...texts.filter((text) => chosen.includes(text)), ...own.map((text) => text.slice(0, 600))].slice(0, mostSentences), // oxfmt-ignore
      }),
    onSuccess: (isMade) => isMade && onClose(),
  })
  return (
    <Dialog
      title={titleWith(intl, intl.formatMessage({ id: 'insights.review.title' }), names)}
      isOpen
      onClose={onClose}
      width={600}
    >
      <div className={styles.review}>
        <p className={styles.quiet}>
          <FormattedMessage id="insights.review.about" />
        </p>
        <div className={styles.pair}>
          <Select
            label={intl.formatMessage({ id: 'insights.review.year' })}
            value={String(year)}
            options={Array.from({ length: 10 }, (_, at) => String(thisYear - at)).map((name) => ({ id: name, name }))}
            onChange={(name) => {
              setYear(Number(name))
              setChosen([])
            }}
          />
          <RadioGroup
            label={intl.formatMessage({ id: 'insights.review.language' })}
            value={language}
            options={languages.map((id) => ({ id, name: id === 'nl' ? 'Nederlands' : 'English' }))}
            onChange={setLanguage}
          />
        </div>
        {texts.length > 0 && (
          <div
            className={styles.along}
            tabIndex={0}
            role="group"
            aria-label={intl.formatMessage({ id: 'insights.review.along' })}
          >
            <CheckboxGroup
              label={intl.formatMessage({ id: 'insights.review.along' })}
              value={chosen}
              max={mostSentences}
              options={texts.map((text) => ({ id: text, name: <span className={styles.said}>{text}</span> }))}
              onChange={setChosen}
            />
          </div>
        )}
        <TextArea
          label={intl.formatMessage({ id: texts.length > 0 ? 'insights.review.more' : 'insights.review.along' })}
          description={intl.formatMessage({ id: 'insights.review.more.help' })}
          value={written}
          onChange={setWritten}
        />
        <PrivateChoice isSelected={withPrivate} onChange={setWithPrivate} />
        {make.isError && <ErrorNotice error={make.error} />}
        <footer className={styles.actions}>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
          <Button variant="primary" isDisabled={make.isPending} onPress={() => make.mutate()}>
            <FormattedMessage id="insights.review.make" />
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
