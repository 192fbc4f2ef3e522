"""From what a park sends by e-mail to a case folder and a report; nothing it wrote is lost on the way."""
