<?php return ['default'=>env('MAIL_MAILER','log'),'mailers' => ['smtp' => ['transport'=>'smtp','host' => env('MAIL_HOST', '127.0.0.1'),
 'port' => env('MAIL_PORT', 2525),'username'=>env('MAIL_USERNAME')],],'from'=>['address'=>env('MAIL_FROM_ADDRESS','hello@example.com')]];
