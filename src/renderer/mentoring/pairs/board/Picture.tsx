import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { PairBoard } from '@shared/contract/mentoring/pairs'
import type { Field } from '@shared/domain/method/fields'
import { client } from '../../../api'
import { RecordForm } from '../../../methods/record/RecordForm'
import { localZone } from '../../../methods/use-record-actions'
import { shortDay } from '../../../reflect/moments'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { RecordDialog } from '../../../methods/record/RecordDialog'
import { textOf } from '../../../methods/record/values'
import { usePair } from '../use-pair'
import styles from './board.module.css'

/** The mentee's picture of the other generation, on a line whose ends the pair has named: at the start, along the way, at the end. */
export function Picture() {
  const intl = useIntl()
  const { id, keeper, known, data, board, isClosed } = usePair()
  const [open, setOpen] = useState<string | null>(null)
  const [naming, setNaming] = useState(false)
  const low = textOf(data['pictureLow'])
  const high = textOf(data['pictureHigh'])
  const isNamed = low !== '' && high !== ''
  const start = useMutation({
    mutationFn: async () => {
      await keeper.flush()
      const at = board.pictures.length === 0 ? 'start' : board.row.state === 'reflecting' ? 'end' : 'along'
      return client.methods.records.start({ kind: 'reverse-mentoring.picture', at: Date.now(), zone: localZone(), values: { trajectory: id, at } }) // oxfmt-ignore
    },
    onSuccess: ({ record }) => setOpen(record.id),
  })
  /** The ends of the scale in the words of the pair. */
  const word = (field: Field): Field =>
    field.key === 'value' && field.type === 'scale'
      ? { ...field, low: { en: low, nl: low }, high: { en: high, nl: high } }
      : field
  const placed = board.pictures.filter(({ value }) => value !== null)
  return (
    <section aria-labelledby="picture">
      <div className={styles.sectionHead}>
        <h2 id="picture">
          <FormattedMessage id="mentoring.picture" />
        </h2>
        {!isClosed && (
          <span className={styles.add}>
            {isNamed && !naming ? (
              <Button size="sm" isDisabled={start.isPending} onPress={() => start.mutate()}>
                <FormattedMessage id="mentoring.picture.place" />
              </Button>
            ) : null}
            <Link onPress={() => setNaming(!naming)}>
              <FormattedMessage
                id={naming ? 'mentoring.done' : isNamed ? 'mentoring.picture.rename' : 'mentoring.picture.name'}
              />
            </Link>
          </span>
        )}
      </div>
      {start.isError && <ErrorNotice error={start.error} />}
      {naming && (
        <div className={styles.naming}>
          <RecordForm keeper={keeper} known={known} only={['pictureLow', 'pictureHigh']} />
        </div>
      )}
      {placed.length === 0 && !naming && (
        <p className={styles.none}>
          <FormattedMessage id={isNamed ? 'mentoring.picture.none' : 'mentoring.picture.unnamed'} />
        </p>
      )}
      {placed.length > 0 && (
        <div className={styles.card}>
          <ul className={styles.pictures}>
            {placed.map((picture) => (
              <Placed key={picture.id} picture={picture} onOpen={isClosed ? null : () => setOpen(picture.id)} />
            ))}
          </ul>
          <div className={styles.pictureEnds}>
            <span>{low}</span>
            <span>{high}</span>
          </div>
          <span className="sr">{intl.formatMessage({ id: 'mentoring.ends' }, { low, high })}</span>
        </div>
      )}
      {open && (
        <RecordDialog
          id={open}
          title={intl.formatMessage({ id: 'mentoring.picture' })}
          fields={['at', 'value', 'note', 'shared']}
          needs="value"
          word={word}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

type PlacedProps = { picture: PairBoard['pictures'][number]; onOpen: (() => void) | null }

function Placed({ picture: { at, day, value, draft }, onOpen }: PlacedProps) {
  const intl = useIntl()
  const name = (
    <>
      {at && <FormattedMessage id={`mentoring.picture.${at}`} />} <small>{shortDay(intl, day)}</small>
    </>
  )
  return (
    <li>
      <span>
        {onOpen ? <Link onPress={onOpen}>{name}</Link> : name}
        {draft && (
          <small>
            <FormattedMessage id="mentoring.draft" />
          </small>
        )}
      </span>
      <span className={styles.pictureLine} aria-hidden>
        <i style={{ left: `${(value ?? 0) * 10}%` }} />
      </span>
      <b>
        <FormattedMessage id="mentoring.picture.value" values={{ value }} />
      </b>
    </li>
  )
}
