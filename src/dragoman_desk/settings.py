"""The site's settings. What differs between places comes from the environment, through `env`."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from dragoman_desk import env

PACKAGE = Path(__file__).parent
DATA = env.folder("DRAGOMAN_DATA", Path.cwd() / "data")

SECRET_KEY = env.secret("DRAGOMAN_SECRET_KEY", DATA / "secret-key")
DEBUG = env.flag("DRAGOMAN_DEBUG", default=False)
ALLOWED_HOSTS = env.words("DRAGOMAN_HOSTS", "localhost,127.0.0.1,[::1]")
SITE_URL = env.text("DRAGOMAN_URL", "http://127.0.0.1:8000").rstrip("/")
CSRF_TRUSTED_ORIGINS = [SITE_URL]

DATABASES = {"default": env.database("DRAGOMAN_DATABASE", default=DATA / "desk.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INDEX_FOLDER = DATA / "index"
QUEUE_FILE = DATA / "queue.sqlite3"

INSTALLED_APPS = [
    "dragoman_desk",
    "dragoman_desk.records",
    "dragoman_desk.web",
    "dragoman_desk.accounts",
    "dragoman_desk.capture",
    "dragoman_desk.translate",
    "dragoman_desk.check",
    "dragoman_desk.filing",
    "dragoman_desk.publish",
    "dragoman_desk.find",
    "dragoman_desk.read",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "dragoman_desk.web.middleware.refuse_null",
    "dragoman_desk.web.middleware.desk_settings",
    "dragoman_desk.web.middleware.content_security_policy",
    "dragoman_desk.web.privacy.privacy",
]

ROOT_URLCONF = "dragoman_desk.urls"
WSGI_APPLICATION = "dragoman_desk.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "dragoman_desk.web.context.page",
                "dragoman_desk.flow.menu",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]

AUTH_USER_MODEL = "records.User"
AUTHENTICATION_BACKENDS = ["dragoman_desk.accounts.backend.RolesOnly"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "after-sign-in"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "dragoman_desk.accounts.adapter.InvitationOnly"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True

EMAIL_HOST = env.text("DRAGOMAN_MAIL_HOST", "")
# Without a mail server, the little mail the site sends itself (a new password) goes to the server's output.
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ja", _("Japanese"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"  # what is stored; pages use the desk's own, see `web.middleware.desk_settings`

STATIC_URL = "static/"
STATIC_ROOT = env.folder("DRAGOMAN_STATIC", DATA / "static")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True  # no collecting step: the files are served from the package
WHITENOISE_MAX_AGE = 3600

MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
if SITE_URL.startswith("https://"):
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    # Robots ask for hosts that are not ours all day: they get their 400, and the log stays readable.
    "loggers": {"django.security.DisallowedHost": {"handlers": [], "propagate": False}},
    "root": {"handlers": ["stderr"], "level": env.choice("DRAGOMAN_LOG_LEVEL", "WARNING", LOG_LEVELS)},
}
