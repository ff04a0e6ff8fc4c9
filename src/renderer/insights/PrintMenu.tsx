import { useMutation } from '@tanstack/react-query'
import { CalendarRange, FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../api'
import menu from '../notebooks/entry/popover.module.css'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Popover } from '../ui/Popover'
import styles from './insights.module.css'
import { ReviewDialog } from './ReviewDialog'
import { TakeOutDialog } from './TakeOutDialog'
import { titleWith, type Asked } from './whom'

type Paper = 'printer' | 'pdf'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

type Props = { asked: Asked; names: string | null; keeps: boolean; today: string }

/** The figures on paper or as PDF, and the look back on a year. */
export function PrintMenu({ asked, names, keeps, today }: Props) {
  const intl = useIntl()
  const [isReviewing, setReviewing] = useState(false)
  const [leavingTo, setLeavingTo] = useState<Paper | null>(null)
  const take = (to: Paper, withPrivate: boolean) =>
    client.insights.print({ ...asked, method: null, figure: null, to, private: withPrivate })
  const print = useMutation({ mutationFn: (to: Paper) => take(to, false) })
  const takeOut = (to: Paper) => (keeps ? setLeavingTo(to) : print.mutate(to))
  return (
    <>
      <MenuTrigger>
        <Button className={styles.print ?? ''} isDisabled={print.isPending}>
          <Printer {...icon} />
          <FormattedMessage id="insights.print" />
        </Button>
        <Popover placement="bottom end" className={menu.popover}>
          <Menu className={menu.menu ?? ''} aria-label={intl.formatMessage({ id: 'insights.print' })}>
            <MenuItem id="paper" className={menu.menuItem ?? ''} onAction={() => takeOut('printer')}>
              <Printer {...icon} />
              <FormattedMessage id="insights.print.paper" />
            </MenuItem>
            <MenuItem id="pdf" className={menu.menuItem ?? ''} onAction={() => takeOut('pdf')}>
              <FileDown {...icon} />
              <FormattedMessage id="insights.print.pdf" />
            </MenuItem>
            <MenuItem id="review" className={menu.menuItem ?? ''} onAction={() => setReviewing(true)}>
              <CalendarRange {...icon} />
              <FormattedMessage id="insights.review" />
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {print.isError && <ErrorNotice error={print.error} />}
      {leavingTo && (
        <TakeOutDialog
          title={titleWith(intl, intl.formatMessage({ id: 'shell.action.insights' }), names)}
          to={leavingTo}
          figure={null}
          take={(withPrivate) => take(leavingTo, withPrivate)}
          onClose={() => setLeavingTo(null)}
        />
      )}
      {isReviewing && <ReviewDialog asked={asked} names={names} today={today} onClose={() => setReviewing(false)} />}
    </>
  )
}
