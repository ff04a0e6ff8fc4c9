import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { contractPoints } from '@shared/domain/coaching/contract'
import type { Finding } from '@shared/contract/methods'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { RecordFindings } from '../../../methods/record/RecordForm'
import { RecordSaveStatus } from '../../../methods/record/RecordSaveStatus'
import { useKept } from '../../../methods/record/use-record'
import { useClient } from '../use-client'
import { CriticalFriend } from './CriticalFriend'
import { EverythingAbout } from './EverythingAbout'
import styles from './contract.module.css'
import { Point } from './Point'
import { PrintContract } from './PrintContract'
import { SignedFile } from './SignedFile'
import { Standing } from './Standing'

/** What is agreed point by point, who stands around it, what was signed; and how the engagement stands. */
export function ContractTab() {
  const { keeper, known, board, isClosed } = useClient()
  const { opened } = useKept(keeper)
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const still = opened.findings.filter(({ rule }) => rule !== 'still-to-agree')
  return (
    <div className={styles.contract}>
      <Standing onRefused={setRefused} />
      <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
      {!isClosed && <RecordFindings keeper={keeper} findings={still} method={known.method} />}
      <section aria-labelledby="contract-points">
        <div className={styles.head}>
          <h2 id="contract-points">
            <FormattedMessage id="clients.contract.points" />
          </h2>
          <PrintContract />
        </div>
        {!isClosed && (
          <p className={styles.lede}>
            <FormattedMessage id="clients.contract.open" values={{ count: board.open.length }} />
          </p>
        )}
        <ul className={styles.points}>
          {contractPoints.map((point) => (
            <Point key={point} id={point} fields={fieldsOf[point]} isDone={!board.open.includes(point)}>
              {point === 'records' && <EverythingAbout />}
            </Point>
          ))}
        </ul>
      </section>
      <section aria-labelledby="contract-around">
        <h2 id="contract-around">
          <FormattedMessage id="clients.contract.around" />
        </h2>
        <ul className={styles.points}>
          <Point id="sponsor" fields={['sponsor', 'threeCorner']} />
          <Point id="form" fields={['form', 'groupSize', 'paid', 'internal']} />
          <Point
            id="phase"
            fields={[
              'careerPhase',
              'phases',
              'themes',
              'preferredStyle',
              'roleDemands',
              'balance',
              'givingBack',
              'selfAcceptance',
              'reviewedOn',
            ]}
          />
          {/* oxfmt-ignore */}
          <Point id="question" fields={['kind', 'title', 'question', 'questionBeneath']} />
          <Point id="consent" fields={['consentToName', 'consentOn']} />
          <Point id="signed" fields={['signedOn']}>
            <SignedFile />
          </Point>
        </ul>
      </section>
      <CriticalFriend />
      {!isClosed && <RecordSaveStatus keeper={keeper} known={known} />}
    </div>
  )
}

/** What is filled in at a point; more than what makes it stand. */
const fieldsOf = {
  aims: ['aims'],
  sessions: ['plannedSessions', 'sessionMinutes', 'start', 'end'],
  confidentiality: ['confidentiality', 'confidentialityLimits'],
  cancelling: ['cancelling'],
  fee: ['feeReference'],
  records: ['recordsKept', 'retainUntil'],
} as const
