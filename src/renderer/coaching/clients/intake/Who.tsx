import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { clientKinds } from '@shared/contract/coaching/clients'
import type { Finding } from '@shared/contract/methods'
import { api } from '../../../api'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { textOf } from '../../../methods/record/values'
import { RadioGroup } from '../../../ui/Choices'
import { Link } from '../../../ui/Link'
import { useClient } from '../use-client'
import { Hidden } from './Hidden'
import styles from './intake.module.css'
import { NameField } from './NameField'

/** Who comes, under a name of one's own choosing. The engagement is called after them. */
export function Who({ findings }: { findings: readonly Finding[] }) {
  const intl = useIntl()
  const { keeper, known, data } = useClient()
  const chosen = textOf(data['client'])
  const found = useQuery({ ...api.people.get.queryOptions({ input: { id: chosen } }), enabled: chosen !== '' })
  const person = chosen === '' ? undefined : found.data
  const name = person?.pseudonym
  useEffect(() => {
    if (name !== undefined && data['title'] !== name) keeper.change({ title: name })
  }, [name, data, keeper])
  return (
    <>
      <RadioGroup
        layout="cards"
        label={intl.formatMessage({ id: 'clients.kind' })}
        value={textOf(data['kind']) || null}
        onChange={(kind) => keeper.change({ kind, form: undefined })}
        options={clientKinds.map((id) => ({
          id,
          name: intl.formatMessage({ id: `clients.kind.${id}` }),
          description: intl.formatMessage({ id: `clients.kind.${id}.text` }),
        }))}
      />
      <div data-field="client" className={styles.who}>
        {person ? (
          <>
            <p className={styles.chosen}>
              <b>{person.pseudonym}</b>
              <Link onPress={() => keeper.change({ client: undefined, title: undefined })}>
                <FormattedMessage id="clients.name.other" />
              </Link>
            </p>
            <Hidden person={person} field="realName" />
            <Hidden person={person} field="contact" />
          </>
        ) : (
          <NameField
            relation={data['kind'] === 'executive-coaching' ? 'client' : 'team'}
            onChosen={(client, title) => keeper.change({ client, title })}
          />
        )}
        <FieldFindings
          keeper={keeper}
          findings={findings.filter(({ field }) => field === 'client')}
          field={known.type.fields.find(({ key }) => key === 'client') ?? null}
          method={known.method}
        />
      </div>
    </>
  )
}
