<?php
define( 'WPMS_ON', true );
define( 'WPMS_SMTP_HOST', 'smtp.example.org' ); 
define('WPMS_SMTP_PORT', 587);
define('WPMS_SSL', 'ssl');
define('WPMS_SMTP_USER', 'fred');
