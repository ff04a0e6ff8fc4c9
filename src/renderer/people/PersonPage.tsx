import { useQuery } from '@tanstack/react-query'
import { Printer, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { api } from '../api'
import { DeleteForGood } from '../coaching/duties/DeleteForGood'
import { TakeOutPerson } from '../coaching/duties/TakeOutPerson'
import { useGo } from '../shell/go'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { AboutPerson } from './AboutPerson'
import { PersonForm } from './PersonForm'
import styles from './people.module.css'

/** Everything about one person: who they are to the user, the note, and everything that names them. */
export function PersonPage({ id }: { id: string }) {
  const intl = useIntl()
  const go = useGo()
  const [asked, setAsked] = useState<'everything' | 'delete' | null>(null)
  const person = useQuery(api.people.get.queryOptions({ input: { id } }))
  if (person.isError) return <ErrorNotice error={person.error} />
  if (!person.data) return null
  return (
    <article className={styles.page}>
      <header className={styles.pageHead}>
        <h1>{person.data.pseudonym}</h1>
        <div className={styles.ways}>
          <Button
            variant="quiet"
            size="icon"
            label={intl.formatMessage({ id: 'duties.everything' })}
            onPress={() => setAsked('everything')}
          >
            <Printer size={17} strokeWidth={1.75} aria-hidden />
          </Button>
          <Button
            variant="quiet"
            size="icon"
            label={intl.formatMessage({ id: 'people.remove' })}
            onPress={() => setAsked('delete')}
          >
            <Trash2 size={17} strokeWidth={1.75} aria-hidden />
          </Button>
        </div>
      </header>
      <PersonForm person={person.data} />
      <AboutPerson id={id} name={person.data.pseudonym} />
      {asked === 'everything' && (
        <TakeOutPerson personId={id} name={person.data.pseudonym} onClose={() => setAsked(null)} />
      )}
      {asked === 'delete' && (
        <DeleteForGood
          personId={id}
          engagements={null}
          onClose={(isGone) => {
            setAsked(null)
            if (isGone) go.people()
          }}
        />
      )}
    </article>
  )
}
