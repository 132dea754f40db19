import { loadLanguage } from '../ui/i18n';

document.documentElement.lang = (await loadLanguage()) === 'zh' ? 'zh-CN' : 'en';
