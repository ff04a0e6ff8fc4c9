import { useMutation, useQuery } from '@tanstack/react-query'
import { ArrowLeft, Printer } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../api'
import { useArrival } from '../../methods/use-arrival'
import { CardSides } from '../../print/card/CardSides'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { Button } from '../../ui/Button'
import { Switch } from '../../ui/Choices'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Link } from '../../ui/Link'
import styles from './papers.module.css'

/** The pocket card of a walk as it will be printed, and the ways to take it along. */
export function CardPage({ pair, walk }: { pair: string | null; walk: string }) {
  const intl = useIntl()
  const go = useGo()
  const heading = useArrival()
  const [isLarge, setLarge] = useState(false)
  const card = useQuery(api.mentoring.papers.card.queryOptions({ input: { id: walk }, refetchOnMount: 'always' }))
  const save = useMutation(api.mentoring.papers.saveCard.mutationOptions())
  const { sides, desk, onShown } = useSides()
  useTitle([intl.formatMessage({ id: 'mentoring.title' }), intl.formatMessage({ id: 'papers.title' })])
  const take = (to: 'printer' | 'pdf' | 'html') => save.mutate({ id: walk, large: isLarge, to })
  const error = card.error ?? save.error
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.back}>
          <ArrowLeft size={15} strokeWidth={1.75} aria-hidden />
          <Link onPress={() => go.mentoring({ ...(pair && { pair }), walk })}>
            <FormattedMessage id="papers.back.walk" />
          </Link>
        </p>
        <div className={styles.line}>
          <div className={styles.words}>
            <h1 ref={heading} tabIndex={-1}>
              <FormattedMessage id="papers.title" />
            </h1>
            <p>
              <FormattedMessage id={sides > 2 ? 'papers.text.more' : 'papers.text'} values={{ sides }} />{' '}
              <FormattedMessage id="papers.clear" />
            </p>
          </div>
          <div className={styles.ways}>
            <Switch isSelected={isLarge} onChange={setLarge}>
              <FormattedMessage id="papers.large" />
            </Switch>
            <Button size="sm" isDisabled={save.isPending} onPress={() => take('html')}>
              <FormattedMessage id="papers.html" />
            </Button>
            <Button size="sm" isDisabled={save.isPending} onPress={() => take('pdf')}>
              <FormattedMessage id="papers.pdf" />
            </Button>
            <Button size="sm" variant="primary" isDisabled={save.isPending} onPress={() => take('printer')}>
              <Printer size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="papers.print" />
            </Button>
          </div>
        </div>
        <p role="status" className={styles.status}>
          {save.data === true && <FormattedMessage id="papers.saved" />}
        </p>
        {error && <ErrorNotice error={error} />}
      </header>
      {/* it scrolls: the keyboard must reach it */}
      <div
        ref={desk}
        className={styles.desk}
        tabIndex={0}
        role="region"
        aria-label={intl.formatMessage({ id: 'papers.desk' })}
      >
        {card.data && (
          <CardSides key={`${isLarge} ${card.dataUpdatedAt}`} card={card.data} isLarge={isLarge} onShown={onShown} />
        )}
      </div>
    </div>
  )
}

/** How many sides stand on the desk once they are laid out. */
function useSides() {
  const desk = useRef<HTMLDivElement>(null)
  const [sides, setSides] = useState(2)
  const onShown = useCallback(() => setSides(desk.current?.querySelectorAll('section').length ?? 2), [])
  return { sides, desk, onShown }
}
