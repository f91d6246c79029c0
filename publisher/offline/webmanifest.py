"""`manifest.webmanifest`: what a device needs to install the site beside its other applications."""

import json
from pathlib import Path

ICONS = (("icone-192", "192x192", "any"), ("icone-512", "512x512", "any"), ("icone-masque-512", "512x512", "maskable"))
SCREENSHOTS = (
    ("ecran-telephone", "390x780", "narrow", "Les règles de la Caf de l’Isère, sur un téléphone"),
    ("ecran-ordinateur", "1280x800", "wide", "Les règles de la Caf de l’Isère, sur un ordinateur"),
)
SHORTCUTS = (
    ("Vérifier mon projet", "./?pour=verifier"),
    ("Les échéances de ma Caf", "./?pour=dates"),
    ("Journal des séances", "./?pour=seances"),
)
"""Those whose page exists are offered. « pour » leads to the department that was last read (docs/client/offline)."""


def write_manifest(site: Path) -> None:
    """Write the manifest into `site`. The images stand in assets/ under names that tell their content."""
    manifest = {
        "id": "./",
        "name": "Boussole Clas",
        "short_name": "Boussole Clas",
        "description": "Les règles du Clas, les dates et les contacts de chaque Caf, et de quoi vérifier votre projet.",
        "lang": "fr",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#fdfdfb",
        "theme_color": "#0b5a63",
        "categories": ["education", "productivity"],
        "icons": [
            {"src": image(site, name), "sizes": sizes, "type": "image/png", "purpose": purpose}
            for name, sizes, purpose in ICONS
        ],
        "screenshots": [
            {"src": image(site, name), "sizes": sizes, "type": "image/png", "form_factor": form, "label": label}
            for name, sizes, form, label in SCREENSHOTS
        ],
        "shortcuts": [
            {"name": name, "url": url, "icons": [{"src": image(site, "icone-192"), "sizes": "192x192"}]}
            for name, url in SHORTCUTS
            if (site / url.partition("?")[0] / "index.html").is_file()
        ],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (site / "manifest.webmanifest").write_text(text + "\n", "utf-8")


def image(site: Path, name: str) -> str:
    """The address of an image of assets/images, from the site's root."""
    (path,) = (site / "assets" / "images").glob(f"{name}.*")
    return path.relative_to(site).as_posix()
