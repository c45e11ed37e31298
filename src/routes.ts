import { index, type RouteConfig } from '@react-router/dev/routes'

/** The table of contents of the web site: URL → file in a feature. */
export default [index('features/clinic-site/web/home.tsx')] satisfies RouteConfig
