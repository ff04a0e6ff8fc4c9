import { useMutation } from '@tanstack/react-query'
import { CalendarRange, FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Period } from '@shared/contract/insights'
import { client } from '../api'
import menu from '../notebooks/entry/popover.module.css'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Popover } from '../ui/Popover'
import styles from './insights.module.css'
import { ReviewDialog } from './ReviewDialog'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** The figures on paper or as PDF, and the look back on a year. */
export function PrintMenu({ period, method, today }: { period: Period; method: string | null; today: string }) {
  const intl = useIntl()
  const [isReviewing, setReviewing] = useState(false)
  const print = useMutation({
    mutationFn: (to: 'printer' | 'pdf') => client.insights.print({ period, method, figure: null, to }),
  })
  return (
    <>
      <MenuTrigger>
        <Button className={styles.print ?? ''} isDisabled={print.isPending}>
          <Printer {...icon} />
          <FormattedMessage id="insights.print" />
        </Button>
        <Popover placement="bottom end" className={menu.popover}>
          <Menu className={menu.menu ?? ''} aria-label={intl.formatMessage({ id: 'insights.print' })}>
            <MenuItem id="paper" className={menu.menuItem ?? ''} onAction={() => print.mutate('printer')}>
              <Printer {...icon} />
              <FormattedMessage id="insights.print.paper" />
            </MenuItem>
            <MenuItem id="pdf" className={menu.menuItem ?? ''} onAction={() => print.mutate('pdf')}>
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
      {isReviewing && <ReviewDialog today={today} onClose={() => setReviewing(false)} />}
    </>
  )
}
