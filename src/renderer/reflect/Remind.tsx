import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Flow } from '@shared/domain/method/flow'
import { MomentField } from '../methods/record/DayField'
import type { RecordKeeper } from '../methods/record/record-keeper'
import { useKept } from '../methods/record/use-record'
import { PlainButton } from '../ui/PlainButton'
import { Popover } from '../ui/Popover'
import { shortMoment } from './moments'
import styles from './reflect.module.css'

type Props = { keeper: RecordKeeper; flow: Flow; onKeep: () => Promise<boolean> }

/** Asks when the event is, keeps the plan, and says when it will ask for a look back. */
export function Remind({ keeper, flow, onKeep }: Props) {
  const intl = useIntl()
  const { data, opened } = useKept(keeper)
  const [asks, setAsks] = useState(false)
  const when = data[flow.roles.when]
  const { dueOn } = opened.record
  return (
    <DialogTrigger onOpenChange={(isOpen) => isOpen && setAsks(false)}>
      <PlainButton variant="quiet">
        <FormattedMessage id="reflect.remind" />
      </PlainButton>
      <Popover placement="top" className={styles.remind}>
        <Dialog aria-label={intl.formatMessage({ id: 'reflect.remind' })}>
          <MomentField
            label={intl.formatMessage({ id: 'reflect.remind.when' })}
            value={typeof when === 'string' ? when : ''}
            onChange={(moment) => {
              setAsks(false)
              keeper.change({ [flow.roles.when]: moment })
            }}
          />
          <div className={styles.remindEnd}>
            <p role="status">
              {asks && dueOn && (
                <FormattedMessage id="reflect.remind.on" values={{ moment: shortMoment(intl, dueOn) }} />
              )}
            </p>
            <PlainButton
              size="sm"
              variant="primary"
              isDisabled={typeof when !== 'string'}
              onPress={() => void onKeep().then(setAsks)}
            >
              <FormattedMessage id="reflect.remind.do" />
            </PlainButton>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
