// The few words that the web apps' pages hold outside of their tables of texts, and the engine's names of types.
import { language } from './language.js';
import { rewrite } from './rewrite.js';

const PLACES = [
  '.Header, .navigation, .null-value, .tooltip-inner, .ctn-tabbed-content, .section-content > header h3',
  '.uib-daypicker, .uib-monthpicker, .uib-yearpicker',
].join();

const TEXTS = {
  'CAM_WIDGET_HEADER_TOGGLE_NAVIGATION': 'Ẩn/hiện thanh điều hướng',
  'Welcome': 'Trang cá nhân',
  'Tasklist': 'Việc cần làm',
  'Cockpit': 'Giám sát',
  'Admin': 'Quản trị',
  'previous': 'Trước',
  'next': 'Sau',
  'zoom in': 'Phóng to',
  'zoom out': 'Thu nhỏ',
  'reset zoom': 'Xem toàn bộ sơ đồ',
  'Toggle this section': 'Ẩn/hiện phần này',
  'Suspended Job Definition': 'Loại tác vụ đang tạm dừng',
  'Message is null.': 'Không có nội dung.',
  'null': 'trống',
  'String': 'Văn bản',
  'Boolean': 'Đúng/Sai',
  'Integer': 'Số nguyên',
  'Long': 'Số nguyên lớn',
  'Null': 'Trống',
  'true': 'đúng',
  'false': 'sai',
};

const PATTERNS = [[/^(?!Phân quyền)(.+) Phân quyền$/, 'Phân quyền: $1']];

if (language === 'vi') rewrite(PLACES, TEXTS, PATTERNS);
