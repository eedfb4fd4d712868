const nodemailer = require("nodemailer");
// host: "old.example.org"
const t = nodemailer.createTransport({
  host: "smtp.example.org", port: 587, secure: true,
  auth: { user: 'fred@example.org', pass: process.env.SMTP_PASS },
});
