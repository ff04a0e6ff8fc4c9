import { useEffect } from 'react'
import type { Kit, KitJob } from '@shared/contract/mentoring/papers'
import { BlankBack, BlankFront } from './BlankCard'
import styles from './kit.module.css'

/** Guide, agreements, cards and look back, blank: six sheets of A4. Their words come with the job, in its language. */
export function KitSheets({ job, onShown }: { job: KitJob; onShown: () => void }) {
  useEffect(onShown, [onShown])
  const { kit, language } = job
  return (
    <main lang={language} className={styles.kit}>
      <Guide kit={kit} />
      <Agreements kit={kit} />
      <section className={styles.cards}>
        {four.map((at) => (
          <BlankFront key={at} words={kit.card} />
        ))}
      </section>
      <section className={styles.cards}>
        {four.map((at) => (
          <BlankBack key={at} words={kit.card} />
        ))}
      </section>
      <LookBack kit={kit} />
    </main>
  )
}

const four = [1, 2, 3, 4]

/** The first phase on one sheet, the work and the look back on the next. */
function Guide({ kit }: { kit: Kit }) {
  const [first, ...rest] = kit.phases
  const before = first?.steps.length ?? 0
  return (
    <>
      <section className={styles.sheet}>
        <h1>{kit.title}</h1>
        <p className={styles.lede}>{kit.lede}</p>
        <h2 className={styles.part}>{kit.stepsTitle}</h2>
        {first && <Phase phase={first} from={1} />}
        <p className={styles.credit}>{kit.credit}</p>
      </section>
      <section className={styles.sheet}>
        {rest.map((phase, at) => (
          <Phase
            key={phase.title}
            phase={phase}
            from={1 + before + rest.slice(0, at).reduce((sum, { steps }) => sum + steps.length, 0)}
          />
        ))}
        <aside className={styles.rules}>
          <h3>{kit.rules.title}</h3>
          <ul>
            {kit.rules.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </aside>
      </section>
    </>
  )
}

function Phase({ phase, from }: { phase: Kit['phases'][number]; from: number }) {
  return (
    <section className={styles.phase}>
      <h3>{phase.title}</h3>
      <ol start={from}>
        {phase.steps.map(({ title, text, ask }, at) => (
          <li key={title}>
            <span className={styles.number}>{from + at}</span>
            <div>
              <h4>{title}</h4>
              <p>{text}</p>
              <p className={styles.ask}>{ask}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Lines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, at) => <hr key={at} />)
}

function Agreements({ kit: { agreements } }: { kit: Kit }) {
  return (
    <section className={styles.sheet}>
      <h1>{agreements.title}</h1>
      <p className={styles.lede}>{agreements.lede}</p>
      {agreements.rows.map(({ label, ask }) => (
        <section key={label} className={styles.written}>
          <h3>{label}</h3>
          <p>{ask}</p>
          <Lines count={2} />
        </section>
      ))}
      <footer className={styles.signed}>
        <span>{agreements.agreed}</span>
        <span>{agreements.signed}</span>
      </footer>
    </section>
  )
}

function LookBack({ kit: { lookBack } }: { kit: Kit }) {
  return (
    <section className={styles.sheet}>
      <h1>{lookBack.title}</h1>
      <p className={styles.lede}>{lookBack.lede}</p>
      <section className={styles.written}>
        <h3>{lookBack.depth}</h3>
        <ul className={styles.levels}>
          {lookBack.levels.map((level) => (
            <li key={level}>
              <i /> {level}
            </li>
          ))}
        </ul>
      </section>
      {lookBack.rows.map(({ label, lines }) => (
        <section key={label} className={styles.written}>
          <h3>{label}</h3>
          <Lines count={lines} />
        </section>
      ))}
    </section>
  )
}
