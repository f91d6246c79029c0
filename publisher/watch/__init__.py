"""`clas servir --suivre`: every change of data, texts, templates, styles or code is on the page within seconds.

`changes` says what changed, `preview` builds, `live` serves and tells the browser, `follow` puts them together.
"""
