export type { MessageKind } from './messages.queries.ts'
export { appointmentCalendar, queueBookingMessage } from './queue-booking-message.ts'
export { createMailTransport, type MailTransport, type OutgoingMail, sendMessage } from './send-message.ts'
