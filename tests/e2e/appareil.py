"""A reader's device that all tests of a module have in turn: each finds it empty, and its calculator may run already.

A shared worker keeps Python from page to page; in a new browser context each test would start it anew, which costs
seconds of work. Modules say so with `pytest.mark.one_device`; a test of the start itself takes `ALONE`.
"""

from playwright.sync_api import BrowserContext, Page

ALONE = "delete globalThis.SharedWorker;"
"""As a browser whose workers die with their page: Python starts anew, where Playwright hears it and answers for it."""

LISTEN = """globalThis.violations = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
  globalThis.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
});"""
"""Notes what the page does against its policy."""

STORES = "cookies,local_storage,indexeddb,cache_storage,file_systems"


def emptied(context: BrowserContext, site_url: str) -> Page:
    """A tab of the device, which keeps nothing of the site any more: the tabs of before are closed.

    An empty first tab holds the window open: a window costs more work than the page that a test reads in it.
    """
    if not context.pages:
        context.new_page()
    for tab in context.pages[1:]:
        tab.close()
    context.set_offline(False)
    context.unroute_all()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": site_url.rstrip("/"), "storageTypes": STORES})
    session.detach()
    return page
