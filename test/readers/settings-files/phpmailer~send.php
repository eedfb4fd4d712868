<?php use PHPMailer\PHPMailer\PHPMailer;
$mail->isSMTP();
$mail->Host = 'smtp.example.org';
$mail->SMTPAuth = true;
$mail->Username = 'a@b.c';
$mail->Password = "x";
$mail->SMTPSecure = PHPMailer::ENCRYPTION_SMTPS;
$mail->Port = 587;
