import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { encode } from 'uqr'
import type { ExchangeState } from '@shared/contract/mentoring/exchange'
import { api, client } from '../../api'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import styles from './exchange.module.css'

/** The own public key, to read aloud, to scan, to print or to keep as a file. It is no secret. */
export function KeyCard({ own }: { own: ExchangeState['own'] }) {
  const intl = useIntl()
  const copy = useMutation({ mutationFn: () => navigator.clipboard.writeText(own.key) })
  const saveFile = useMutation({ mutationFn: () => client.mentoring.exchange.saveKeyFile() })
  const print = useMutation(api.mentoring.exchange.printKey.mutationOptions())
  const error = saveFile.error ?? print.error
  return (
    <>
      <div className={styles.card} data-key-card>
        <QrCode text={own.key.toUpperCase()} name={intl.formatMessage({ id: 'exchange.own.qr' })} />
        <div>
          <h3>
            <FormattedMessage id="exchange.own" />
          </h3>
          <p className={styles.groups} data-testid="own-key">
            {own.groups.map((group, no) => (
              <span key={no}>{group}</span>
            ))}
          </p>
          <p className={styles.small}>
            <FormattedMessage id="exchange.own.text" />
          </p>
        </div>
      </div>
      <div className={styles.row}>
        <Button onPress={() => copy.mutate()}>
          <FormattedMessage id="exchange.own.copy" />
        </Button>
        <Button onPress={() => saveFile.mutate()}>
          <FormattedMessage id="exchange.own.save" />
        </Button>
        <Button onPress={() => print.mutate({ to: 'printer' })}>
          <FormattedMessage id="exchange.own.print" />
        </Button>
        <Button onPress={() => print.mutate({ to: 'pdf' })}>
          <FormattedMessage id="exchange.own.pdf" />
        </Button>
      </div>
      <span role="status">{copy.isSuccess && <FormattedMessage id="exchange.own.copied" />}</span>
      {saveFile.data === true && <Notice title={intl.formatMessage({ id: 'exchange.own.saved' })} />}
      {error && <ErrorNotice error={error} />}
    </>
  )
}

/** Dark on light in either theme, with the quiet margin that readers need. */
function QrCode({ text, name }: { text: string; name: string }) {
  const { size, path } = useMemo(() => {
    const { data, size: modules } = encode(text, { border: 4 })
    const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
    return { size: modules, path: dark.join('') }
  }, [text])
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
