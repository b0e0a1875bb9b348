// form-js 1.8.7, built into Tasklist without a translation hook, writes English into the page; this rewrites it there.
import { language } from '../../../an-nhi/scripts/language.js';
import { rewrite } from '../../../an-nhi/scripts/rewrite.js';

const TEXTS = {
  'Field is required.': 'Bắt buộc nhập.',
  'Field must be a valid email.': 'Địa chỉ thư điện tử không đúng.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Số điện thoại không đúng (ví dụ: +84912345678).',
  'Value is not a number.': 'Giá trị không phải là số.',
  'Value is expected to be an integer.': 'Giá trị phải là số nguyên.',
  'Date and time must both be entered.': 'Phải nhập cả ngày và giờ.',
  'Select': 'Chọn',
  'Search': 'Tìm kiếm',
  'Skip to search': 'Đến ô tìm kiếm',
  'No results': 'Không có kết quả',
  'All values selected': 'Đã chọn tất cả',
  'Remove tag': 'Bỏ mục này',
  'Add new': 'Thêm dòng',
  'Collapse': 'Thu gọn',
  'Nothing to show.': 'Chưa có dữ liệu.',
  'No content to show.': 'Không có nội dung để hiển thị.',
  "External content couldn't be loaded.": 'Không tải được nội dung bên ngoài.',
  'This is an image placeholder': 'Chỗ dành cho hình ảnh',
  'Increment': 'Tăng',
  'Decrement': 'Giảm',
  'Previous page': 'Trang trước',
  'Next page': 'Trang sau',
  'Click to remove sorting': 'Bấm để bỏ sắp xếp',
  'dd/mm/yyyy': 'ngày/tháng/năm',
  'hh:mm': 'giờ:phút',
  'hh:mm ?m': 'giờ:phút',
};

const PATTERNS = [
  [/^Field must match pattern .*\.$/, 'Giá trị không đúng định dạng.'],
  [/^Field must have minimum value of (.+)\.$/, 'Giá trị nhỏ nhất là $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Giá trị lớn nhất là $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Nhập ít nhất $1 ký tự.'],
  [/^Field must have maximum length of (.+)\.$/, 'Nhập nhiều nhất $1 ký tự.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Chỉ nhập tối đa $1 chữ số thập phân.'],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Giá trị không hợp lệ; hai giá trị hợp lệ gần nhất là $1 và $2.',
  ],
  [/^Remove list item (\d+)$/, 'Bỏ dòng $1'],
  [/^Expand all \((\d+)\)$/, 'Xem tất cả ($1)'],
  [/^of$/, ' / '], // between the page number and the number of pages of a table
  [/^Click to sort by (.+) descending$/, 'Sắp xếp giảm dần theo $1'],
  [/^Click to sort by (.+) ascending$/, 'Sắp xếp tăng dần theo $1'],
];

// flatpickr's own locale shape; its calendar is the popup of every date field.
const CALENDAR = {
  firstDayOfWeek: 1,
  weekdays: {
    shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    longhand: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
  },
  months: {
    shorthand: Array.from({ length: 12 }, (_, month) => `Th${month + 1}`),
    longhand: Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`),
  },
  yearAriaLabel: 'Năm',
  monthAriaLabel: 'Tháng',
};

function setCalendars(form) {
  for (const input of form.querySelectorAll('input.flatpickr-input')) {
    const calendar = input._flatpickr;
    if (calendar && calendar.l10n.yearAriaLabel !== CALENDAR.yearAriaLabel) calendar.set('locale', CALENDAR);
  }
}

if (language === 'vi') rewrite('.fjs-container', TEXTS, PATTERNS, setCalendars);
