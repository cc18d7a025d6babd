import { ROLES } from '#domain/officer/role.ts'
import { useCall } from '../host/use-call.ts'
import classes from './help.module.css'

/** Whom to ask: the office's own admins. */
export function HelpContact() {
  const { value } = useCall('officer.list', {})
  const session = useCall('session.state', {})
  const admins = value?.officers.filter((officer) => officer.active && officer.roles.some(({ role }) => role === ROLES.admin)) ?? []
  return (
    <section className={classes.contact}>
      <h3>Hubungi admin</h3>
      <p>{admins.length === 0 ? 'Admin kantor ini belum terdaftar.' : admins.map((officer) => (officer.desk === '' ? officer.name : `${officer.name} (${officer.desk})`)).join(', ')}</p>
      <p>
        Sebutkan apa yang sedang Anda kerjakan dan kode gangguan bila ada. Versi Loket {session.value?.version}.
      </p>
    </section>
  )
}
