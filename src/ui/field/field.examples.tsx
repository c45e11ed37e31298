import control from './control.module.css'
import { Field, Fieldset } from './field.tsx'

export default [
  {
    title: 'Around a control of one’s own',
    node: (
      <Field id="own-control" label="When did it begin?" hint="A rough date is fine">
        {(wiring) => <input type="month" className={control.control} {...wiring} />}
      </Field>
    ),
  },
  {
    title: 'A question with an error',
    node: (
      <Fieldset id="own-question" legend="Which side?" legendSize="section" error="Choose a side">
        <p>Controls stand here.</p>
      </Fieldset>
    ),
  },
]
