// Cockpit writes moments as machines do; people here read 31/12/2026 08:00.
window.angular
  .module('cam.cockpit')
  .config(['camDateFormatProvider', (formats) => formats.setDateFormat('DD/MM/YYYY HH:mm', 'normal')]);
