import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { ListBox } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../api'
import { useGo, usePersonId } from '../shell/go'
import { useTitle } from '../shell/title'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { ListRow } from '../ui/ListRow'
import surfaces from '../ui/surfaces.module.css'
import { NewPerson } from './NewPerson'
import { PersonPage } from './PersonPage'
import styles from './people.module.css'

/** Everyone who is mentioned, by pseudonym; everything about a person on one page. */
export default function PeopleRoom() {
  const intl = useIntl()
  const go = useGo()
  const chosen = usePersonId()
  const [text, setText] = useState('')
  const [adding, setAdding] = useState(false)
  const asked = useDeferredValue(text.trim())
  const people = useQuery(api.people.list.queryOptions({ input: { text: asked, limit: 500 } }))
  useTitle([intl.formatMessage({ id: 'people.title' })])

  return (
    <div className={surfaces.room}>
      <section className={`${surfaces.beside} ${styles.list}`} aria-label={intl.formatMessage({ id: 'people.title' })}>
        <div className={styles.head}>
          <div className={styles.line}>
            <h1>
              <FormattedMessage id="people.title" />
            </h1>
            <Button
              variant="quiet"
              size="icon"
              label={intl.formatMessage({ id: 'people.new' })}
              onPress={() => setAdding(true)}
            >
              <UserPlus size={17} strokeWidth={1.75} aria-hidden />
            </Button>
          </div>
          <input
            className={styles.find}
            value={text}
            maxLength={80}
            aria-label={intl.formatMessage({ id: 'people.find' })}
            placeholder={intl.formatMessage({ id: 'people.find' })}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        {people.isError && <ErrorNotice error={people.error} />}
        {people.data?.length === 0 && asked && (
          <p className={styles.quiet} role="status">
            <FormattedMessage id="people.none.found" />
          </p>
        )}
        {people.data && people.data.length > 0 && (
          <ListBox
            className={styles.people ?? ''}
            aria-label={intl.formatMessage({ id: 'people.title' })}
            items={people.data}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={chosen ? [chosen] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys
              if (typeof key === 'string') go.person(key)
            }}
          >
            {(person) => (
              <ListRow id={person.id} textValue={person.pseudonym} className={styles.person}>
                <span className={styles.initials} aria-hidden>
                  {initials(person.pseudonym)}
                </span>
                <span className={styles.who}>
                  <b>{person.pseudonym}</b>
                  <span>
                    <FormattedMessage id={`people.relation.${person.relation}`} />
                    {' · '}
                    <FormattedMessage id="people.mentions" values={{ count: person.mentions }} />
                  </span>
                </span>
              </ListRow>
            )}
          </ListBox>
        )}
      </section>
      <div className={styles.main}>
        {chosen ? (
          <PersonPage key={chosen} id={chosen} />
        ) : (
          <div className={styles.empty}>
            <h2>
              <FormattedMessage id={people.data?.length || asked ? 'people.title' : 'people.none'} />
            </h2>
            <p>
              <FormattedMessage id={people.data?.length || asked ? 'people.choose' : 'people.none.text'} />
            </p>
            <Button variant={people.data?.length ? 'default' : 'primary'} onPress={() => setAdding(true)}>
              <FormattedMessage id="people.new" />
            </Button>
          </div>
        )}
      </div>
      {adding && <NewPerson onClose={() => setAdding(false)} />}
    </div>
  )
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase()
