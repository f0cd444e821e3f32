"""A PDF as a response."""

from django.http import HttpResponse


def pdf_response(pages: bytes, name: str) -> HttpResponse:
    """Show a PDF in the browser, under a name to save it by.

    It gets a policy of its own: browsers show a PDF through an object, which the pages' policy forbids.
    """
    return HttpResponse(
        pages,
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'inline; filename="{name}"',
            "Content-Security-Policy": "frame-ancestors 'self'",
        },
    )
