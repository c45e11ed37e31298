import { index, layout, type RouteConfig, route } from '@react-router/dev/routes'

/** The table of contents of the web site: URL → file in a feature. */
export default [
  // Public pages, in one frame
  layout('features/clinic-site/web/site-layout.tsx', [
    index('features/clinic-site/web/home.tsx'),

    route('care-guide', 'features/care-guide/web/start.tsx'),
    route('care-guide/questions', 'features/care-guide/web/questions.tsx'),
    route('care-guide/result', 'features/care-guide/web/result.tsx'),

    route('*', 'features/clinic-site/web/not-found.tsx'),
  ]),

  route('dev/mail', 'features/messages/web/dev-mail.tsx'),
  route('dev/mail/:id', 'features/messages/web/dev-mail-message.tsx'),
] satisfies RouteConfig
