Rails.application.configure do
  config.action_mailer.smtp_settings = {
    address: "smtp.example.org",
    :port => 587,
    user_name: ENV["SMTP_USER"],
    password: ENV.fetch("SMTP_PASS", "x"),
    authentication: :plain, # plain
    enable_starttls_auto: true
  }
end
