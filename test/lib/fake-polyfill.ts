/**
 * 仿真 A small in-memory stand-in for webextension-polyfill: storage that stores, messages that arrive, the real interface strings.
 *
 * What a test needs to look into or set up is under `fake`. Every test begins with `fake.reset()`.
 */
import zhCN from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };

type Listener = (...args: never[]) => unknown;
type Values = Record<string, unknown>;
type Entry = { message: string };

/** 事件 The listeners of one event, with a way to let it happen. */
class FakeEvent {
  readonly #listeners = new Set<Listener>();

  addListener = (listener: Listener): void => void this.#listeners.add(listener);
  removeListener = (listener: Listener): void => void this.#listeners.delete(listener);
  hasListener = (listener: Listener): boolean => this.#listeners.has(listener);
  hasListeners = (): boolean => this.#listeners.size > 0;

  /** Calls every listener; the first answer that is not undefined is the answer, as with messages. */
  async emit(...args: unknown[]): Promise<unknown> {
    const answers = await Promise.all([...this.#listeners].map((listener) => listener(...(args as never[]))));
    return answers.find((answer) => answer !== undefined);
  }

  clear(): void {
    this.#listeners.clear();
  }
}

/** 存储区 One storage area. Values are copied in and out, as the browser does. */
class FakeArea {
  #values: Values = {};
  readonly onChanged = new FakeEvent();
  readonly #all: FakeEvent;
  readonly #name: string;

  constructor(name: string, all: FakeEvent) {
    this.#name = name;
    this.#all = all;
  }

  get = async (keys?: null | string | string[] | Values): Promise<Values> => {
    if (keys === null || keys === undefined) return structuredClone(this.#values);
    if (typeof keys === 'string') return this.#pick([keys]);
    if (Array.isArray(keys)) return this.#pick(keys);
    return { ...keys, ...this.#pick(Object.keys(keys)) };
  };

  set = async (values: Values): Promise<void> => {
    const copies = structuredClone(values);
    const changes = Object.fromEntries(
      Object.entries(copies).map(([key, newValue]) => [key, { oldValue: this.#values[key], newValue }]),
    );
    Object.assign(this.#values, copies);
    await this.#tell(changes);
  };

  remove = async (keys: string | string[]): Promise<void> => {
    const names = [keys].flat().filter((key) => key in this.#values);
    const changes = Object.fromEntries(names.map((key) => [key, { oldValue: this.#values[key] }]));
    for (const key of names) delete this.#values[key];
    await this.#tell(changes);
  };

  clear = async (): Promise<void> => this.remove(Object.keys(this.#values));

  reset(): void {
    this.#values = {};
    this.onChanged.clear();
  }

  #pick(keys: string[]): Values {
    return structuredClone(
      Object.fromEntries(Object.entries(this.#values).filter(([key]) => keys.includes(key))),
    );
  }

  async #tell(changes: Values): Promise<void> {
    if (Object.keys(changes).length === 0) return;
    await this.onChanged.emit(changes);
    await this.#all.emit(changes, this.#name);
  }
}

/** 记录 A function that keeps what it was called with and answers what the test sets. */
function recorder(answer: (...args: never[]) => unknown = () => undefined) {
  const call = Object.assign(
    async (...args: unknown[]): Promise<unknown> => {
      call.calls.push(structuredClone(args));
      return call.answer(...(args as never[]));
    },
    { calls: [] as unknown[][], answer, reset: () => void 0 },
  );
  call.reset = () => {
    call.calls.length = 0;
    call.answer = answer;
  };
  return call;
}

const storageChanged = new FakeEvent();
const areas = {
  local: new FakeArea('local', storageChanged),
  session: new FakeArea('session', storageChanged),
  sync: new FakeArea('sync', storageChanged),
};

const events = {
  message: new FakeEvent(),
  installed: new FakeEvent(),
  startup: new FakeEvent(),
  connect: new FakeEvent(),
  clicked: new FakeEvent(),
  tabUpdated: new FakeEvent(),
  tabRemoved: new FakeEvent(),
  tabActivated: new FakeEvent(),
  tabReplaced: new FakeEvent(),
  permissionsAdded: new FakeEvent(),
  permissionsRemoved: new FakeEvent(),
  command: new FakeEvent(),
  menuClicked: new FakeEvent(),
};

const calls = {
  sendToTab: recorder(),
  queryTabs: recorder(() => []),
  getTab: recorder(),
  createTab: recorder(),
  executeScript: recorder(() => []),
  insertCSS: recorder(),
  removeCSS: recorder(),
  registeredScripts: recorder(() => []),
  registerScripts: recorder(),
  updateScripts: recorder(),
  unregisterScripts: recorder(),
  setBadgeText: recorder(),
  getBadgeText: recorder(() => ''),
  setBadgeBackgroundColor: recorder(),
  setBadgeTextColor: recorder(),
  setTitle: recorder(),
  setIcon: recorder(),
  setPopup: recorder(),
  openPopup: recorder(),
  allPermissions: recorder(() => ({
    origins: ['*://*.gov.cn/*'],
    permissions: ['activeTab', 'scripting', 'storage'],
  })),
  containsPermission: recorder(() => true),
  requestPermission: recorder(() => true),
  removePermission: recorder(() => true),
  allCommands: recorder(() => []),
  createMenu: recorder(),
  removeMenus: recorder(),
  fileAccess: recorder(() => false),
};

const texts: { current: Record<string, Entry>; language: string } = { current: zhCN, language: 'zh-CN' };

function getMessage(name: string): string {
  return texts.current[name]?.message ?? '';
}

/** 试验台 What a test sets up and looks into. */
export const fake = {
  events,
  calls,
  areas,
  /** Lets a message arrive as if from this sender and gives the listener's answer. */
  receive: (message: unknown, sender: Values = {}) => events.message.emit(structuredClone(message), sender),
  /** Other interface strings than the Chinese ones. */
  speak: (language: string, messages: Record<string, Entry>) =>
    Object.assign(texts, { language, current: messages }),
  reset(): void {
    for (const event of [...Object.values(events), storageChanged]) event.clear();
    for (const area of Object.values(areas)) area.reset();
    for (const call of Object.values(calls)) call.reset();
    Object.assign(texts, { language: 'zh-CN', current: zhCN });
  },
};

/** 浏览器接口 The part of the WebExtension API that the product uses. */
const browser = {
  runtime: {
    id: 'fake',
    onMessage: events.message,
    onInstalled: events.installed,
    onStartup: events.startup,
    onConnect: events.connect,
    sendMessage: async (message: unknown) =>
      (await events.message.emit(structuredClone(message), { id: 'fake' })) ?? null,
    getURL: (path: string) => `chrome-extension://fake/${path.replace(/^\//, '')}`,
    getManifest: () => ({ manifest_version: 3, name: '勾稽', version: '0.0.0' }),
  },
  storage: { ...areas, onChanged: storageChanged },
  i18n: { getMessage, getUILanguage: () => texts.language },
  tabs: {
    query: calls.queryTabs,
    get: calls.getTab,
    create: calls.createTab,
    sendMessage: calls.sendToTab,
    onUpdated: events.tabUpdated,
    onRemoved: events.tabRemoved,
    onActivated: events.tabActivated,
    onReplaced: events.tabReplaced,
  },
  scripting: {
    executeScript: calls.executeScript,
    insertCSS: calls.insertCSS,
    removeCSS: calls.removeCSS,
    getRegisteredContentScripts: calls.registeredScripts,
    registerContentScripts: calls.registerScripts,
    updateContentScripts: calls.updateScripts,
    unregisterContentScripts: calls.unregisterScripts,
  },
  action: {
    onClicked: events.clicked,
    setBadgeText: calls.setBadgeText,
    getBadgeText: calls.getBadgeText,
    setBadgeBackgroundColor: calls.setBadgeBackgroundColor,
    setBadgeTextColor: calls.setBadgeTextColor,
    setTitle: calls.setTitle,
    setIcon: calls.setIcon,
    setPopup: calls.setPopup,
    openPopup: calls.openPopup,
  },
  permissions: {
    getAll: calls.allPermissions,
    contains: calls.containsPermission,
    request: calls.requestPermission,
    remove: calls.removePermission,
    onAdded: events.permissionsAdded,
    onRemoved: events.permissionsRemoved,
  },
  commands: { onCommand: events.command, getAll: calls.allCommands },
  contextMenus: {
    create: calls.createMenu,
    removeAll: calls.removeMenus,
    onClicked: events.menuClicked,
  },
  extension: { isAllowedFileSchemeAccess: calls.fileAccess },
};

export default browser;
