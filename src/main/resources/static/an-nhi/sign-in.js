// The part of an address behind # names the task; browsers keep it through redirects, but not through a form.
const form = document.getElementById('sign-in');
form.action += location.hash;
