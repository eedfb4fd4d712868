EMAIL_BACKEND = 'django.core.mail.backends.smtp.EmailBackend'
EMAIL_HOST = "smtp.example.org"  # the server
EMAIL_PORT = 587
EMAIL_USE_TLS = True
EMAIL_HOST_USER = os.environ.get("EMAIL_USER", "fred@example.org")
EMAIL_HOST_PASSWORD = os.environ["EMAIL_PASS"]
DEFAULT_FROM_EMAIL = 'Fred <fred@example.org>'
