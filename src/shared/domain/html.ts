const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as it stands in HTML, between tags or in a quoted attribute. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '')

type Head = {
  language: 'en' | 'nl'
  /** Escaped. */
  title: string
  /** Content security policy. */
  policy: string
  /** CSS. */
  style: string
}

/** Everything before the body of a page that stands by itself as a file: it loads nothing and tells nobody of itself. */
export const pageHead = ({ language, title, policy, style }: Head) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>`
