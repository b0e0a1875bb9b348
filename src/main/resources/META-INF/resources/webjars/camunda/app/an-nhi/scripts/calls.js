// Our own calls: with the web apps' token against forged requests, and the server's words when it refuses.
export const OWN = '/camunda/api/an-nhi';

export const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)?.[1] ?? '';

export async function call(path, options = {}) {
  const headers = { Accept: 'application/json', 'X-XSRF-TOKEN': token(), ...options.headers };
  if (typeof options.body === 'string') headers['Content-Type'] = 'application/json';
  const answer = await fetch(OWN + path, { credentials: 'same-origin', ...options, headers });
  if (answer.ok) return answer.status === 204 ? null : answer.json();
  const { message } = await answer.json().catch(() => ({}));
  throw Object.assign(new Error(message ?? ''), { status: answer.status });
}
