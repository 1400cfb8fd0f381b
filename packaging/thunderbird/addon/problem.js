// Something that could not be done, told on a page in words.

const PAGE = "page/problem.html";

export class Problem extends Error {
  /** `cause` chooses the page's words; `detail` is shown below them as it is. */
  constructor(cause, detail = "") {
    super(detail);
    this.cause = cause;
  }
}

/** Open the page that explains a problem. */
export async function tell(problem) {
  console.warn("Keshiin:", problem);
  const cause = problem instanceof Problem ? problem.cause : "broken";
  const detail = problem.message.slice(0, 2000);
  await browser.tabs.create({ url: `${PAGE}?${new URLSearchParams({ cause, detail })}` });
}
