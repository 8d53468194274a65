/** A network as GEXF 1.3, for Gephi and its like: over time, every encounter a timestamp of its edge. */
import type { Network, NetworkEdge, NetworkNode } from './network.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What no XML may hold. */
const CONTROLS = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu

/** `network` as GEXF. Edges have no direction; their weight is the number of encounters. */
export function toGexf(network: Network): string {
  const nodes = network.nodes.map(nodeOf)
  const edges = network.edges.map(edgeOf)
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta>
    <creator>Mahdar</creator>
    <description>${escaped(`Who meets whom: ${network.encounters} encounters`)}</description>
  </meta>
  <graph mode="dynamic" defaultedgetype="undirected" timeformat="date" timerepresentation="timestamp">
    <attributes class="node" mode="static">
      <attribute id="kind" title="kind" type="string"/>
      <attribute id="side" title="side" type="string"/>
      <attribute id="ar" title="name in Arabic" type="string"/>
      <attribute id="encounters" title="encounters" type="integer"/>
    </attributes>
    <attributes class="edge" mode="static">
      <attribute id="formats" title="formats" type="string"/>
      <attribute id="first" title="first day" type="string"/>
      <attribute id="last" title="last day" type="string"/>
      <attribute id="records" title="encounters by id" type="string"/>
    </attributes>
    <nodes count="${nodes.length}">
${nodes.join('')}    </nodes>
    <edges count="${edges.length}">
${edges.join('')}    </edges>
  </graph>
</gexf>
`
}

function nodeOf({ id, kind, names, side, encounters }: NetworkNode): string {
  const label = names.en ?? names.ar ?? Object.values(names)[0] ?? id
  return `      <node id="${escaped(id)}" label="${escaped(label)}">
${values({ kind, side: side ?? '', ar: names.ar ?? '', encounters: String(encounters) })}      </node>
`
}

function edgeOf(
  { source, target, encounters, formats, first, last, records, days }: NetworkEdge,
  at: number,
): string {
  const spells = [...new Set(days)].map((day) => `          <spell timestamp="${day}"/>\n`).join('')
  const told = formats.map(({ format, count }) => `${format} ${count}`).join(', ')
  return `      <edge id="${at}" source="${escaped(source)}" target="${escaped(target)}" weight="${encounters}">
${values({ formats: told, first: first ?? '', last: last ?? '', records: records.join(' ') })}${
  spells === '' ? '' : `        <spells>\n${spells}        </spells>\n`
}      </edge>
`
}

function values(all: Readonly<Record<string, string>>): string {
  const lines = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([id, value]) => `          <attvalue for="${id}" value="${escaped(value)}"/>\n`)
  return `        <attvalues>\n${lines.join('')}        </attvalues>\n`
}

function escaped(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(/\s+/g, ' ')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '')
}
