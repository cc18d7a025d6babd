import { EventEmitter } from 'node:events'

export interface MenuItemOptions {
  readonly role?: string
  readonly type?: string
  readonly label?: string
  readonly accelerator?: string
  readonly submenu?: readonly MenuItemOptions[]
}

interface MenuItem extends Omit<MenuItemOptions, 'submenu'> {
  readonly submenu: Menu | null
}

/** A menu as data: no system shows it, and no key reaches it. */
export class Menu extends EventEmitter {
  static #application: Menu | null = null
  readonly items: readonly MenuItem[]

  constructor(items: readonly MenuItem[] = []) {
    super()
    this.items = items
  }

  static buildFromTemplate(template: readonly MenuItemOptions[]): Menu {
    return new Menu(template.map((item) => ({ ...item, submenu: item.submenu === undefined ? null : Menu.buildFromTemplate(item.submenu) })))
  }

  static setApplicationMenu(menu: Menu | null): void { Menu.#application = menu }
  static getApplicationMenu(): Menu | null { return Menu.#application }
}
