import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { describe, expect, it } from 'vitest'
import { Gallery } from './gallery.tsx'

const here = new URL('./', import.meta.url)
const readme = readFileSync(new URL('README.md', here), 'utf8')

/** Folders that hold no component of their own name. */
const others = ['enhance', 'words']

const components = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
  .map((entry) => entry.name)

const html = renderToStaticMarkup(<Gallery />)

describe.each(components)('%s', (name) => {
  const file = (ending: string) => existsSync(new URL(`${name}/${name}${ending}`, here))

  it('has its component and its examples, or the gallery would not know it', () => {
    expect({ component: file('.tsx'), examples: file('.examples.tsx') }).toEqual({
      component: true,
      examples: true,
    })
    expect(html).toContain(`id="component-${name}"`)
  })

  it('is in the README, where the writers of pages look', () => {
    const source = readFileSync(new URL(`${name}/${name}.tsx`, here), 'utf8')
    const exported = [...source.matchAll(/^export function ([A-Z]\w+)/gm)].map(([, component]) => component)
    expect(exported.length).toBeGreaterThan(0)
    expect(exported.filter((component) => !new RegExp(`\\b${component}\\b`).test(readme))).toEqual([])
  })
})

describe('the gallery', () => {
  it('has no id twice, so that every label finds its own control', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('has a control for every label', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const dangling = [...html.matchAll(/ for="([^"]+)"/g)]
      .map(([, id]) => id)
      .filter((id) => !ids.has(`${id}`))
    expect(dangling).toEqual([])
  })

  it('describes controls only by what is there', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const described = [...html.matchAll(/ aria-describedby="([^"]+)"/g)].flatMap(([, list]) =>
      `${list}`.split(' '),
    )
    expect(described.length).toBeGreaterThan(3)
    expect(described.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('a link', () => {
  it('goes through the router inside the app only for our own addresses', async () => {
    const { TextLink } = await import('./link/link.tsx')
    const router = createMemoryRouter([
      {
        path: '/',
        element: (
          <>
            <TextLink href="/book">ours</TextLink>
            <TextLink href="//elsewhere.example/book">theirs</TextLink>
            <TextLink href="/sign-out" reload>
              anew
            </TextLink>
          </>
        ),
      },
    ])
    const links = renderToStaticMarkup(<RouterProvider router={router} />)
    expect(links).toMatch(
      /<a[^>]*href="\/book"[^>]*data-discover="true"|<a[^>]*data-discover="true"[^>]*href="\/book"/,
    )
    expect(links.match(/data-discover/g)).toHaveLength(1)
  })
})
