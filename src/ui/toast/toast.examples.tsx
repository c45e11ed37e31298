import { Button } from '../button/button.tsx'
import { Toast } from './toast.tsx'

export default [
  {
    title: 'With undo',
    node: (
      <Toast
        action={
          <Button kind="quiet" size="small">
            Undo
          </Button>
        }
      >
        Daniel Osei is marked as arrived
      </Toast>
    ),
  },
]
