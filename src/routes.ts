import { index, layout, type RouteConfig, route } from '@react-router/dev/routes'

/** The table of contents of the web site: URL → file in a feature. */
export default [
  // Public pages, in one frame
  layout('features/clinic-site/web/site-layout.tsx', [
    index('features/clinic-site/web/home.tsx'),
    route('services', 'features/clinic-site/web/services.tsx'),
    route('services/:slug', 'features/clinic-site/web/service.tsx'),
    route('practitioners', 'features/clinic-site/web/practitioners.tsx'),
    route('practitioners/:slug', 'features/clinic-site/web/practitioner.tsx'),
    route('learn', 'features/clinic-site/web/learn.tsx'),
    route('learn/:slug', 'features/clinic-site/web/article.tsx'),

    route('care-guide', 'features/care-guide/web/start.tsx'),
    route('care-guide/questions', 'features/care-guide/web/questions.tsx'),
    route('care-guide/result', 'features/care-guide/web/result.tsx'),
    route('care-guide/closed', 'features/care-guide/web/closed.tsx'),

    route('book', 'features/booking/web/choose-service.tsx'),
    route('book/details/:hold', 'features/booking/web/details.tsx'),
    route('book/:service', 'features/booking/web/choose-length.tsx'),
    route('book/:service/:minutes', 'features/booking/web/choose-time.tsx'),
    route('visit/:token', 'features/booking/web/visit.tsx'),
    route('visit/:token/move', 'features/booking/web/move-visit.tsx'),
    route('visit/:token/cancel', 'features/booking/web/cancel-visit.tsx'),
    route('visit/:token/calendar.ics', 'features/booking/web/calendar-file.ts'),

    route('history/:token', 'features/clinical-record/web/history.tsx'),

    route('*', 'features/clinic-site/web/not-found.tsx'),
  ]),

  route('care-guide/adopt', 'features/care-guide/web/adopt.ts'),
  route('embed/care-guide', 'features/care-guide/web/embed.tsx'),
  route('embed/care-guide.js', 'features/care-guide/web/embed-script.ts'),

  route('history/:token/autosave', 'features/clinical-record/web/history-autosave.ts'),

  route('staff/sign-in', 'features/identity/web/sign-in.tsx'),
  route('staff/sign-out', 'features/identity/web/sign-out.tsx'),
  route('staff', 'features/identity/web/staff-layout.tsx', [
    index('features/calendar/web/today.tsx'),
    route('visits/:id', 'features/calendar/web/visit.tsx'),
    route('care-guide', 'features/care-guide/web/sign-off.tsx'),
    route('visits/:id/history', 'features/calendar/web/visit-history.tsx'),
  ]),
  route('set-up', 'features/clinic-setup/web/set-up.tsx'),

  route('robots.txt', 'features/clinic-site/web/robots.ts'),
  route('sitemap.xml', 'features/clinic-site/web/sitemap.ts'),

  route('dev/components', 'features/clinic-site/web/dev-components.tsx'),
  route('dev/mail', 'features/messages/web/dev-mail.tsx'),
  route('dev/mail/:id', 'features/messages/web/dev-mail-message.tsx'),
] satisfies RouteConfig
