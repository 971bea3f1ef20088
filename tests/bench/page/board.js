'use strict'
// The board as a good web page has it: text nodes are changed in place, layout is contained, the compositor moves things.
const query = new URLSearchParams(location.search)
const hold = Number(query.get('hold')), running = query.get('running') === '1'
const byId = id => document.getElementById(id)
const hero = byId('hero'), strip = byId('strip')
for (const time of ['rise', 'settle', 'fade'])
  document.documentElement.style.setProperty(`--${time}`, `${query.get(time)}ms`)

const text = element => element.firstChild ?? element.appendChild(document.createTextNode(''))
const parts = root => ({
  root, number: text(root.querySelector('.number')), sign: text(root.querySelector('.sign b')),
  agency: root.querySelector('.agency') && text(root.querySelector('.agency')),
})
const template = html => {
  const holder = document.createElement('template')
  holder.innerHTML = html
  return holder.content.firstElementChild
}

const panels = new Map(), names = new Map(), rows = []
const big = parts(hero)
let newest, past = [], waiting = [], shown

function build(hall) {
  text(byId('hall')).data = hall.name
  text(byId('place')).data = hall.regency
  const board = byId('board')
  if (hall.agencies.length > 24) board.classList.add('crowded')
  for (const agency of hall.agencies) {
    const panel = template('<div class="panel"><div class="fill"></div><div class="color"></div><b class="name"></b><b class="number"></b><div class="sign"><b></b></div></div>')
    if (agency.color) panel.style.setProperty('--agency', `#${agency.color}`)
    text(panel.querySelector('.name')).data = agency.short
    names.set(agency.id, agency.short)
    panels.set(agency.id, parts(board.appendChild(panel)))
  }
  if (hall.agencies.length < 24) board.appendChild(template('<div class="panel key"><i>Nomor</i><b>Loket</b></div>'))
  for (let i = 0; i < 3; i++) {
    const row = template('<div class="call"><b class="number"></b><b class="agency"></b><div class="sign"><b></b></div></div>')
    row.style.top = `${53 + 79 * i}px`
    rows.push(parts(byId('recent').appendChild(row)))
  }
  if (running) run(hall.message)
}

function run(message) {
  const line = strip.querySelector('.running')
  text(line).data = `${message}    ${message}    `
  const half = line.getBoundingClientRect().width / 2
  line.animate([{ transform: 'none' }, { transform: `translateX(${-half}px)` }],
               { duration: half / 90 * 1000, iterations: Infinity })
}

function write(to, call) {
  to.number.data = call.ticket
  to.sign.data = call.counter
  if (to.agency) to.agency.data = names.get(call.agency)
  if (query.get('fade') === '0') return
  const number = to.number.parentNode
  number.classList.remove('comes')
  void number.offsetWidth
  number.classList.add('comes')
}

function speak(call) {
  const panel = panels.get(call.agency)
  if (shown) past = [shown, ...past.filter(old => old.agency !== shown.agency || old.ticket !== shown.ticket)].slice(0, 3)
  past.forEach((old, i) => write(rows[i], old))
  shown = call
  write(big, call)
  hero.classList.toggle('long', call.ticket.length > 4)
  hero.classList.toggle('wide', call.counter.length > 2)
  if (!hold) return
  newest?.root.classList.remove('newest', 'called')
  newest = panel
  for (const place of [hero, panel.root]) place.classList.add('called')
  text(strip.querySelector('.caption')).data =
    `Nomor antrean ${call.ticket}, silakan menuju ${names.get(call.agency)}, loket ${call.counter}.`
  strip.classList.add('speaking')
  setTimeout(rest, hold)
}

function rest() {
  const next = waiting.shift()
  if (next) return speak(next)
  for (const place of [hero, newest.root]) place.classList.remove('called')
  newest.root.classList.add('newest')
  strip.classList.remove('speaking')
}

function take(call) {
  const panel = panels.get(call.agency)
  if (!panel) return
  write(panel, call)
  if (hold && strip.classList.contains('speaking')) waiting.push(call)
  else speak(call)
}

function tick() {
  const now = new Date()
  text(byId('clock')).data = now.toLocaleTimeString('id-ID', { hour: '2-digit', minute: '2-digit' })
  text(byId('date')).data = now.toLocaleDateString('id-ID', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  setTimeout(tick, 60000 - Date.now() % 60000)
}

// A page that is to be trusted says when its hub has fallen silent.
let silence
function heard() {
  clearTimeout(silence)
  strip.classList.remove('cut')
  silence = setTimeout(() => strip.classList.add('cut'), 5000)
}

fetch('hall.json').then(answer => answer.json()).then(hall => {
  build(hall)
  tick()
  new EventSource('events').onmessage = ({ data }) => {
    const event = JSON.parse(data)
    heard()
    if (event.type === 'ticket.called') take(event)
  }
})
